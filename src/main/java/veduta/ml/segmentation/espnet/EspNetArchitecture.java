package veduta.ml.segmentation.espnet;

import java.util.Map;
import java.util.Optional;
import veduta.api.model.SegmenterInfo;
import veduta.ml.engine.TorchEngine;
import veduta.ml.modelfile.ProvenanceMetadata;
import veduta.ml.segmentation.PixelClassifier;
import veduta.ml.segmentation.SegmenterArchitecture;
import veduta.ml.segmentation.SegmenterImport;
import veduta.ml.segmentation.SegmenterTensors;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.WeightsException;

/** ESPNetv2 with weights that its authors published. */
public final class EspNetArchitecture implements SegmenterArchitecture {
    @Override
    public String format() {
        return EspNetFile.FORMAT;
    }

    @Override
    public boolean hasTrunk() {
        return false;
    }

    @Override
    public SegmenterInfo info(SafetensorsFile source) throws WeightsException {
        EspNetConfig config = EspNetFile.config(source);
        SegmenterTensors.requireShapes(source, config.shapes());
        return info(config, source.metadata());
    }

    /** What a network of a form says of itself. */
    static SegmenterInfo info(EspNetConfig config, Map<String, String> metadata) {
        return new SegmenterInfo(
                metadata.getOrDefault("name", ""),
                "segmentation network, ESPNetv2",
                metadata.getOrDefault("palette", ""),
                config.classes(),
                config.widths(),
                config.features(),
                config.parameters(),
                ProvenanceMetadata.in(metadata));
    }

    @Override
    public PixelClassifier load(TorchEngine torch, SafetensorsFile source) throws WeightsException {
        EspNetConfig config = EspNetFile.config(source);
        return new EspNet(torch, config, SegmenterTensors.read(torch, source, config.shapes()));
    }

    @Override
    public Optional<SegmenterImport> published() {
        return Optional.of(new EspNetImport());
    }
}
