package veduta.ui.train;

import java.util.List;
import veduta.image.Size;

/** Sizes of new networks. */
public enum Preset {
    /** Trains on any machine. */
    SLIM,
    /** Needs patience, or a GPU. */
    MEDIUM,
    /** As published for 512x256. */
    PUBLISHED;

    private static final Size SIZE = new Size(512, 256);

    /** Feature maps of every module, coarsest first. */
    public List<Integer> widths() {
        return switch (this) {
            case SLIM -> List.of(128, 128, 128, 128, 96, 64, 32);
            case MEDIUM -> List.of(256, 256, 256, 256, 192, 128, 64);
            case PUBLISHED -> List.of(1024, 1024, 1024, 1024, 1024, 512, 512);
        };
    }

    /** Width and height of the pictures. */
    public Size size() {
        return SIZE;
    }
}
