package veduta.ml.catalog;

import java.nio.file.Path;
import java.util.Optional;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;
import veduta.ml.modelfile.ModelFile;
import veduta.ml.segmentation.SegmenterFile;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.WeightsException;

/** What the header of a file among the models says; its {@code format} decides what it is. */
sealed interface ModelHeader {
    /** A model that renders. */
    record Generator(ModelInfo info) implements ModelHeader {}

    /** A network that reads layouts from photos. */
    record Segmenter(String paletteKey) implements ModelHeader {}

    /**
     * Reads the header of a file, once.
     *
     * @throws SynthesisException if it cannot be read or is of neither kind
     */
    static ModelHeader of(Path file) throws SynthesisException {
        try (SafetensorsFile source = SafetensorsFile.open(file)) {
            Optional<String> palette = SegmenterFile.palette(source.metadata());
            return palette.isPresent()
                    ? new Segmenter(palette.get())
                    : new Generator(ModelFile.info(source));
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        }
    }

    /** The palette that a segmentation network reads; empty for every other file. */
    static Optional<String> segmenterPalette(Path file) {
        try {
            return of(file) instanceof Segmenter network
                    ? Optional.of(network.paletteKey())
                    : Optional.empty();
        } catch (SynthesisException unreadable) {
            return Optional.empty();
        }
    }
}
