package veduta.ui.shell;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import veduta.io.settings.WindowPlace;
import veduta.text.Texts;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.theme.StyleSheets;

/** The window on the desktop: its icons, its title, its place, whether it fills the screen. */
final class WindowStage {
    private static final int[] ICON_SIZES = {16, 32, 48, 64, 128, 256};

    private final Stage stage;
    private final StagePlace place;
    private final BooleanProperty fullScreen = new SimpleBooleanProperty(false);

    /**
     * A window of a document.
     *
     * @param closing called when the user closes the window, which stays open by itself
     */
    WindowStage(Stage stage, DocumentViewModel document, Runnable closing) {
        this.stage = stage;
        place = new StagePlace(stage);
        for (int size : ICON_SIZES) {
            String icon = "/veduta/icons/veduta-" + size + ".png";
            stage.getIcons().add(new Image(String.valueOf(WindowStage.class.getResource(icon))));
        }
        stage.titleProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> title(document),
                                document.unsavedProperty(),
                                document.titleProperty()));
        stage.setOnCloseRequest(
                event -> {
                    event.consume();
                    closing.run();
                });
        fullScreen.addListener((property, old, now) -> stage.setFullScreen(now));
        stage.fullScreenProperty().addListener((property, old, now) -> fullScreen.set(now));
    }

    private static String title(DocumentViewModel document) {
        String mark = document.unsavedProperty().get() ? "\u2022 " : "";
        String name = document.titleProperty().get();
        return mark + name + " \u2013 " + Texts.get("app.title");
    }

    /** Fills it; the style sheet comes before the contents, which otherwise are styled twice. */
    Scene fill(Parent root) {
        Scene scene = new Scene(new Group());
        scene.getStylesheets().add(StyleSheets.ofWindows());
        scene.setRoot(root);
        stage.setScene(scene);
        return scene;
    }

    /** Shows it where it was last. */
    void show(Optional<WindowPlace> last) {
        place.restore(last);
        stage.show();
    }

    /** Where it is now. */
    WindowPlace place() {
        return place.now();
    }

    /** Whether it fills the screen. */
    BooleanProperty fullScreenProperty() {
        return fullScreen;
    }
}
