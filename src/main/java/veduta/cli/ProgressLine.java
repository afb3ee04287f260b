package veduta.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import picocli.CommandLine;

/**
 * One line that tells how far the work is: rewritten in place on a terminal. Where the output goes
 * to a file, it is printed now and then if the work takes long, and once more at its end.
 */
final class ProgressLine {
    private static final long TERMINAL_NANOS = 100_000_000L;
    private static final long FILE_NANOS = 30_000_000_000L;
    private static final int BAR = 24;

    private final PrintWriter out;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private long next;
    private boolean printed;
    private int drawn;

    ProgressLine(PrintWriter out, boolean terminal, LongSupplier nanoTime) {
        this.out = out;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.next = nanoTime.getAsLong() + (terminal ? 0 : FILE_NANOS);
    }

    /** A line on standard error's writer. */
    static ProgressLine on(PrintWriter err) {
        return new ProgressLine(err, CommandLine.Help.Ansi.AUTO.enabled(), System::nanoTime);
    }

    /** Shows a bar and a text, unless it did so a moment ago. */
    void show(int done, int total, String text) {
        boolean last = printed && done == total;
        if (nanoTime.getAsLong() - next < 0 && !last) {
            return;
        }
        next = nanoTime.getAsLong() + (terminal ? TERMINAL_NANOS : FILE_NANOS);
        String line = bar(done, total) + " " + text;
        if (terminal) {
            out.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
            drawn = line.length();
        } else {
            out.println(line);
            printed = true;
        }
        out.flush();
    }

    /** Prints a line of its own, above the bar. */
    void say(String text) {
        clear();
        out.println(text);
        out.flush();
    }

    /** Takes the bar away. */
    void clear() {
        if (drawn > 0) {
            out.print("\r" + " ".repeat(drawn) + "\r");
            out.flush();
            drawn = 0;
        }
    }

    private static String bar(int done, int total) {
        int full = total == 0 ? BAR : (int) ((long) BAR * done / total);
        return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "] " + done + "/" + total;
    }
}
