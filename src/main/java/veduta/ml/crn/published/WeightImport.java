package veduta.ml.crn.published;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelImport;
import veduta.api.model.ModelInfo;
import veduta.image.Size;
import veduta.layout.Palette;
import veduta.ml.crn.CrnConfig;
import veduta.ml.modelfile.ModelFile;
import veduta.ml.segmentation.SegmenterArchitectures;
import veduta.ml.segmentation.SegmenterImport;
import veduta.tensorfile.TensorSource;
import veduta.tensorfile.TensorType;
import veduta.tensorfile.WeightsException;
import veduta.tensorfile.published.PublishedNetwork;
import veduta.tensorfile.published.VggImport;
import veduta.tensorfile.published.WeightFiles;
import veduta.text.Texts;

/**
 * Turns published weights into files of this program: networks into models, VGG-19 into a
 * perceptual network, and segmentation networks of kinds that are known.
 */
public final class WeightImport implements ModelImport {
    private final List<Palette> palettes;
    private final SegmenterArchitectures segmenters;

    /**
     * An import that knows some palettes.
     *
     * @param palettes in the order in which they are tried where none is named
     * @param segmenters the segmentation networks that are known
     */
    public WeightImport(List<Palette> palettes, SegmenterArchitectures segmenters) {
        this.palettes = List.copyOf(palettes);
        this.segmenters = segmenters;
    }

    /**
     * Converts a file, a tensor at a time.
     *
     * @param source a TensorFlow checkpoint (prefix, index or data file), a MATLAB or PyTorch file
     */
    @Override
    public Imported run(Path source, Path target, Choices choices) throws SynthesisException {
        TensorType type = choices.half() ? TensorType.F16 : TensorType.F32;
        try (TensorSource weights = WeightFiles.open(source)) {
            if (VggImport.isIn(weights)) {
                VggImport.of(weights).convert(target, type);
                return new Imported.PerceptualNetwork();
            }
            Optional<SegmenterImport> segmenter = segmenters.importOf(weights);
            if (segmenter.isPresent()) {
                return segmenter(segmenter.get(), weights, target, choices);
            }
            if (!PublishedNetwork.isIn(weights)) {
                throw new SynthesisException(Texts.get("fault.import.neither", source));
            }
            PublishedNetwork network = PublishedNetwork.of(weights);
            ModelInfo info = info(network, choices);
            network.convert(target, type, ModelFile.metadata(info));
            return new Imported.Model(info);
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        }
    }

    private Imported segmenter(
            SegmenterImport network, TensorSource weights, Path target, Choices choices)
            throws SynthesisException, WeightsException {
        String key = palette(network.classes(weights), choices.paletteKey());
        try {
            return new Imported.SegmentationNetwork(network.convert(weights, target, key, choices));
        } catch (IllegalArgumentException fault) {
            throw new SynthesisException(fault);
        }
    }

    private ModelInfo info(PublishedNetwork network, Choices choices) throws SynthesisException {
        int step = 1 << (network.widths().size() - 1);
        Size size = choices.size().orElse(new Size(2 * network.height(), network.height()));
        if (size.height() != network.height() || size.width() % step != 0) {
            throw new SynthesisException(
                    Texts.get("fault.import.size", network.height(), step, size));
        }
        try {
            return new ModelInfo(
                    choices.name(),
                    CrnConfig.of(
                            palette(network.classes(), choices.paletteKey()),
                            network.classes(),
                            network.widths(),
                            new Size(size.width() / step, network.baseHeight()),
                            network.pictures()),
                    choices.provenance());
        } catch (IllegalArgumentException fault) {
            throw new SynthesisException(fault);
        }
    }

    private String palette(int classes, Optional<String> wanted) throws SynthesisException {
        Optional<Palette> found =
                palettes.stream()
                        .filter(
                                palette ->
                                        wanted.isPresent()
                                                ? palette.key().equals(wanted.get())
                                                : palette.size() == classes)
                        .findFirst();
        if (found.isEmpty()) {
            String known = palettes.stream().map(Palette::key).collect(Collectors.joining(", "));
            throw new SynthesisException(
                    wanted.isPresent()
                            ? Texts.get("fault.import.no-palette", wanted.get(), known)
                            : Texts.get("fault.import.classes", classes));
        }
        if (found.get().size() != classes) {
            throw new SynthesisException(
                    Texts.get(
                            "fault.import.palette-classes",
                            found.get().key(),
                            found.get().size(),
                            classes));
        }
        return found.get().key();
    }
}
