package veduta.ml.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.layout.ClassFractions;
import veduta.layout.LabelMap;
import veduta.ml.engine.TorchEngine;

/**
 * Layouts as networks see them: float32 class fractions of shape (1, channels, H, W),
 * channels-last.
 *
 * <p>A layout of the wanted size goes to the device as one byte a pixel and is spread out there.
 * Others are resampled: on the processor before they are spread out, on a GPU behind that, so that
 * no more than a byte a pixel goes there, unless it would take too much.
 */
public final class OneHotLabels {
    /** What a part of a layout may take when spread out, and when resampled one way. */
    private static final long LARGEST = 1L << 30;

    private OneHotLabels() {}

    /**
     * A whole layout.
     *
     * @param own owner of the result
     */
    public static NDArray whole(
            TorchEngine torch, NDManager own, LabelMap layout, Size size, int channels) {
        return part(torch, own, layout, size, PixelRect.of(size), channels);
    }

    /**
     * A part of a layout.
     *
     * @param own owner of the result
     * @param size size of the whole layout that the network sees
     * @param part within {@code size}
     */
    public static NDArray part(
            TorchEngine torch,
            NDManager own,
            LabelMap layout,
            Size size,
            PixelRect part,
            int channels) {
        if (!layout.size().equals(size)) {
            if (own.getDevice().isGpu() && spread(layout, size, part, channels) <= LARGEST) {
                return byArea(torch, own, layout, size, part, channels);
            }
            float[] fractions = ClassFractions.byPixel(layout, size, part, channels - 1);
            Shape shape = new Shape(1, part.height(), part.width(), channels);
            // The numbers lie in a Java buffer, which goes with the array.
            try (NDArray rows = own.create(fractions, shape)) {
                return torch.pictures().copiedChannelsFirst(own, rows);
            }
        }
        LabelMap seen = part.equals(PixelRect.of(size)) ? layout : layout.crop(part);
        try (NDArray map = labels(own, seen, channels);
                NDArray table = identity(own, channels)) {
            return torch.pictures().oneHot(own, map, table);
        }
    }

    private static long spread(LabelMap layout, Size size, PixelRect part, int channels) {
        PixelRect source = part.scaled(size, layout.size());
        long rows = Math.max(source.height(), part.height());
        return rows * source.width() * channels * Float.BYTES;
    }

    /**
     * As above, resampled by area on the device: as products with a matrix for each direction,
     * which take a GPU far less time than its way there.
     */
    public static NDArray byArea(
            TorchEngine torch,
            NDManager own,
            LabelMap layout,
            Size size,
            PixelRect part,
            int channels) {
        PixelRect source = part.scaled(size, layout.size());
        double down = (double) layout.size().height() / size.height();
        double across = (double) layout.size().width() / size.width();
        try (NDArray map = labels(own, layout.crop(source), channels);
                NDArray table = identity(own, channels);
                NDArray rows = own.create(edges(part.y(), part.height(), down, source.y()));
                NDArray columns = own.create(edges(part.x(), part.width(), across, source.x()))) {
            return torch.pictures().areaMeans(own, map, table, rows, columns);
        }
    }

    /** Where pixels of a part begin in the source, and where the last one ends. */
    private static double[] edges(int from, int count, double scale, int origin) {
        return IntStream.rangeClosed(from, from + count)
                .mapToDouble(at -> at * scale - origin)
                .toArray();
    }

    /**
     * The labels of a layout, one byte a pixel; what a network does not know is its last channel.
     *
     * @return (1, H, W)
     */
    public static NDArray labels(NDManager own, LabelMap layout, int channels) {
        byte[] labels = layout.toBytes();
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) Math.min(labels[i] & 0xFF, channels - 1);
        }
        Shape shape = new Shape(1, layout.size().height(), layout.size().width());
        return own.create(ByteBuffer.wrap(labels), shape, DataType.UINT8);
    }

    /** What each label is spread out to: the rows of an identity matrix, float32. */
    public static NDArray identity(NDManager own, int channels) {
        return own.eye(channels);
    }
}
