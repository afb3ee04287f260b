package veduta.ui.export;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.material2.Material2AL;
import veduta.ui.command.Command;

/** The commands that export pictures and layouts. */
public final class ExportCommands {
    private final PictureExportActions pictures;
    private final LayoutExportActions layouts;
    private final ObservableBooleanValue noPicture;

    /**
     * Commands of these actions.
     *
     * @param noPicture whether there is no picture to export
     */
    public ExportCommands(
            PictureExportActions pictures,
            LayoutExportActions layouts,
            ObservableBooleanValue noPicture) {
        this.pictures = pictures;
        this.layouts = layouts;
        this.noPicture = noPicture;
    }

    /** All of them. */
    public List<Command> all() {
        return List.of(
                Command.of("export", Material2AL.GET_APP, "Shortcut+E", pictures::one)
                        .disabledWhile(noPicture),
                Command.of("export-all", null, "Shortcut+Shift+E", pictures::all)
                        .disabledWhile(noPicture),
                Command.of("export-sheet", null, "Shortcut+Alt+E", pictures::sheet)
                        .disabledWhile(noPicture),
                Command.of("export-layers", null, "Shortcut+Alt+O", layouts::layers),
                Command.of("export-layout", null, "Shortcut+Alt+X", layouts::layout));
    }
}
