package veduta.ui;

import java.util.List;
import veduta.io.recovery.Recovery;
import veduta.io.settings.SettingsFile;
import veduta.layout.Stamp;

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
