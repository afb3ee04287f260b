package veduta.paint;

import java.util.BitSet;
import java.util.List;

/** An immutable set of labels, for example the locked ones that nothing may paint over. */
public final class LabelSet {
    /** No label. */
    public static final LabelSet NONE = new LabelSet(new BitSet());

    private final BitSet labels;

    private LabelSet(BitSet labels) {
        this.labels = labels;
    }

    /**
     * A set of these labels.
     *
     * @param labels each 0..255
     */
    public static LabelSet of(int... labels) {
        LabelSet set = NONE;
        for (int label : labels) {
            set = set.with(label);
        }
        return set;
    }

    /** This set and a label, 0..255. */
    public LabelSet with(int label) {
        BitSet changed = (BitSet) labels.clone();
        changed.set(LabelCanvas.checked(label));
        return new LabelSet(changed);
    }

    /** This set without a label. */
    public LabelSet without(int label) {
        BitSet changed = (BitSet) labels.clone();
        changed.clear(LabelCanvas.checked(label));
        return new LabelSet(changed);
    }

    /** Whether a label belongs to it. */
    public boolean contains(int label) {
        return labels.get(label);
    }

    /** Whether it holds no label. */
    public boolean isEmpty() {
        return labels.isEmpty();
    }

    /** The labels in rising order. */
    public List<Integer> labels() {
        return labels.stream().boxed().toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelSet that && labels.equals(that.labels);
    }

    @Override
    public int hashCode() {
        return labels.hashCode();
    }

    @Override
    public String toString() {
        return "LabelSet " + labels;
    }
}
