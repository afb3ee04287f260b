package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a command is expected to answer. */
final class Answers {
    private Answers() {}

    /** No complaint. */
    static void assertDone(Program.Result result) {
        assertEquals(0, result.code(), result.err());
    }

    /** An expected failure: one sentence and nothing else. */
    static void assertRefused(String sentence, Program.Result result) {
        assertEquals(sentence, result.err().strip());
        assertEquals(1, result.code());
        assertEquals("", result.out());
    }

    /** One sentence and the way to the help. */
    static void assertUsage(String sentence, Program.Result result) {
        assertEquals(sentence, result.err().lines().findFirst().orElse(""));
        assertEquals(2, result.code());
        assertEquals("", result.out());
    }
}
