package veduta.cli.manual;

import java.util.Locale;

/** A text in the language of manual pages, which is built from front to back. */
final class Troff {
    private static final int LAST_ASCII = 126;

    private final StringBuilder text = new StringBuilder();

    /**
     * Begins a page.
     *
     * @param name the page's name
     * @param version name and number of the program
     */
    Troff(String name, String version) {
        text.append(".TH ")
                .append(quoted(name.toUpperCase(Locale.ROOT)))
                .append(" 1 \"\" ")
                .append(quoted(version))
                .append('\n');
        // Names of files and options stay whole and apart; nothing is stretched or hyphenated.
        text.append(".nh\n.ad l\n");
    }

    /** Begins a section. */
    void section(String title) {
        text.append(".SH ").append(quoted(title)).append('\n');
    }

    /** A paragraph that is filled. */
    void paragraph(String words) {
        text.append(".PP\n");
        line(words);
    }

    /** A line of text as it is to be read. */
    void line(String words) {
        String escaped = escaped(words);
        if (!escaped.isEmpty()) {
            boolean command = escaped.startsWith(".") || escaped.startsWith("'");
            text.append(command ? "\\&" : "").append(escaped).append('\n');
        }
    }

    /** A term in bold, and below it, indented, what it means. */
    void item(String term, String meaning) {
        text.append(".TP\n\\fB").append(escaped(term)).append("\\fR\n");
        line(meaning);
    }

    /** Lines that stay as they are. */
    void verbatim(Iterable<String> lines) {
        text.append(".PP\n.nf\n");
        lines.forEach(this::line);
        text.append(".fi\n");
    }

    private static String quoted(String words) {
        return '"' + escaped(words).replace("\"", "\\(dq") + '"';
    }

    /**
     * Letters that the language would take for its own, and those outside ASCII by their number.
     */
    private static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        words.strip()
                .codePoints()
                .forEach(
                        letter -> {
                            switch (letter) {
                                case '\\' -> escaped.append("\\e");
                                case '-' -> escaped.append("\\-");
                                case '\'' -> escaped.append("\\(aq");
                                case '`' -> escaped.append("\\(ga");
                                case '^' -> escaped.append("\\(ha");
                                case '~' -> escaped.append("\\(ti");
                                default -> {
                                    if (letter > LAST_ASCII) {
                                        escaped.append(String.format("\\[u%04X]", letter));
                                    } else {
                                        escaped.appendCodePoint(letter);
                                    }
                                }
                            }
                        });
        return escaped.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
