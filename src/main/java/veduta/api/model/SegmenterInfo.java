package veduta.api.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a segmentation network says of itself.
 *
 * @param name its name for people
 * @param architecture which kind of network it is, for people
 * @param paletteKey key of the palette of the classes that it reads
 * @param classes number of classes, without void
 * @param widths feature maps of each level of its trunk, finest first
 * @param features feature maps of the layers on top of the trunk, where they begin
 * @param parameters number of trained values
 * @param provenance how it was made
 */
public record SegmenterInfo(
        String name,
        String architecture,
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
