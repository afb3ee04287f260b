package veduta.ui.shell;

import java.util.List;
import java.util.function.Function;
import veduta.io.recovery.Recovery;
import veduta.io.settings.SettingsFile;
import veduta.ui.files.FileServices;
import veduta.ui.models.ModelServices;
import veduta.ui.render.RenderServices;
import veduta.ui.tool.Tool;
import veduta.ui.tool.ToolHost;

/**
 * What the window needs of the rest of the program, by who needs it. Only the window, which gives
 * every feature its part, sees all of it.
 *
 * @param files how files are read and written
 * @param rendering what renders
 * @param models where models come from
 * @param tools what makes the tools of the tool bar
 * @param preferences the file of the user's preferences
 * @param recovery where unsaved work is kept
 * @param optional what the window may go without
 */
public record Services(
        FileServices files,
        RenderServices rendering,
        ModelServices models,
        List<Function<ToolHost, Tool>> tools,
        SettingsFile preferences,
        Recovery recovery,
        OptionalServices optional) {
    /** Takes a copy of the list. */
    public Services {
        tools = List.copyOf(tools);
    }
}
