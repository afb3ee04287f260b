package veduta.ui.shell;

import java.util.function.Function;
import javafx.scene.layout.VBox;
import veduta.ui.command.Command;
import veduta.ui.files.FileFeature;
import veduta.ui.files.recognition.PhotoReadingBar;
import veduta.ui.files.recognition.RecognitionBanner;
import veduta.ui.models.MissingModelBar;
import veduta.ui.models.ModelFeature;

/**
 * What the last file was read as, under it which model it names that is not installed, and how the
 * reading of a photo goes.
 */
final class FileBanner extends VBox {
    /**
     * A banner.
     *
     * @param commands finds commands by their names
     */
    FileBanner(FileFeature files, ModelFeature models, Function<String, Command> commands) {
        super(
                new RecognitionBanner(
                        files.drops().recognition(),
                        () -> commands.apply("layout-of-dropped").tip(),
                        () -> commands.apply("map-classes").tip()),
                new MissingModelBar(models.missing(), models.choice()::use));
        files.photoLayouts()
                .ifPresent(each -> getChildren().add(new PhotoReadingBar(each.reading())));
    }
}
