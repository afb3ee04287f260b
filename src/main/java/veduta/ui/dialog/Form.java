package veduta.ui.dialog;

import javafx.scene.Node;

/** Something to be filled in and agreed to. */
public interface Form {
    /** Title of its dialog. */
    String title();

    /** What is filled in; asked for once. */
    Node content();

    /** What the button that agrees says. */
    String agree();

    /** Whether there is something to refuse; without it, its one button closes it. */
    default boolean canBeRefused() {
        return true;
    }
}
