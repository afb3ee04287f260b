package veduta.ui.editor;

import org.jspecify.annotations.Nullable;
import veduta.image.PixelRect;
import veduta.layout.Palette;
import veduta.rendering.Rendering;
import veduta.text.Texts;
import veduta.ui.collection.CollectionViewModel;
import veduta.ui.collection.PastRender;
import veduta.ui.document.DocumentListener;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.models.ModelsViewModel;
import veduta.ui.render.RenderViewModel;

/** Connects the document with the renders of it and the pictures that were made of it. */
public final class EditorController {
    private final Editor editor;
    private final RenderViewModel render;
    private final CollectionViewModel collection;
    private final ModelsViewModel models;

    /** Connects these from now on. */
    public EditorController(
            Editor editor,
            RenderViewModel render,
            CollectionViewModel collection,
            ModelsViewModel models) {
        this.editor = editor;
        this.render = render;
        this.collection = collection;
        this.models = models;
        editor.document()
                .addListener(
                        new DocumentListener() {
                            @Override
                            public void changed(PixelRect rect) {
                                render.layoutChanged();
                            }

                            @Override
                            public void edited(PixelRect rect) {
                                render.editEnded();
                            }

                            @Override
                            public void replaced() {
                                documentReplaced();
                            }
                        });
        // Of every render, also of one that gives the same again: another document may be open.
        render.renderingProperty().addListener(observable -> collect());
        render.previewProperty().addListener(observable -> showPicture());
        collection.pictureProperty().addListener(observable -> showPicture());
        models.chosenProperty().addListener(observable -> render.reconsider());
        models.setPalette(editor.document().paletteProperty().get().key());
    }

    private void documentReplaced() {
        Palette palette = editor.document().paletteProperty().get();
        editor.palette().paletteProperty().set(palette);
        models.setPalette(palette.key());
        collection.clear();
        editor.reset();
        render.reconsider();
    }

    private void collect() {
        @Nullable Rendering now = render.renderingProperty().get();
        if (now != null) {
            collection.add(now);
        }
    }

    private void showPicture() {
        WorkArea area = editor.area();
        @Nullable PastRender shown = collection.presentProperty().get();
        @Nullable Rendering preview = render.previewProperty().get();
        if (preview != null && collection.isNewest(shown)) {
            int index = Math.min(collection.chosenProperty().get(), preview.pictures().count() - 1);
            area.show(preview.pictures().toImage(index), preview.layout());
            return;
        }
        area.show(collection.pictureProperty().get(), shown == null ? null : shown.layout());
    }

    /** Restores the layout of a past render as an edit that can be undone. */
    public void restore(PastRender past) {
        DocumentViewModel document = editor.document();
        boolean fits =
                past.layout().size().equals(document.painter().canvas().size())
                        && past.palette().key().equals(document.paletteProperty().get().key());
        if (fits) {
            document.edit(painter -> painter.replaceAll(Texts.get("edit.restore"), past.layout()));
        }
    }
}
