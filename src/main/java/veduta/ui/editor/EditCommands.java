package veduta.ui.editor;

import java.util.List;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import veduta.ui.command.Command;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.tool.ToolRegistry;

/** The commands of the history, the clipboard and the brush. */
public final class EditCommands {
    private final DocumentViewModel document;
    private final ClipboardActions clipboard;
    private final ToolRegistry tools;

    /** Commands on a document. */
    public EditCommands(
            DocumentViewModel document, ClipboardActions clipboard, ToolRegistry tools) {
        this.document = document;
        this.clipboard = clipboard;
        this.tools = tools;
    }

    /** History and clipboard. */
    public List<Command> edits() {
        return List.of(
                Command.of("undo", Material2MZ.UNDO, "Shortcut+Z", document::undo)
                        .disabledWhile(document.canUndoProperty().not()),
                Command.of("redo", Material2MZ.REDO, "Shortcut+Shift+Z Shortcut+Y", document::redo)
                        .disabledWhile(document.canRedoProperty().not()),
                Command.of("cut", Material2AL.CONTENT_CUT, "Shortcut+X", clipboard::cut),
                Command.of("copy", Material2AL.CONTENT_COPY, "Shortcut+C", clipboard::copy),
                Command.of("paste", Material2AL.CONTENT_PASTE, "Shortcut+V", clipboard::paste),
                Command.of("delete", null, "Delete", clipboard::delete),
                Command.of("select-all", null, "Shortcut+A", clipboard::selectAll));
    }

    /** The size of the brush. */
    public List<Command> brush() {
        return List.of(
                Command.of("brush-larger", null, "Close_Bracket", () -> tools.grow(1)).repeating(),
                Command.of("brush-smaller", null, "Open_Bracket", () -> tools.grow(-1))
                        .repeating());
    }
}
