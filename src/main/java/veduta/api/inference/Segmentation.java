package veduta.api.inference;

import java.nio.file.Path;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.SynthesisException;
import veduta.image.RgbImage;
import veduta.layout.LabelMap;

/** Reads layouts from photos. One at a time; to be closed after use. */
public interface Segmentation extends AutoCloseable {
    /** Key of the palette whose classes it reads. */
    String paletteKey();

    /**
     * The layout of what a photo shows, of the photo's size; void only where the network sees what
     * is none of the palette's classes.
     *
     * @param photo at least 16 pixels wide and high
     * @throws SynthesisException if the photo is smaller or the engine fails
     */
    LabelMap read(RgbImage photo) throws SynthesisException;

    @Override
    void close();

    /** Opens networks. */
    @FunctionalInterface
    interface Factory {
        /**
         * Loads a segmentation network.
         *
         * @throws SynthesisException if the file is none, is broken, or the device cannot be used
         */
        Segmentation open(Path file, EngineOptions options) throws SynthesisException;
    }
}
