package veduta.ml.engine;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;

/** What must be settled before the engine's first use in a process. */
public final class EngineStart {
    private EngineStart() {}

    /**
     * Sets the number of processor threads; has no effect once the engine has started.
     *
     * @param threads at least 1, or 0 for the engine's own choice
     */
    public static void useThreads(int threads) {
        if (threads > 0) {
            System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
        }
    }

    /** The number of processor threads that the engine in fact uses; starts the engine. */
    public static int threads() {
        prepare();
        Engine.getEngine("PyTorch");
        return JniUtils.getNumThreads();
    }

    /**
     * Keeps the engine from sending usage statistics, from recompiling for every new shape, and
     * from burning processor time while its threads wait.
     */
    static void prepare() {
        OpenMpWaitPolicy.sleep();
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
    }
}
