package veduta.training.dataloader;

/** N layouts and their photos, ready for the network. The arrays belong to the receiver. */
public final class Batch {
    private final float[] layouts;
    private final float[] photos;
    private final long[] shape;

    Batch(float[] layouts, float[] photos, long[] shape) {
        this.layouts = layouts;
        this.photos = photos;
        this.shape = shape;
    }

    /** (N, c, H, W) in row-major order, void last. */
    public float[] layouts() {
        return layouts;
    }

    /** (N, 3, H, W) in row-major order, 0..255. */
    public float[] photos() {
        return photos;
    }

    /** (N, c, H, W). */
    public long[] shape() {
        return shape;
    }
}
