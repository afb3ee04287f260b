package veduta.ml.catalog;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.model.FileIdentity;
import veduta.api.model.ModelInfo;
import veduta.api.model.ModelReport;
import veduta.api.model.ModelReports;
import veduta.api.model.NetworkReport;
import veduta.api.model.PhotoDigests;
import veduta.api.model.SegmenterInfo;
import veduta.api.model.SegmenterReport;
import veduta.image.Size;
import veduta.ml.architecture.Architectures;
import veduta.ml.architecture.Network;
import veduta.ml.architecture.NetworkCosts;
import veduta.ml.architecture.RenderMemory;
import veduta.ml.modelfile.ModelFile;
import veduta.ml.segmentation.SegmenterArchitectures;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.WeightsException;

/**
 * Reports on model files and files of segmentation networks, from their headers.
 *
 * @param architectures the networks that are known
 * @param segmenters the segmentation networks that are known
 * @param free bytes that are free in this process
 */
public record FileReports(
        Architectures architectures, SegmenterArchitectures segmenters, LongSupplier free)
        implements ModelReports {
    @Override
    public NetworkReport of(Path file, Optional<Size> picture) throws SynthesisException {
        try (SafetensorsFile source = SafetensorsFile.open(file)) {
            Optional<SegmenterInfo> segmenter = segmenters.info(source);
            return segmenter.isPresent()
                    ? new SegmenterReport(identity(source), segmenter.get())
                    : model(source, picture);
        } catch (WeightsException unreadable) {
            throw new SynthesisException(unreadable);
        }
    }

    private ModelReport model(SafetensorsFile source, Optional<Size> picture)
            throws SynthesisException, WeightsException {
        ModelInfo model = ModelFile.info(source);
        Network network = architectures.network(model.network());
        Size size = picture.orElse(model.size());
        network.requireSize(size);
        return new ModelReport(
                identity(source),
                model,
                model.provenance().containsKey(PhotoDigests.KEY)
                        ? Optional.of(PhotoDigests.in(model.provenance()))
                        : Optional.empty(),
                network.costs().parameters(),
                cost(network.costs(), size),
                network.receptiveField());
    }

    private static FileIdentity identity(SafetensorsFile source) throws WeightsException {
        return new FileIdentity(source.file(), source.sha256(), source.bytes());
    }

    private ModelReport.Cost cost(NetworkCosts costs, Size picture) {
        Map<Precision, ModelReport.Memory> memory = new EnumMap<>(Precision.class);
        for (Precision precision : EnumSet.complementOf(EnumSet.of(Precision.AUTO))) {
            RenderMemory estimate = costs.render(picture, precision, 1, free.getAsLong());
            memory.put(
                    precision,
                    new ModelReport.Memory(estimate.peakBytes(), estimate.atOnceBytes()));
        }
        return new ModelReport.Cost(picture, costs.multiplyAdds(picture), memory);
    }
}
