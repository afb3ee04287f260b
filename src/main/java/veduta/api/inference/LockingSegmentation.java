package veduta.api.inference;

import veduta.api.compute.EngineLock;
import veduta.api.compute.SynthesisException;
import veduta.image.RgbImage;
import veduta.layout.LabelMap;

/** A segmentation network that shares the engine: loading and every photo is a turn. */
public final class LockingSegmentation implements Segmentation {
    private final Segmentation network;
    private final EngineLock turns;

    private LockingSegmentation(Segmentation network, EngineLock turns) {
        this.network = network;
        this.turns = turns;
    }

    /** A factory of networks that share the engine by {@code turns}. */
    public static Segmentation.Factory over(Segmentation.Factory factory, EngineLock turns) {
        return (file, options) ->
                new LockingSegmentation(turns.take(() -> factory.open(file, options)), turns);
    }

    @Override
    public String paletteKey() {
        return network.paletteKey();
    }

    @Override
    public LabelMap read(RgbImage photo) throws SynthesisException {
        return turns.take(() -> network.read(photo));
    }

    @Override
    public void close() {
        network.close();
    }
}
