package veduta.paint;

import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.layout.LabelMap;

/** A layout that nobody edits, to be drawn; holds one copy of its labels. */
public final class FixedLayout implements ViewedLayout {
    private final Size size;
    private final byte[] labels;

    /** A copy of a layout. */
    public FixedLayout(LabelMap layout) {
        size = layout.size();
        labels = layout.toBytes();
    }

    @Override
    public Size size() {
        return size;
    }

    @Override
    public void look(NearestView view, ViewColours colours, int[] target) {
        PixelRect all = new PixelRect(0, 0, view.width(), view.height());
        view.draw(labels, size.width(), colours, target, all);
    }
}
