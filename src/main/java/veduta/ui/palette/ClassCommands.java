package veduta.ui.palette;

import java.util.List;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import veduta.ui.command.Command;

/** The commands that choose, lock and change classes. */
public final class ClassCommands {
    private final PaletteViewModel palette;
    private final ClassActions classes;
    private final Runnable map;
    private final Runnable search;

    /**
     * Commands of the classes.
     *
     * @param map makes any class another
     * @param search gives the search field of the classes the keyboard
     */
    public ClassCommands(
            PaletteViewModel palette, ClassActions classes, Runnable map, Runnable search) {
        this.palette = palette;
        this.classes = classes;
        this.map = map;
        this.search = search;
    }

    /** All of them. */
    public List<Command> all() {
        return List.of(
                Command.of("swap-classes", Material2MZ.SWAP_HORIZ, "X", palette::swap),
                Command.of("next-class", null, "Period", () -> palette.step(1)),
                Command.of("previous-class", null, "Comma", () -> palette.step(-1)),
                Command.of("find-class", Material2MZ.SEARCH, "Shortcut+F", search),
                Command.of(
                        "lock-class",
                        Material2AL.LOCK,
                        "K",
                        () -> palette.toggleLock(palette.currentProperty().get())),
                Command.of(
                        "replace-class", Material2AL.FIND_REPLACE, "Shortcut+R", classes::replace),
                Command.of("map-classes", null, "Shortcut+Alt+C", map),
                Command.of("fill-void", null, "Shortcut+Alt+V", classes::fillVoid));
    }
}
