package veduta.ml.segmentation.espnet;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import veduta.api.model.ModelImport;
import veduta.api.model.SegmenterInfo;
import veduta.ml.modelfile.ProvenanceMetadata;
import veduta.ml.segmentation.SegmenterImport;
import veduta.ml.segmentation.SegmenterTensors;
import veduta.tensorfile.TensorSource;
import veduta.tensorfile.TensorType;
import veduta.tensorfile.WeightsException;

/**
 * Reads the weights that the authors published ({@code espnetv2_s_<width>_city_<size>.pth}), the
 * last of whose outputs is what belongs to no class.
 */
final class EspNetImport implements SegmenterImport {
    private static final String FIRST = "base_net.level1.conv.weight";
    private static final String LAST = "bu_dec_l4.merge_layer.3.bias";

    @Override
    public boolean isIn(TensorSource source) {
        return source.find(FIRST).isPresent() && source.find(LAST).isPresent();
    }

    @Override
    public int classes(TensorSource source) throws WeightsException {
        return EspNetFile.first(source, LAST) - 1;
    }

    private static EspNetConfig config(TensorSource source) throws WeightsException {
        return new EspNetConfig(
                EspNetFile.first(source, LAST),
                List.of(
                        EspNetFile.first(source, FIRST),
                        EspNetFile.first(source, "base_net.level2_0.act.weight"),
                        EspNetFile.first(source, "base_net.level3_0.act.weight"),
                        EspNetFile.first(source, "base_net.level4_0.act.weight")),
                EspNetFile.first(source, "bu_dec_l1.merge_layer.3.weight"));
    }

    @Override
    public SegmenterInfo convert(
            TensorSource source, Path target, String paletteKey, ModelImport.Choices choices)
            throws WeightsException {
        EspNetConfig config = config(source);
        Map<String, float[]> values = new LinkedHashMap<>();
        for (EspNetLayer layer : EspNetLayers.of(config)) {
            values.putAll(FoldedLayer.of(source, layer));
        }
        Map<String, String> metadata = new TreeMap<>();
        metadata.put("format", EspNetFile.FORMAT);
        metadata.put("name", choices.name());
        metadata.put("palette", paletteKey);
        ProvenanceMetadata.add(choices.provenance(), metadata);
        SegmenterTensors.write(
                target,
                choices.half() ? TensorType.F16 : TensorType.F32,
                metadata,
                config.shapes(),
                name -> values.getOrDefault(name, new float[0]));
        return EspNetArchitecture.info(config, metadata);
    }
}
