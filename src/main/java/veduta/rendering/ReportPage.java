package veduta.rendering;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import veduta.storage.AtomicFile;

/** A page of a report as HTML, written piece by piece; everything is in one file. */
final class ReportPage {
    private static final String STYLE =
            ":root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:auto;"
                + "max-width:70rem;padding:1rem}table{border-collapse:collapse;margin-bottom:1rem}td,th{padding:.2rem"
                + " .8rem .2rem 0;text-align:right}td:first-child,th:first-child{"
                + "text-align:left}div.scroll{overflow-x:auto}div.row{display:grid;gap:.3rem;"
                + "grid-template-columns:repeat(auto-fill,minmax(16rem,1fr))}figure{margin:0}"
                + "img{width:100%;display:block}figcaption{font-size:.8rem}p.caveat{border-left:.3rem"
                + " solid #c80;padding-left:.7rem}";

    private final ReportCsv csv = new ReportCsv();
    private final StringBuilder page =
            new StringBuilder("<!doctype html><html lang=en><meta charset=utf-8>");

    /** A page with a title and nothing below it. */
    ReportPage(String title) {
        page.append("<meta name=viewport content='width=device-width,initial-scale=1'><title>");
        page.append(escaped(title)).append("</title><style>").append(STYLE).append("</style>\n");
        page.append("<h1>").append(escaped(title)).append("</h1>\n");
    }

    /** Adds a heading. */
    ReportPage heading(String text) {
        page.append("<h3>").append(escaped(text)).append("</h3>");
        return this;
    }

    /** Adds a paragraph. */
    ReportPage paragraph(String text) {
        page.append("<p>").append(escaped(text)).append("</p>\n");
        return this;
    }

    /** Adds a paragraph that qualifies the figures. */
    ReportPage caveat(String text) {
        page.append("<p class=caveat>").append(escaped(text)).append("</p>\n");
        return this;
    }

    /** Adds a term and its explanation. */
    ReportPage entry(String term, String meaning) {
        page.append("<p><b>").append(escaped(term)).append("</b>: ");
        page.append(escaped(meaning)).append("</p>\n");
        return this;
    }

    /** Begins a table. */
    ReportPage head(String... cells) {
        csv.row(cells[0], Arrays.copyOfRange(cells, 1, cells.length));
        page.append("<div class=scroll><table><tr>");
        for (String cell : cells) {
            page.append("<th>").append(escaped(cell)).append("</th>");
        }
        page.append("</tr>\n");
        return this;
    }

    /** Adds a row of numbers to a table. */
    ReportPage row(String name, double... values) {
        String[] cells = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            cells[i] = number(values[i]);
        }
        return row(name, cells);
    }

    /** Adds a row of texts to a table. */
    ReportPage row(String name, String... cells) {
        csv.row(name, cells);
        page.append("<tr><td>").append(escaped(name)).append("</td>");
        for (String cell : cells) {
            page.append("<td>").append(escaped(cell)).append("</td>");
        }
        page.append("</tr>\n");
        return this;
    }

    /** Ends a table. */
    ReportPage end() {
        page.append("</table></div>\n");
        return this;
    }

    /** Adds pictures beside each other, that are HTML already. */
    ReportPage figures(Iterable<String> figures) {
        page.append("<div class=row>");
        figures.forEach(page::append);
        page.append("</div>\n");
        return this;
    }

    /**
     * Writes the page, and its tables as comma-separated values beside it.
     *
     * @throws IOException if a file cannot be written
     */
    void write(Path file) throws IOException {
        csv.write(ReportCsv.beside(file));
        byte[] bytes = (page + "</html>\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(bytes));
    }

    /** A number to three places. */
    static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "unknown";
    }

    /** Text that stays text. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
