package veduta.api.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import veduta.api.compute.Precision;
import veduta.image.Size;

/**
 * A report on a model that renders.
 *
 * @param file the file that holds it
 * @param model what it says of itself
 * @param photos the photos that it was trained on; empty if it says nothing of them
 * @param parameters number of trainable values
 * @param cost what a render costs
 * @param field how much of a layout one pixel of a picture follows from
 */
public record ModelReport(
        FileIdentity file,
        ModelInfo model,
        Optional<PhotoDigests> photos,
        long parameters,
        Cost cost,
        ReceptiveField field)
        implements NetworkReport {
    /**
     * What a render costs.
     *
     * @param picture size of the pictures
     * @param multiplyAdds multiply-adds of the forward pass
     * @param memory memory in every number format, in the order of {@link Precision}
     */
    public record Cost(Size picture, long multiplyAdds, Map<Precision, Memory> memory) {
        /** Takes a copy of the map, in the order of its keys. */
        public Cost {
            memory = Collections.unmodifiableMap(new TreeMap<>(memory));
        }
    }

    /**
     * Memory that a render is estimated to need.
     *
     * @param peakBytes what the process takes at its peak, the program itself included
     * @param gpuBytes what a GPU must hold at the least
     */
    public record Memory(long peakBytes, long gpuBytes) {}
}
