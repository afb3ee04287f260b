package veduta.ui.editor;

import java.util.List;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import veduta.io.document.ViewMode;
import veduta.io.settings.PanePlacement;
import veduta.ui.canvas.Navigation;
import veduta.ui.command.Command;

/** The commands that say what of layout, picture and photo is seen. */
public final class ViewCommands {
    private final WorkArea area;
    private final Navigation navigation;

    /** Commands on a working area. */
    public ViewCommands(WorkArea area, Navigation navigation) {
        this.area = area;
        this.navigation = navigation;
    }

    /** How layout and picture are shown together, and how large. */
    public List<Command> views() {
        return List.of(
                mode("view-side-by-side", Material2MZ.VIEW_COLUMN, "F2", ViewMode.SIDE_BY_SIDE),
                mode("view-overlay", Material2AL.LAYERS, "F3", ViewMode.OVERLAY),
                mode("view-wipe", Material2AL.COMPARE, "F4", ViewMode.WIPE),
                mode("view-picture", Material2AL.IMAGE, "F6", ViewMode.PICTURE_ONLY),
                placement("panes-auto", "Shortcut+F2", PanePlacement.AUTO),
                placement("panes-beside", "Shortcut+Shift+F2", PanePlacement.BESIDE),
                placement("panes-above", "Shift+F2", PanePlacement.ABOVE),
                Command.of(
                        "zoom-in",
                        Material2MZ.ZOOM_IN,
                        "Shortcut+Plus Shortcut+Equals",
                        navigation::zoomIn),
                Command.of("zoom-out", Material2MZ.ZOOM_OUT, "Shortcut+Minus", navigation::zoomOut),
                Command.of("zoom-fit", Material2AL.ASPECT_RATIO, "Shortcut+0", navigation::fit),
                Command.of("zoom-actual", null, "Shortcut+1", navigation::actualSize));
    }

    private Command placement(String id, String key, PanePlacement placement) {
        return Command.choiceOf(id, null, key, area.placementProperty(), placement);
    }

    private Command mode(String id, Ikon icon, String key, ViewMode mode) {
        return Command.choiceOf(id, icon, key, area.modeProperty(), mode);
    }

    /** Gives the canvas the keyboard. */
    public Command focus() {
        return Command.of("go-canvas", null, "Shortcut+L", area::focus);
    }

    /** Takes the photo under the layout away. */
    public Command removeReference() {
        return Command.of(
                        "remove-reference",
                        null,
                        "Shortcut+Shift+Backspace",
                        () -> area.referenceProperty().set(null))
                .disabledWhile(area.referenceProperty().isNull());
    }
}
