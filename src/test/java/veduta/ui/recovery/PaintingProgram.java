package veduta.ui.recovery;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import veduta.layout.LabelMap;
import veduta.ui.shell.ShownWindow;

/**
 * A program of its own with the window, for {@link KilledWindowTest} to kill: it saves a document,
 * paints on and says the layout's labels, and then holds the brush down in the next stroke.
 */
final class PaintingProgram {
    /** What it saves its document as. */
    static final String DOCUMENT = "gemalt.veduta";

    private PaintingProgram() {}

    /**
     * Paints in the user's folders inside the first argument; goes on after the word {@code on}.
     */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        ShownWindow shown = new ShownWindow();
        shown.openIn(folder);
        shown.begin();
        shown.pen().drag(5.5, 5.5, 20.5, 10.5);
        shown.dialogs().saves = Optional.of(folder.resolve(DOCUMENT));
        shown.pen().type(KeyCode.CONTROL, KeyCode.S);
        shown.await(() -> !shown.parts().document().unsavedProperty().get());
        say("saved", shown.layout());
        if (System.in.read() < 0) {
            return;
        }
        shown.take("brush", ShownWindow.SKY);
        shown.pen().drag(5.5, 20.5, 30.5, 25.5);
        say("painted", shown.layout());
        shown.pen().move(40.5, 5.5);
        shown.pen().press();
        shown.pen().move(40.5, 25.5);
        say("painting", shown.layout());
        // Holds the brush until it is killed, or until nobody is there any more to do that.
        if (System.in.read() < 0) {
            System.exit(1);
        }
    }

    private static void say(String word, LabelMap layout) {
        System.out.println(word + ' ' + Base64.getEncoder().encodeToString(layout.toBytes()));
    }
}
