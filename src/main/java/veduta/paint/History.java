package veduta.paint;

import java.util.ArrayList;
import java.util.List;
import veduta.image.PixelRect;

/**
 * The edits of a canvas, done and undone. When they take more memory than allowed, the oldest are
 * forgotten; the last edit is always kept.
 */
public final class History {
    private final LabelCanvas canvas;
    private long budgetBytes;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Long> states = new ArrayList<>();
    private int position;
    private long bytes;
    private long forgotten;
    private long newestState;

    /**
     * An empty history.
     *
     * @param budgetBytes how much memory the edits may take, at least 0
     */
    History(LabelCanvas canvas, long budgetBytes) {
        this.canvas = canvas;
        this.budgetBytes = checked(budgetBytes);
        states.add(newestState);
    }

    private static long checked(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("A budget cannot be " + bytes + " bytes.");
        }
        return bytes;
    }

    /**
     * Sets how much memory the edits may take, at least 0; the oldest are forgotten at once where
     * they take more, but none that is undone.
     */
    public void limit(long bytes) {
        budgetBytes = checked(bytes);
        forgetSurplus();
    }

    /** All edits, the oldest first; those from {@link #position} on are undone. */
    public List<Edit> edits() {
        return List.copyOf(edits);
    }

    /** How many edits are done: 0 if all are undone. */
    public int position() {
        return position;
    }

    /** Whether there is an edit to undo. */
    public boolean canUndo() {
        return position > 0;
    }

    /** Whether there is an edit to do again. */
    public boolean canRedo() {
        return position < edits.size();
    }

    /** About how much memory the edits take. */
    public long bytes() {
        return bytes;
    }

    /** How many edits were forgotten for want of memory. */
    public long forgotten() {
        return forgotten;
    }

    /**
     * A number that stands for the present state of the canvas: it changes with every edit and is
     * the same again after undo and redo. Compare it with that of the last save.
     */
    public long state() {
        return states.get(position);
    }

    /** Adds an edit that was done and drops those that were undone. */
    void add(Edit edit) {
        while (edits.size() > position) {
            bytes -= edits.remove(edits.size() - 1).bytes();
            states.remove(states.size() - 1);
        }
        edits.add(edit);
        states.add(++newestState);
        bytes += edit.bytes();
        position++;
        forgetSurplus();
    }

    private void forgetSurplus() {
        int surplus = 0;
        while (bytes > budgetBytes && surplus + 1 < edits.size() && surplus < position) {
            bytes -= edits.get(surplus++).bytes();
        }
        edits.subList(0, surplus).clear();
        states.subList(0, surplus).clear();
        position -= surplus;
        forgotten += surplus;
    }

    /**
     * Undoes or redoes until so many edits are done.
     *
     * @param target 0 .. number of edits; clamped
     * @return where labels may have changed
     */
    PixelRect jump(int target) {
        int end = Math.max(0, Math.min(edits.size(), target));
        PixelRect changed = new PixelRect(0, 0, 0, 0);
        while (position > end) {
            Edit edit = edits.get(--position);
            canvas.apply(edit, false);
            changed = changed.union(edit.rect());
        }
        while (position < end) {
            Edit edit = edits.get(position++);
            canvas.apply(edit, true);
            changed = changed.union(edit.rect());
        }
        return changed;
    }
}
