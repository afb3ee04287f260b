package veduta.ui.document;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import veduta.image.PixelRect;
import veduta.layout.LabelMap;
import veduta.ui.task.Delay;

/**
 * How much of the layout is void. It is counted when the hand rests, not at every stroke: that
 * takes a millisecond for a large layout.
 */
public final class VoidShare implements DocumentListener {
    private static final double REST_MILLIS = 250;

    private final DocumentViewModel document;
    private final Delay delay;
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(0);

    /** Counts from now on. */
    public VoidShare(DocumentViewModel document, Delay delay) {
        this.document = document;
        this.delay = delay;
        document.addListener(this);
        count();
    }

    /** The share of void pixels, 0..1. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    @Override
    public void edited(PixelRect rect) {
        delay.restart(REST_MILLIS, this::count);
    }

    @Override
    public void replaced() {
        delay.stop();
        count();
    }

    private void count() {
        var canvas = document.painter().canvas();
        share.set((double) canvas.counts()[LabelMap.VOID] / canvas.size().pixels());
    }
}
