package veduta.image;

import java.util.Arrays;

/** Pictures made smaller by the means of the areas that their pixels cover. */
public final class AreaMeans {
    private AreaMeans() {}

    /**
     * A part of a picture at another size. Each pixel is the mean of what it covers, pixels of the
     * source counted by the share of them that is covered; rounded to 8 bits at the end.
     *
     * @param part the part to see, inside the picture and not empty
     * @param size size of the result; where it is larger than the part, pixels are repeated
     */
    public static RgbImage of(RgbImage picture, PixelRect part, Size size) {
        byte[] rgb = picture.toBytes();
        int stride = picture.size().width();
        double[] narrow = new double[3 * size.width() * part.height()];
        for (int x = 0; x < size.width(); x++) {
            Span span = Span.of(x, part.width(), size.width());
            for (int from = span.first; from <= span.last; from++) {
                double share = span.share(from);
                for (int y = 0; y < part.height(); y++) {
                    int source = 3 * ((part.y() + y) * stride + part.x() + from);
                    int target = 3 * (y * size.width() + x);
                    narrow[target] += share * (rgb[source] & 0xFF);
                    narrow[target + 1] += share * (rgb[source + 1] & 0xFF);
                    narrow[target + 2] += share * (rgb[source + 2] & 0xFF);
                }
            }
        }
        return RgbImage.of(size, rows(narrow, part.height(), size));
    }

    private static byte[] rows(double[] narrow, int height, Size size) {
        int length = 3 * size.width();
        byte[] means = new byte[length * size.height()];
        double[] row = new double[length];
        for (int y = 0; y < size.height(); y++) {
            Span span = Span.of(y, height, size.height());
            Arrays.fill(row, 0);
            for (int from = span.first; from <= span.last; from++) {
                double share = span.share(from);
                for (int i = 0; i < length; i++) {
                    row[i] += share * narrow[from * length + i];
                }
            }
            for (int i = 0; i < length; i++) {
                means[y * length + i] = (byte) Math.min(255, Math.round(row[i]));
            }
        }
        return means;
    }

    /** What one pixel of the result covers along one side, in pixels of the source. */
    private record Span(double begin, double end, int first, int last) {
        static Span of(int target, int source, int size) {
            double begin = (double) target * source / size;
            double end = (double) (target + 1) * source / size;
            int last = Math.min(source, (int) Math.ceil(end)) - 1;
            return new Span(begin, end, (int) begin, Math.max((int) begin, last));
        }

        double share(int from) {
            double covered = Math.min(end, from + 1) - Math.max(begin, from);
            return Math.max(0, covered) / (end - begin);
        }
    }
}
