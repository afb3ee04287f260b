package veduta.ui.dialog;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;
import veduta.text.Texts;

/** A folder of pairs that is typed or chosen in a dialog. */
public final class FolderField extends HBox {
    /**
     * A field.
     *
     * @param folder what is shown
     * @param typed gets every text that is typed or chosen
     * @param id of the text; the button's has {@code -choose} behind it
     */
    public FolderField(ObservableValue<@Nullable Path> folder, Consumer<String> typed, String id) {
        super(8);
        setAlignment(Pos.BASELINE_LEFT);
        TextField text = new TextField();
        text.setId(id);
        text.setAccessibleText(Texts.get("train.pairs"));
        text.setPromptText(Texts.get("train.pairs.prompt"));
        setHgrow(text, Priority.ALWAYS);
        text.textProperty().addListener((property, old, now) -> typed.accept(now));
        folder.addListener(
                (property, old, now) -> {
                    if (now != null && !now.equals(folder(text.getText()).orElse(null))) {
                        text.setText(now.toString());
                    }
                });
        Button choose = new Button(Texts.get("train.chooseFolder"));
        choose.setId(id + "-choose");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(
                event -> {
                    DirectoryChooser chooser = new DirectoryChooser();
                    chooser.setTitle(Texts.get("train.pairs"));
                    File chosen = chooser.showDialog(getScene().getWindow());
                    if (chosen != null) {
                        text.setText(chosen.toString());
                    }
                });
        getChildren().addAll(text, choose);
    }

    /** The folder of this name, if there is one. */
    public static Optional<Path> folder(String typed) {
        try {
            Path folder = Path.of(typed.strip());
            return !typed.isBlank() && Files.isDirectory(folder)
                    ? Optional.of(folder)
                    : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
