package veduta.image;

/** Takes runs of neighbouring pixels of a row. */
@FunctionalInterface
public interface SpanSink {
    /**
     * Takes the pixels {@code fromX .. endX - 1} of row {@code y}.
     *
     * @param fromX first column
     * @param endX column after the last, greater than {@code fromX}
     */
    void span(int y, int fromX, int endX);
}
