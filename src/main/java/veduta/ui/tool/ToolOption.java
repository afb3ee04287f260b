package veduta.ui.tool;

import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/**
 * Something that can be set for tools in the option line. Tools share an option by giving it the
 * same name.
 */
public sealed interface ToolOption {
    /** Name, unique among the options. */
    String id();

    /**
     * A switch. It is also a command of the same name, whose title is the text {@code command.ID}.
     *
     * @param id name of the switch and of the command
     * @param title beside the switch
     * @param key shortcut; may be empty
     * @param icon of the command; null for none
     * @param value what it switches
     */
    record Toggle(String id, String title, String key, @Nullable Ikon icon, BooleanProperty value)
            implements ToolOption {}

    /**
     * Any other control.
     *
     * @param id name of the option
     * @param content makes the control when it is first shown
     */
    record Control(String id, Supplier<Node> content) implements ToolOption {}
}
