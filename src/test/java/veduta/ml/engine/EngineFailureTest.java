package veduta.ml.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.engine.EngineException;
import org.junit.jupiter.api.Test;

final class EngineFailureTest {
    private static String told(String message) {
        return EngineFailure.told("It failed", "choose less", new EngineException(message))
                .getMessage();
    }

    @Test
    void told_traceOfTorchScript_givesItsLastLine() {
        assertEquals(
                "It failed: Padding is too wide.",
                told(
                        "The following operation failed.\n"
                                + "  at x\n"
                                + "RuntimeError: Padding is too wide."));
    }

    @Test
    void told_shortMemory_givesTheRemedy() {
        assertEquals(
                "It failed: the memory does not suffice; choose less.",
                told("DefaultCPUAllocator: not enough memory: you tried to allocate 9 bytes."));
    }

    @Test
    void told_anythingElse_givesTheFirstLine() {
        assertEquals("It failed: no such device.", told("no such device\nstack"));
    }
}
