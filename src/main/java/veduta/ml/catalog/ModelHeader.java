package veduta.ml.catalog;

import java.nio.file.Path;
import java.util.Optional;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;
import veduta.ml.modelfile.ModelFile;
import veduta.ml.segmentation.SegmenterArchitecture;
import veduta.ml.segmentation.SegmenterArchitectures;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.WeightsException;

/** What the header of a file among the models says; its {@code format} decides what it is. */
sealed interface ModelHeader {
    /** A model that renders. */
    record Generator(ModelInfo info) implements ModelHeader {}

    /**
     * A network that reads layouts from photos.
     *
     * @param hasTrunk whether its trunk can serve as a perceptual network
     */
    record Segmenter(String paletteKey, boolean hasTrunk) implements ModelHeader {}

    /**
     * Reads the header of a file, once.
     *
     * @param segmenters the kinds of segmentation networks that are known
     * @throws SynthesisException if it cannot be read or is of neither kind
     */
    static ModelHeader of(Path file, SegmenterArchitectures segmenters) throws SynthesisException {
        try (SafetensorsFile source = SafetensorsFile.open(file)) {
            Optional<SegmenterArchitecture> kind = segmenters.find(source.metadata());
            Optional<String> palette = segmenters.palette(source.metadata());
            return kind.isPresent() && palette.isPresent()
                    ? new Segmenter(palette.get(), kind.get().hasTrunk())
                    : new Generator(ModelFile.info(source));
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        }
    }

    /** The header of a segmentation network; empty for every other file. */
    static Optional<Segmenter> segmenter(Path file, SegmenterArchitectures segmenters) {
        try {
            return of(file, segmenters) instanceof Segmenter network
                    ? Optional.of(network)
                    : Optional.empty();
        } catch (SynthesisException unreadable) {
            return Optional.empty();
        }
    }
}
