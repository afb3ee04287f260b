package veduta.image;

/** A photo as three planes of floating-point values, resampled: what a network is trained on. */
public final class PhotoPlanes {
    private PhotoPlanes() {}

    /**
     * A part of a photo, resampled with a triangle filter as wide as the larger of the two pixel
     * sizes: area-like when shrinking, linear when enlarging.
     *
     * @param part the part to see, inside the photo
     * @param size size of the result
     * @param mirrored whether left and right change places
     * @return (3, H, W) in row-major order, 0..255
     */
    public static float[] of(RgbImage photo, PixelRect part, Size size, boolean mirrored) {
        byte[] rgb = photo.toBytes();
        int stride = photo.size().width();
        Taps columns = new Taps(part.width(), size.width());
        Taps rows = new Taps(part.height(), size.height());
        float[] narrow = new float[3 * part.height() * size.width()];
        for (int y = 0; y < part.height(); y++) {
            int line = (part.y() + y) * stride + part.x();
            for (int x = 0; x < size.width(); x++) {
                int to = 3 * (y * size.width() + x);
                for (int tap = 0; tap < columns.count(x); tap++) {
                    float weight = columns.weight(x, tap);
                    int from = 3 * (line + columns.source(x, tap));
                    narrow[to] += weight * (rgb[from] & 0xFF);
                    narrow[to + 1] += weight * (rgb[from + 1] & 0xFF);
                    narrow[to + 2] += weight * (rgb[from + 2] & 0xFF);
                }
            }
        }
        return columns(narrow, rows, size, mirrored);
    }

    /** The same as a picture, rounded. */
    public static RgbImage resampled(RgbImage photo, PixelRect part, Size size) {
        float[] planes = of(photo, part, size, false);
        int plane = Math.toIntExact(size.pixels());
        float[] values = new float[planes.length];
        for (int i = 0; i < planes.length; i++) {
            values[3 * (i % plane) + i / plane] = planes[i];
        }
        return new PictureValues(size, 1, values).toImage(0);
    }

    private static float[] columns(float[] narrow, Taps rows, Size size, boolean mirrored) {
        int plane = Math.toIntExact(size.pixels());
        float[] planes = new float[3 * plane];
        for (int y = 0; y < size.height(); y++) {
            for (int tap = 0; tap < rows.count(y); tap++) {
                float weight = rows.weight(y, tap);
                int line = rows.source(y, tap) * size.width();
                for (int x = 0; x < size.width(); x++) {
                    int to = y * size.width() + (mirrored ? size.width() - 1 - x : x);
                    int from = 3 * (line + x);
                    planes[to] += weight * narrow[from];
                    planes[plane + to] += weight * narrow[from + 1];
                    planes[2 * plane + to] += weight * narrow[from + 2];
                }
            }
        }
        return planes;
    }

    /** For each target pixel along one side the source pixels it is made of. */
    private static final class Taps {
        private final int[] first;
        private final float[][] weights;

        Taps(int sourceLength, int targetLength) {
            double scale = (double) sourceLength / targetLength;
            double radius = Math.max(1, scale);
            first = new int[targetLength];
            weights = new float[targetLength][];
            for (int target = 0; target < targetLength; target++) {
                double centre = (target + 0.5) * scale - 0.5;
                int from = Math.max(0, (int) Math.ceil(centre - radius));
                int to = Math.min(sourceLength - 1, (int) Math.floor(centre + radius));
                float[] shares = new float[to - from + 1];
                float sum = 0;
                for (int i = 0; i < shares.length; i++) {
                    shares[i] = (float) Math.max(0, 1 - Math.abs(from + i - centre) / radius);
                    sum += shares[i];
                }
                for (int i = 0; i < shares.length; i++) {
                    shares[i] /= sum;
                }
                first[target] = from;
                weights[target] = shares;
            }
        }

        int count(int target) {
            return weights[target].length;
        }

        int source(int target, int tap) {
            return first[target] + tap;
        }

        float weight(int target, int tap) {
            return weights[target][tap];
        }
    }
}
