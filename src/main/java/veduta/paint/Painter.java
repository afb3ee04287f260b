package veduta.paint;

import java.util.List;
import veduta.image.Dots;
import veduta.image.PixelRect;
import veduta.layout.LabelMap;
import veduta.paint.shape.BrushTip;
import veduta.paint.shape.Region;
import veduta.paint.shape.ShapeRaster;
import veduta.paint.shape.Speckle;

/**
 * A layout under edit with its history, its locked labels and its symmetry. All painting goes
 * through here.
 *
 * <p>One live edit can go on at a time: beginning another, painting, undoing and redoing end it
 * first. The titles are what the history list shows. For use by one thread.
 */
public final class Painter {
    private final LabelCanvas canvas;
    private final History history;
    private final ShapeRaster raster;
    private LabelSet locked = LabelSet.NONE;
    private Symmetry symmetry = Symmetry.NONE;
    private LiveEdit live;

    /**
     * A painter that begins with a copy of a layout.
     *
     * @param historyBytes how much memory the history may take
     */
    public Painter(LabelMap start, long historyBytes) {
        canvas = new LabelCanvas(start);
        history = new History(canvas, historyBytes);
        raster = new ShapeRaster(canvas.bounds());
        live = new ShapeEdit(scope("", Symmetry.NONE));
        live.end();
    }

    /** The layout under edit. */
    public LabelCanvas canvas() {
        return canvas;
    }

    /** What was done and undone. */
    public History history() {
        return history;
    }

    /** Makes the regions to paint; clipped to the layout. */
    public ShapeRaster raster() {
        return raster;
    }

    /** The labels that nothing paints over. */
    public LabelSet locked() {
        return locked;
    }

    /** Sets the labels that nothing paints over, from the next edit on. */
    public void lock(LabelSet labels) {
        locked = labels;
    }

    /** How strokes, shapes, stamps and fills are repeated. */
    public Symmetry symmetry() {
        return symmetry;
    }

    /** Sets how strokes, shapes, stamps and fills are repeated, from the next edit on. */
    public void mirror(Symmetry newSymmetry) {
        symmetry = newSymmetry;
    }

    /** Whether a live edit is going on. */
    public boolean isEditing() {
        return live.isOpen();
    }

    /** Begins a stroke; {@link Stroke#to} draws it. */
    public Stroke stroke(String title, BrushTip tip, int label) {
        return begin(new Stroke(scope(title, symmetry), raster, tip, label));
    }

    /**
     * Begins a stroke that paints scattered dots only.
     *
     * @param seed the same seed gives the same dots
     */
    public Stroke spray(String title, BrushTip tip, int label, long seed) {
        Speckle dots = new Speckle(Dots.forHeight(seed, canvas.bounds().height()));
        return begin(new Stroke(scope(title, symmetry), raster, tip, label, dots::in));
    }

    /** Begins a shape that is previewed; {@link ShapeEdit#show} draws it. */
    public ShapeEdit shape(String title) {
        return begin(new ShapeEdit(scope(title, symmetry)));
    }

    /**
     * Begins to move a selection; {@link FloatingClip#moveTo} shows it. Pixels of locked labels
     * stay where they are.
     *
     * @param leaves label of the pixels it leaves
     */
    public FloatingClip lift(String title, Region selection, int leaves) {
        live.end();
        Clip clip = canvas.copy(selection).without(locked);
        List<LabelledRegion> vacated = List.of(new LabelledRegion(clip.region(), leaves));
        return begin(new FloatingClip(scope(title, Symmetry.NONE), clip, vacated));
    }

    /** The labels of a region as they are now, to be placed elsewhere. */
    public Clip copy(Region region) {
        return canvas.copy(region);
    }

    /** Begins to place a copy; {@link FloatingClip#moveTo} shows it. */
    public FloatingClip place(String title, Clip clip) {
        return begin(new FloatingClip(scope(title, Symmetry.NONE), clip, List.of()));
    }

    /**
     * Paints a region at once.
     *
     * @return where labels have changed
     */
    public PixelRect paint(String title, Region region, int label) {
        ShapeEdit edit = shape(title);
        edit.show(region, label);
        return finished(edit);
    }

    /**
     * Fills the pixels of the same label, joined to a pixel or everywhere, and likewise from its
     * mirror images.
     *
     * @param contiguous whether only pixels joined side by side are filled
     * @return where labels have changed
     */
    public PixelRect fill(String title, int x, int y, int label, boolean contiguous) {
        live.end();
        Region filled = Region.EMPTY;
        Region seed = Region.of(new PixelRect(x, y, 1, 1)).clip(canvas.bounds());
        for (Region image : symmetry.images(seed, canvas.size())) {
            if (image.isEmpty() || filled.contains(image.bounds().x(), image.bounds().y())) {
                continue;
            }
            int seedX = image.bounds().x();
            int seedY = image.bounds().y();
            Region found =
                    contiguous
                            ? canvas.joined(seedX, seedY)
                            : canvas.labelled(canvas.label(seedX, seedY), canvas.bounds());
            filled = filled.isEmpty() ? found : filled.union(found);
        }
        return paintOnce(title, filled, label);
    }

    /**
     * Gives all pixels of one label another.
     *
     * @return where labels have changed
     */
    public PixelRect replace(String title, int label, int newLabel) {
        live.end();
        Region found = canvas.labelled(LabelCanvas.checked(label), canvas.bounds());
        return paintOnce(title, found, newLabel);
    }

    /**
     * Replaces the whole layout; locked labels are no hindrance.
     *
     * @return where labels have changed
     * @throws IllegalArgumentException if the size differs
     */
    public PixelRect replaceAll(String title, LabelMap layout) {
        if (!layout.size().equals(canvas.size())) {
            throw new IllegalArgumentException(
                    "A layout of " + layout.size() + " does not fit " + canvas.size() + ".");
        }
        live.end();
        canvas.overwrite(layout);
        return canvas.commit(canvas.bounds(), title)
                .map(
                        edit -> {
                            history.add(edit);
                            return edit.rect();
                        })
                .orElse(new PixelRect(0, 0, 0, 0));
    }

    /**
     * Undoes the last edit, if there is one.
     *
     * @return where labels may have changed
     */
    public PixelRect undo() {
        live.end();
        return history.jump(history.position() - 1);
    }

    /**
     * Does the next undone edit again, if there is one.
     *
     * @return where labels may have changed
     */
    public PixelRect redo() {
        live.end();
        return history.jump(history.position() + 1);
    }

    /**
     * Undoes or redoes until so many edits of the history are done.
     *
     * @param position 0 .. number of edits
     * @return where labels may have changed
     */
    public PixelRect jump(int position) {
        live.end();
        return history.jump(position);
    }

    private PixelRect paintOnce(String title, Region region, int label) {
        ShapeEdit edit = begin(new ShapeEdit(scope(title, Symmetry.NONE)));
        edit.show(region, label);
        return finished(edit);
    }

    private static PixelRect finished(LiveEdit edit) {
        return edit.end().map(Edit::rect).orElse(new PixelRect(0, 0, 0, 0));
    }

    private EditScope scope(String title, Symmetry repeated) {
        return new EditScope(canvas, history, title, locked, repeated);
    }

    private <T extends LiveEdit> T begin(T edit) {
        live.end();
        live = edit;
        return edit;
    }
}
