package veduta.ml.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Tag("engine")
final class OpenMpWaitPolicyTest {
    /** OpenMP reads the C library's environment when it is loaded with the engine. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void environment_onceTheEngineIsOpen_letsThreadsSleepUnlessTheUserSaysOtherwise() {
        TorchEngine.open(Device.cpu()).close();
        String own = System.getenv(OpenMpWaitPolicy.POLICY);
        assertEquals(
                Objects.requireNonNullElse(own, "passive"),
                OpenMpWaitPolicy.environment().getenv(OpenMpWaitPolicy.POLICY));
    }
}
