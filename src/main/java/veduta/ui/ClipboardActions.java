package veduta.ui;

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
import veduta.ui.picture.FxImages;
import veduta.ui.tool.SelectTool;

/**
 * Copy and paste. With a selection, a part of the layout is copied, within this window; without
 * one, the chosen picture, for other programs.
 */
final class ClipboardActions {
    /** Stands in the clipboard while a part of a layout is what was copied last. */
    private static final DataFormat SELECTION = new DataFormat("application/x-veduta-selection");

    private final Desk desk;
    private final SelectTool select;
    private @Nullable Clip clip;
    private @Nullable Palette palette;

    ClipboardActions(Desk desk, SelectTool select) {
        this.desk = desk;
        this.select = select;
    }

    void copy() {
        Region selection = select.selectionProperty().get();
        if (!selection.isEmpty()) {
            clip = desk.document().painter().copy(selection);
            palette = desk.document().paletteProperty().get();
            ClipboardContent mark = new ClipboardContent();
            mark.put(SELECTION, "");
            Clipboard.getSystemClipboard().setContent(mark);
            return;
        }
        RgbImage picture = desk.collection().pictureProperty().get();
        if (picture != null) {
            ClipboardContent content = new ClipboardContent();
            content.putImage(FxImages.of(picture));
            Clipboard.getSystemClipboard().setContent(content);
            desk.dialogs().tell(Texts.get("clipboard.copied"));
        }
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
            desk.document()
                    .edit(
                            painter ->
                                    painter.paint(
                                            Texts.get("edit.erase"), selection, LabelMap.VOID));
        }
    }

    /** Pastes what was copied last: a part of a layout, files, or a picture. */
    void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        Clip copied = clip;
        if (copied != null && clipboard.hasContent(SELECTION)) {
            Palette now = desk.document().paletteProperty().get();
            if (now.equals(palette)) {
                place(copied);
            } else {
                // Its labels mean other classes here, or none.
                desk.dialogs().tell(Texts.get("clipboard.otherPalette", now.title()));
            }
        } else if (clipboard.hasFiles()) {
            desk.drops().drop(clipboard.getFiles().stream().map(file -> file.toPath()).toList());
        } else if (clipboard.hasImage()) {
            Image image = clipboard.getImage();
            desk.drops().trace(FxImages.toPicture(image));
        }
    }

    /** Puts the clip where it was copied, a little aside, selected so that it can be moved. */
    private void place(Clip copied) {
        var painter = desk.document().painter();
        PixelRect from = copied.region().bounds();
        int aside = Math.max(2, Math.min(16, from.width() / 4));
        var floating = painter.place(Texts.get("edit.paste"), copied);
        desk.document().changed(floating.moveTo(aside, aside));
        floating.end();
        desk.document().ended();
        desk.bench().choose(select);
        select.selectionProperty()
                .set(copied.region().moved(aside, aside).clip(painter.canvas().bounds()));
    }
}
