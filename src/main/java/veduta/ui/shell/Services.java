package veduta.ui.shell;

import java.util.List;
import veduta.io.recovery.Recovery;
import veduta.io.settings.SettingsFile;
import veduta.layout.Stamp;
import veduta.ui.files.FileServices;
import veduta.ui.models.ModelServices;
import veduta.ui.render.RenderServices;

/**
 * What the window needs of the rest of the program, by who needs it. Only the window, which gives
 * every feature its part, sees all of it.
 *
 * @param files how files are read and written
 * @param rendering what renders
 * @param models where models come from
 * @param stamps things to drop into layouts
 * @param preferences the file of the user's preferences
 * @param recovery where unsaved work is kept
 * @param optional what the window may go without
 */
public record Services(
        FileServices files,
        RenderServices rendering,
        ModelServices models,
        List<Stamp> stamps,
        SettingsFile preferences,
        Recovery recovery,
        OptionalServices optional) {
    /** Takes a copy of the list. */
    public Services {
        stamps = List.copyOf(stamps);
    }
}
