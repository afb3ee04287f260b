package veduta.ui.render;

import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** What is to be rendered at this moment; asked on the JavaFX thread. */
public interface LayoutSource {
    /** A copy of the layout. */
    LabelMap layout();

    /** What its labels mean. */
    Palette palette();

    /** Seed of the noise that gives regions their texture, for models that have noise. */
    default long seed() {
        return 0;
    }
}
