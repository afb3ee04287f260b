package veduta.ui.shell;

import java.util.function.Function;
import javafx.scene.layout.VBox;
import veduta.ui.command.Command;
import veduta.ui.files.FileFeature;
import veduta.ui.files.recognition.PhotoReadingBar;
import veduta.ui.files.recognition.RecognitionBanner;

/** What the last file was read as, and under it how the reading of a photo goes. */
final class FileBanner extends VBox {
    /**
     * A banner.
     *
     * @param commands finds commands by their names
     */
    FileBanner(FileFeature files, Function<String, Command> commands) {
        super(
                new RecognitionBanner(
                        files.drops().recognition(),
                        () -> commands.apply("layout-of-dropped").tip(),
                        () -> commands.apply("map-classes").tip()));
        files.photoLayouts()
                .ifPresent(each -> getChildren().add(new PhotoReadingBar(each.reading())));
    }
}
