package veduta.ui.editor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.SynthesisException;
import veduta.image.Pictures;
import veduta.image.RgbImage;
import veduta.io.document.DocumentModel;
import veduta.io.document.DocumentPicture;
import veduta.io.document.ReferencePhoto;
import veduta.io.document.VedutaDocument;
import veduta.layout.Palette;
import veduta.rendering.EmbeddedRecipe;
import veduta.rendering.PictureExport;
import veduta.rendering.Rendering;
import veduta.text.Texts;
import veduta.ui.collection.Favourite;
import veduta.ui.collection.PastRender;

/** Packs pictures into documents and takes them out again. Slow: not for the JavaFX thread. */
public final class DocumentPictures {
    private final PictureExport export;

    /** Packs and unpacks as {@code export} writes and reads. */
    public DocumentPictures(PictureExport export) {
        this.export = export;
    }

    /** The pictures that are to be packed, as they are at one moment. */
    record ShownPictures(@Nullable PastRender render, int chosen, @Nullable Favourite favourite) {}

    /**
     * A document with the pictures that are shown.
     *
     * @throws IOException if they are too large
     */
    VedutaDocument pack(VedutaDocument document, ShownPictures shown) throws IOException {
        PastRender render = shown.render();
        Favourite favourite = shown.favourite();
        List<DocumentPicture> packed = new ArrayList<>();
        if (render != null) {
            for (int i = 0; i < render.pictures().size(); i++) {
                boolean locked = new Favourite(render, i).equals(favourite);
                packed.add(pack(render, i, locked));
            }
        }
        if (favourite != null && !favourite.render().equals(render)) {
            packed.add(pack(favourite.render(), favourite.index(), true));
        }
        OptionalInt chosen = render == null ? OptionalInt.empty() : OptionalInt.of(shown.chosen());
        Optional<DocumentModel> model =
                Optional.ofNullable(render)
                        .map(each -> each.recipe())
                        .map(
                                recipe ->
                                        new DocumentModel(
                                                recipe.model(),
                                                recipe.fingerprint(),
                                                recipe.seed(),
                                                recipe.architecture()));
        return document.withPictures(packed, chosen).withModel(model);
    }

    private DocumentPicture pack(PastRender render, int index, boolean locked) throws IOException {
        return export.pack(
                render.pictures().get(index),
                render.recipe().withPicture(index + 1),
                render.layout(),
                locked);
    }

    /** Takes everything out of a document; what is damaged is left out and reported. */
    public OpenedDocument unpack(VedutaDocument document) {
        OpenedDocument bare = OpenedDocument.bare(document);
        Optional<String> problem = Optional.empty();
        Optional<TracedPhoto> reference = Optional.empty();
        try {
            if (document.reference().isPresent()) {
                ReferencePhoto kept = document.reference().get();
                reference = Optional.of(new TracedPhoto(kept.image(), kept, Optional.empty()));
            }
        } catch (IOException damaged) {
            problem = Optional.of(Texts.get("document.noReference"));
        }
        try {
            Collected found = collect(document);
            return new OpenedDocument(
                    document,
                    found.render,
                    found.chosen,
                    Optional.ofNullable(found.favourite),
                    reference,
                    problem);
        } catch (IOException | SynthesisException damaged) {
            return new OpenedDocument(
                    document,
                    bare.render(),
                    bare.chosen(),
                    bare.favourite(),
                    reference,
                    Optional.of(Texts.get("document.noPictures")));
        }
    }

    private static final class Collected {
        private Optional<PastRender> render = Optional.empty();
        private int chosen;
        private @Nullable Favourite favourite;
    }

    /** The first pictures are one collection; a locked one of another collection may follow. */
    private Collected collect(VedutaDocument document) throws IOException, SynthesisException {
        Collected found = new Collected();
        if (document.pictures().isEmpty()) {
            return found;
        }
        Palette palette = document.palette();
        EmbeddedRecipe made = export.read(document.pictures().get(0), palette);
        List<RgbImage> images = new ArrayList<>();
        int locked = -1;
        for (DocumentPicture each : document.pictures()) {
            EmbeddedRecipe its = export.read(each, palette);
            boolean same =
                    its.layout().equals(made.layout())
                            && its.recipe().withPicture(1).equals(made.recipe().withPicture(1))
                            && (images.isEmpty()
                                    || each.image().size().equals(images.get(0).size()));
            if (same) {
                locked = each.locked() ? images.size() : locked;
                images.add(each.image());
            } else if (each.locked()) {
                found.favourite = new Favourite(render(its, List.of(each.image())), 0);
            }
        }
        PastRender render = render(made, images);
        found.render = Optional.of(render);
        found.chosen = Math.min(document.chosen().orElse(0), images.size() - 1);
        if (locked >= 0) {
            found.favourite = new Favourite(render, locked);
        }
        return found;
    }

    private static PastRender render(EmbeddedRecipe embedded, List<RgbImage> images) {
        return new PastRender(
                0,
                new Rendering(
                        Pictures.of(images),
                        embedded.layout(),
                        embedded.palette(),
                        embedded.recipe()));
    }
}
