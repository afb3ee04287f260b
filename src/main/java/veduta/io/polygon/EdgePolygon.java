package veduta.io.polygon;

import veduta.image.PixelRect;
import veduta.image.PolygonScan;
import veduta.image.SpanSink;

/**
 * A polygon along the edges of pixels, as versions before 0.3 wrote them.
 *
 * @param scan decides by the centres of pixels
 */
record EdgePolygon(PolygonScan scan) implements ShapeArea {
    @Override
    public long effort(PixelRect clip) {
        return scan.crossings(clip);
    }

    @Override
    public void fill(PixelRect clip, SpanSink sink) {
        scan.fill(clip, sink);
    }
}
