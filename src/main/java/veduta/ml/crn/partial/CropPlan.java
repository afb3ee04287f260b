package veduta.ml.crn.partial;

import java.util.ArrayList;
import java.util.List;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.ml.crn.CrnShape;
import veduta.ml.nn.BilinearWeights;

/**
 * Which parts of the octaves must be computed so that a window of the picture is right, given the
 * layer norms' statistics.
 *
 * <p>Two 3x3 convolutions reach two pixels to every side; upsampling with aligned corners reaches
 * the two pixels below whose centres lie on both sides. Where the part of an octave would be more
 * than half of it, this octave and all coarser ones are computed whole.
 *
 * @param first the coarsest module that is computed in part; the number of modules if none is
 * @param inputs by module from {@code first}: what its first convolution sees
 * @param window the part of the picture that is right
 */
record CropPlan(int first, List<PixelRect> inputs, PixelRect window) {
    /** How far a module sees: one pixel for each of its convolutions. */
    private static final int REACH_PX = 2;

    CropPlan {
        inputs = List.copyOf(inputs);
    }

    /**
     * The plan for a window.
     *
     * @param sizes size of every octave, coarsest first
     * @param window part of the finest
     */
    static CropPlan of(List<Size> sizes, PixelRect window) {
        List<PixelRect> inputs = new ArrayList<>();
        PixelRect output = window;
        int module = sizes.size() - 1;
        for (; module > 0; module--) {
            PixelRect input = grown(output, REACH_PX, sizes.get(module));
            if (2 * area(input) > sizes.get(module).pixels()) {
                break;
            }
            inputs.add(0, input);
            output = below(input, sizes.get(module), sizes.get(module - 1));
        }
        return new CropPlan(module + 1, inputs, window);
    }

    /**
     * Multiply-adds of the convolutions for windows of a picture; what is computed whole for
     * several windows counts once.
     *
     * @param octaves sizes of all modules' features, coarsest first
     */
    static long multiplyAdds(CrnShape shape, List<Size> octaves, List<CropPlan> windows) {
        long sum = 0;
        for (int i = 0; i < shape.modules(); i++) {
            int module = i;
            boolean whole = windows.stream().anyMatch(each -> module < each.first());
            long pixels = whole ? octaves.get(i).pixels() : 0;
            pixels +=
                    windows.stream()
                            .filter(each -> module >= each.first())
                            .mapToLong(each -> area(each.input(module)))
                            .sum();
            long d = shape.widths().get(i);
            sum += pixels * (9 * d * (shape.inputChannels(i) + d) + shape.classValues(i));
        }
        return sum;
    }

    /** What module {@code module}'s first convolution sees. */
    PixelRect input(int module) {
        return inputs.get(module - first);
    }

    /**
     * The rows and columns of zeros, each 0 or 1, that a convolution of module {@code module} sees
     * around its input: those outside the picture. Where the input ends inside the picture there
     * are none, and the result is smaller instead.
     *
     * @param size of the whole octave
     */
    int[] padding(int module, Size size) {
        PixelRect input = input(module);
        boolean rows = input.y() == 0 || input.y() + input.height() == size.height();
        boolean columns = input.x() == 0 || input.x() + input.width() == size.width();
        return new int[] {rows ? 1 : 0, columns ? 1 : 0};
    }

    /** What comes out of module {@code module}; at least the part that is needed. */
    PixelRect output(int module, Size size) {
        PixelRect input = input(module);
        int[] padding = padding(module, size);
        int rows = REACH_PX * (1 - padding[0]);
        int columns = REACH_PX * (1 - padding[1]);
        return new PixelRect(
                input.x() + columns,
                input.y() + rows,
                input.width() - 2 * columns,
                input.height() - 2 * rows);
    }

    /** A rectangle that is larger by {@code px} to every side, within {@code size}. */
    static PixelRect grown(PixelRect rect, int px, Size size) {
        return new PixelRect(
                        rect.x() - px, rect.y() - px, rect.width() + 2 * px, rect.height() + 2 * px)
                .intersect(PixelRect.of(size));
    }

    private static PixelRect below(PixelRect rect, Size fine, Size coarse) {
        BilinearWeights columns =
                BilinearWeights.of(rect.x(), rect.width(), fine.width(), coarse.width());
        BilinearWeights rows =
                BilinearWeights.of(rect.y(), rect.height(), fine.height(), coarse.height());
        return new PixelRect(
                columns.first(),
                rows.first(),
                columns.last() - columns.first() + 1,
                rows.last() - rows.first() + 1);
    }

    static long area(PixelRect rect) {
        return (long) rect.width() * rect.height();
    }
}
