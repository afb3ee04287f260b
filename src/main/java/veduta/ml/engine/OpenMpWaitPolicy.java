package veduta.ml.engine;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the engine's threads wait for each other. OpenMP's threads spin by default; where another
 * program needs one of the cores, the others then burn theirs until it gives way, at every single
 * operation. See decision record 0013.
 */
final class OpenMpWaitPolicy {
    static final String POLICY = "OMP_WAIT_POLICY";

    private static final Logger LOG = LoggerFactory.getLogger(OpenMpWaitPolicy.class);

    private OpenMpWaitPolicy() {}

    /** The C library's own environment, which Java only reads once. */
    interface Environment extends Library {
        /** Sets a variable; one that is set stays as it is with {@code overwrite} 0. */
        int setenv(String name, String value, int overwrite);

        /** The value of a variable; null if it is not set. */
        @Nullable String getenv(String name);
    }

    /** Lets threads sleep while they wait, unless the user has said otherwise; Linux only. */
    static void sleep() {
        if (!Platform.isLinux()) {
            return;
        }
        try {
            environment().setenv(POLICY, "passive", 0);
        } catch (LinkageError missing) {
            LOG.debug("The environment cannot be changed.", missing);
        }
    }

    static Environment environment() {
        return Native.load("c", Environment.class);
    }
}
