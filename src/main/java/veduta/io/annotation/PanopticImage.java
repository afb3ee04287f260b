package veduta.io.annotation;

import java.util.List;
import java.util.Map;

/**
 * One picture of a panoptic file of COCO.
 *
 * @param fileName the PNG picture of segment ids, as the file names it
 * @param position its place in the file, from 0
 * @param count the number of pictures in the file
 * @param segments the class name of each segment id
 * @param classes the names of all classes of the file
 */
public record PanopticImage(
        String fileName,
        int position,
        int count,
        Map<Integer, String> segments,
        List<String> classes) {
    /** Takes copies. */
    public PanopticImage {
        segments = Map.copyOf(segments);
        classes = List.copyOf(classes);
    }
}
