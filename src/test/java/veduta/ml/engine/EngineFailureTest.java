package veduta.ml.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.engine.EngineException;
import org.junit.jupiter.api.Test;

final class EngineFailureTest {
    private static String message(String message) {
        return EngineFailure.toException("It failed", "choose less", new EngineException(message))
                .getMessage();
    }

    @Test
    void toException_traceOfTorchScript_givesItsLastLine() {
        assertEquals(
                "It failed: Padding is too wide.",
                message(
                        "The following operation failed.\n"
                                + "  at x\n"
                                + "RuntimeError: Padding is too wide."));
    }

    @Test
    void toException_shortMemory_givesTheRemedy() {
        assertEquals(
                "It failed: the memory does not suffice; choose less.",
                message("DefaultCPUAllocator: not enough memory: you tried to allocate 9 bytes."));
    }

    @Test
    void toException_anythingElse_givesTheFirstLine() {
        assertEquals("It failed: no such device.", message("no such device\nstack"));
    }
}
