package veduta.ui.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import veduta.ui.command.Command;
import veduta.ui.document.UnsavedWork;
import veduta.ui.files.recognition.RecognitionViewModel;

/** The commands that open and save documents and put photos under them. */
public final class FileCommands {
    private final FileActions files;
    private final UnsavedWork unsaved;
    private final DropActions drops;
    private final Optional<PhotoLayoutActions> photos;

    /**
     * Commands of these actions.
     *
     * @param photos empty where nothing reads layouts from photos
     */
    FileCommands(
            FileActions files,
            UnsavedWork unsaved,
            DropActions drops,
            Optional<PhotoLayoutActions> photos) {
        this.files = files;
        this.unsaved = unsaved;
        this.drops = drops;
        this.photos = photos;
    }

    /** Opening and saving. */
    public List<Command> documents() {
        return List.of(
                Command.of("open", Material2AL.FOLDER_OPEN, "Shortcut+O", files::open),
                Command.of("save", Material2MZ.SAVE, "Shortcut+S", unsaved::save),
                Command.of("save-as", null, "Shortcut+Shift+S", unsaved::saveAs));
    }

    /** What is done with photos. */
    public List<Command> photos() {
        List<Command> all = new ArrayList<>();
        photos.ifPresent(
                each ->
                        all.add(
                                Command.of(
                                                "layout-from-photo",
                                                null,
                                                "Shortcut+Shift+L",
                                                each::open)
                                        .disabledWhile(each.reading().runningProperty())));
        RecognitionViewModel dropped = drops.recognition();
        all.add(
                Command.of("layout-of-dropped", null, "Shortcut+Shift+K", dropped::makeLayout)
                        .disabledWhile(dropped.offersLayoutProperty().not()));
        all.add(Command.of("add-reference", null, "Shortcut+Shift+O", drops::openReference));
        return all;
    }
}
