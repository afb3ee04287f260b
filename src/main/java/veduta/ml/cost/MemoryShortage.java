package veduta.ml.cost;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import veduta.api.compute.SynthesisException;
import veduta.image.Size;
import veduta.text.Texts;

/**
 * Work for which the memory does not suffice, and what would do instead.
 *
 * @param text key of the sentence
 * @param work what was to be done
 * @param sizeMultiple sides of pictures are multiples of it
 * @param size size of the pictures
 * @param cost bytes by size of the pictures
 * @param there bytes that there are
 */
record MemoryShortage(
        String text,
        String work,
        int sizeMultiple,
        Size size,
        ToLongFunction<Size> cost,
        long there) {
    private static final double STEP = 7.0 / 8;

    /**
     * The sentence.
     *
     * @param other what else would help, to be said before the smaller size
     */
    SynthesisException toException(List<String> other) {
        String remedy =
                smaller()
                        .map(fits -> Texts.get("fault.memory.size", fits))
                        .orElseGet(() -> Texts.get("fault.memory.close"));
        for (int i = other.size() - 1; i >= 0; i--) {
            remedy = Texts.get("fault.memory.or", other.get(i), remedy);
        }
        return new SynthesisException(
                Texts.get(text, work, gigabytes(cost.applyAsLong(size)), gigabytes(there), remedy));
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1e9);
    }

    /** The largest size of about the same form that fits. */
    private Optional<Size> smaller() {
        for (double part = STEP; part > 1e-3; part *= STEP) {
            Size less = new Size(whole(part * size.width()), whole(part * size.height()));
            boolean isLess = less.pixels() < size.pixels();
            if (isLess && cost.applyAsLong(less) <= there) {
                return Optional.of(less);
            }
        }
        return Optional.empty();
    }

    private int whole(double side) {
        return Math.max(sizeMultiple, ((int) (side / sizeMultiple)) * sizeMultiple);
    }
}
