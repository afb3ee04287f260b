package veduta.cli.support;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import picocli.CommandLine;
import veduta.api.compute.Progress;

/**
 * One line that reports how far the work is: rewritten in place on a terminal, and cut to its
 * width, for a line that wraps cannot be taken back. Where the output goes to a file, it is printed
 * now and then if the work takes long, and once more at its end.
 */
public final class ProgressLine {
    private static final long TERMINAL_NANOS = 100_000_000L;
    private static final long FILE_NANOS = 30_000_000_000L;
    private static final int BAR = 24;
    private static final int SHORT_BAR = 10;

    /** A terminal of fewer columns has a shorter bar, so that there is room for the text. */
    private static final int WIDE = 100;

    private final PrintWriter out;
    private final boolean terminal;
    private final int columns;
    private final LongSupplier nanoTime;
    private long next;
    private boolean printed;
    private int drawn;

    /**
     * A line on {@code out}.
     *
     * @param columns width of the terminal in characters
     */
    ProgressLine(PrintWriter out, boolean terminal, int columns, LongSupplier nanoTime) {
        this.out = out;
        this.terminal = terminal;
        this.columns = columns;
        this.nanoTime = nanoTime;
        this.next = nanoTime.getAsLong() + (terminal ? 0 : FILE_NANOS);
    }

    /** A line on standard error's writer. */
    public static ProgressLine on(PrintWriter err) {
        boolean terminal = CommandLine.Help.Ansi.AUTO.enabled();
        return new ProgressLine(err, terminal, terminal ? width() : 0, System::nanoTime);
    }

    /** The terminal's width; the usual one where it does not report it. */
    private static int width() {
        return CommandLine.Model.CommandSpec.create().usageMessage().autoWidth(true).width();
    }

    /** Shows a bar and a text, unless it did so a moment ago. */
    public void show(int done, int total, String text) {
        boolean last = printed && done == total;
        if (nanoTime.getAsLong() - next < 0 && !last) {
            return;
        }
        next = nanoTime.getAsLong() + (terminal ? TERMINAL_NANOS : FILE_NANOS);
        String line = bar(done, total, terminal && columns < WIDE ? SHORT_BAR : BAR) + " " + text;
        if (terminal) {
            line = cut(line);
            out.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
            drawn = line.length();
        } else {
            out.println(line);
            printed = true;
        }
        out.flush();
    }

    /** Progress that is shown as a bar without a text. */
    public Progress progress() {
        return (done, total) -> show(done, total, "");
    }

    /** Prints a line of its own, above the bar. */
    public void say(String text) {
        clear();
        out.println(text);
        out.flush();
    }

    /** Takes the bar away. */
    public void clear() {
        if (drawn > 0) {
            out.print("\r" + " ".repeat(drawn) + "\r");
            out.flush();
            drawn = 0;
        }
    }

    /** The last column stays free: some terminals wrap as soon as it is written. */
    private String cut(String line) {
        int most = Math.max(1, columns - 1);
        return line.length() <= most ? line : line.substring(0, most - 1) + "\u2026";
    }

    private static String bar(int done, int total, int length) {
        int full = total == 0 ? length : (int) ((long) length * done / total);
        return "[" + "#".repeat(full) + "-".repeat(length - full) + "] " + done + "/" + total;
    }
}
