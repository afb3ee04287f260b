package veduta.ml.segmentation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.api.compute.SynthesisException;
import veduta.ml.modelfile.ProvenanceMetadata;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * What a segmentation network says of itself.
 *
 * @param name its name for people
 * @param paletteKey palette of the classes it reads
 * @param classes number of classes, without void
 * @param widths feature maps of each of the trunk's five groups
 * @param features feature maps of the pyramid on top of it
 * @param parameters number of weights
 * @param provenance how it was made
 */
public record SegmenterInfo(
        String name,
        String paletteKey,
        int classes,
        List<Integer> widths,
        int features,
        long parameters,
        Map<String, String> provenance) {

    /** Takes copies. */
    public SegmenterInfo {
        widths = List.copyOf(widths);
        provenance = Map.copyOf(provenance);
    }

    /**
     * Reads the heading of a file.
     *
     * @return empty if the file is something else
     * @throws SynthesisException if it is a broken segmentation network, or no safetensors file
     */
    public static Optional<SegmenterInfo> read(Path file) throws SynthesisException {
        try (SafetensorsFile source = SafetensorsFile.open(file)) {
            Map<String, String> metadata = source.metadata();
            if (!SegmenterFile.FORMAT.equals(metadata.get("format"))) {
                return Optional.empty();
            }
            SegmenterShape shape = SegmenterFile.shape(source);
            long parameters =
                    shape.shapes().values().stream()
                            .mapToLong(dims -> Arrays.stream(dims).reduce(1, Math::multiplyExact))
                            .sum();
            return Optional.of(
                    new SegmenterInfo(
                            metadata.getOrDefault("name", ""),
                            metadata.getOrDefault("palette", ""),
                            shape.classes(),
                            shape.widths(),
                            shape.features(),
                            parameters,
                            ProvenanceMetadata.in(metadata)));
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        } catch (IllegalArgumentException unsuitable) {
            throw new SynthesisException(
                    Texts.get(
                            "fault.segmenter.unsuitable",
                            file,
                            String.valueOf(unsuitable.getMessage())),
                    unsuitable);
        }
    }
}
