package veduta.api.model;

/**
 * A report on a segmentation network.
 *
 * @param file the file that holds it
 * @param network what it says of itself
 */
public record SegmenterReport(FileIdentity file, SegmenterInfo network) implements NetworkReport {}
