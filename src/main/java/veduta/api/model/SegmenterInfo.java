package veduta.api.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a segmentation network says of itself.
 *
 * @param name its name for people
 * @param paletteKey key of the palette of the classes that it reads
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
        provenance = Map.copyOf(new TreeMap<>(provenance));
    }
}
