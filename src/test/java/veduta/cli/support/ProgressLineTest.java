package veduta.cli.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import veduta.cli.train.TrainingConsole;

final class ProgressLineTest {
    private final AtomicLong now = new AtomicLong();
    private final StringWriter text = new StringWriter();

    private ProgressLine line(boolean terminal) {
        return new ProgressLine(new PrintWriter(text), terminal, 120, now::get);
    }

    private void later(long seconds) {
        now.addAndGet(seconds * 1_000_000_000L);
    }

    @Test
    void show_onATerminal_rewritesTheLine() {
        ProgressLine line = line(true);
        line.show(1, 2, "long text");
        later(1);
        line.show(2, 2, "x");
        line.clear();
        assertEquals(
                "\r[############------------] 1/2 long text"
                        + "\r[########################] 2/2 x        "
                        + "\r                                "
                        + "\r",
                text.toString());
    }

    @Test
    void show_onANarrowTerminal_staysWithinOneRow() {
        ProgressLine line = new ProgressLine(new PrintWriter(text), true, 40, now::get);
        line.show(50, 100, "loss 1.234, 5.67 pictures/s, 3 h 21 min left (1.1 2.2 3.3)");
        assertEquals("\r[#####-----] 50/100 loss 1.234, 5.67 p\u2026", text.toString());
        line.clear();
        assertEquals(
                "\r" + " ".repeat(39) + "\r",
                text.toString().substring(text.toString().indexOf('\u2026') + 1));
    }

    @Test
    void show_longWorkInAFile_printsNowAndThenAndTheEnd() {
        ProgressLine line = line(false);
        line.show(1, 4, "a");
        later(31);
        line.show(2, 4, "b");
        later(1);
        line.show(3, 4, "c");
        line.show(4, 4, "d");
        line.clear();
        assertEquals(
                "[############------------] 2/4 b"
                        + System.lineSeparator()
                        + "[########################] 4/4 d"
                        + System.lineSeparator(),
                text.toString());
    }

    @Test
    void show_shortWorkInAFile_printsNothing() {
        ProgressLine line = line(false);
        line.show(1, 2, "a");
        later(5);
        line.show(2, 2, "b");
        line.clear();
        assertEquals("", text.toString());
    }

    @Test
    void duration_secondsAndHours_areReadable() {
        assertEquals("1 min 05 s", TrainingConsole.duration(65));
        assertEquals("2 h 01 min", TrainingConsole.duration(7265));
    }
}
