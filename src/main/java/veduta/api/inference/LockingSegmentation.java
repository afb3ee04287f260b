package veduta.api.inference;

import veduta.api.compute.EngineLock;
import veduta.api.compute.SynthesisException;
import veduta.image.RgbImage;
import veduta.layout.LabelMap;

/** A segmentation network that shares the engine: loading and every photo is a turn. */
public final class LockingSegmentation implements Segmentation {
    private final Segmentation network;
    private final EngineLock lock;

    private LockingSegmentation(Segmentation network, EngineLock lock) {
        this.network = network;
        this.lock = lock;
    }

    /** A factory of networks that share the engine by {@code lock}. */
    public static Segmentation.Factory over(Segmentation.Factory factory, EngineLock lock) {
        return (file, options) ->
                new LockingSegmentation(lock.take(() -> factory.open(file, options)), lock);
    }

    @Override
    public String paletteKey() {
        return network.paletteKey();
    }

    @Override
    public LabelMap read(RgbImage photo) throws SynthesisException {
        return lock.take(() -> network.read(photo));
    }

    @Override
    public void close() {
        network.close();
    }
}
