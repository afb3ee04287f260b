package veduta.ui.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;
import veduta.image.PixelRect;
import veduta.image.RgbImage;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.paint.Clip;
import veduta.paint.shape.Region;
import veduta.text.Texts;
import veduta.ui.dialog.Dialogs;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.picture.FxImages;
import veduta.ui.tool.SelectTool;
import veduta.ui.tool.ToolRegistry;

/**
 * Copy and paste. With a selection, a part of the layout is copied, within this window; without
 * one, the chosen picture, for other programs.
 */
public final class ClipboardActions {
    /** Stands in the clipboard while a part of a layout is what was copied last. */
    private static final DataFormat SELECTION = new DataFormat("application/x-veduta-selection");

    private final DocumentViewModel document;
    private final ToolRegistry tools;
    private final SelectTool select;
    private final Exchange exchange;
    private final Dialogs dialogs;
    private @Nullable Clip clip;
    private @Nullable Palette palette;

    /** What is copied for other programs, and what becomes of that which they have copied. */
    public interface Exchange {
        /** The picture to copy; empty if none is shown. */
        Optional<RgbImage> picture();

        /** Opens pasted files. */
        void open(List<Path> files);

        /** Lays a pasted picture under the layout. */
        void setReferencePhoto(RgbImage picture);
    }

    /** Copies from and pastes into the document of {@code editor}. */
    public ClipboardActions(Editor editor, Exchange exchange, Dialogs dialogs) {
        this.document = editor.document();
        this.tools = editor.tools();
        this.select = editor.select();
        this.exchange = exchange;
        this.dialogs = dialogs;
    }

    void copy() {
        Region selection = select.selectionProperty().get();
        if (!selection.isEmpty()) {
            clip = document.painter().copy(selection);
            palette = document.paletteProperty().get();
            ClipboardContent mark = new ClipboardContent();
            mark.put(SELECTION, "");
            Clipboard.getSystemClipboard().setContent(mark);
            return;
        }
        exchange.picture().ifPresent(this::copy);
    }

    private void copy(RgbImage picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(FxImages.of(picture));
        Clipboard.getSystemClipboard().setContent(content);
        dialogs.inform(Texts.get("clipboard.copied"));
    }

    /** Copies the selection and makes it void; nothing without one. */
    void cut() {
        if (!select.selectionProperty().get().isEmpty()) {
            copy();
            delete();
        }
    }

    /** Makes the selected pixels void. */
    void delete() {
        Region selection = select.selectionProperty().get();
        if (!selection.isEmpty()) {
            document.edit(
                    painter -> painter.paint(Texts.get("edit.erase"), selection, LabelMap.VOID));
        }
    }

    /** Selects the whole layout. */
    void selectAll() {
        tools.choose(select);
        select.selectAll();
    }

    /** Pastes what was copied last: a part of a layout, files, or a picture. */
    void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        Clip copied = clip;
        if (copied != null && clipboard.hasContent(SELECTION)) {
            Palette now = document.paletteProperty().get();
            if (now.equals(palette)) {
                place(copied);
            } else {
                // Its labels mean other classes here, or none.
                dialogs.inform(Texts.get("clipboard.otherPalette", now.title()));
            }
        } else if (clipboard.hasFiles()) {
            exchange.open(clipboard.getFiles().stream().map(file -> file.toPath()).toList());
        } else if (clipboard.hasImage()) {
            Image image = clipboard.getImage();
            exchange.setReferencePhoto(FxImages.toPicture(image));
        }
    }

    /** Puts the clip where it was copied, a little aside, selected so that it can be moved. */
    private void place(Clip copied) {
        var painter = document.painter();
        PixelRect from = copied.region().bounds();
        int aside = Math.max(2, Math.min(16, from.width() / 4));
        var floating = painter.place(Texts.get("edit.paste"), copied);
        document.changed(floating.moveTo(aside, aside));
        floating.end();
        document.ended();
        tools.choose(select);
        select.selectionProperty()
                .set(copied.region().moved(aside, aside).clip(painter.canvas().bounds()));
    }
}
