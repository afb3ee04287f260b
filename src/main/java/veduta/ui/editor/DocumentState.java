package veduta.ui.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import veduta.image.Size;
import veduta.io.document.DocumentView;
import veduta.io.document.ReferencePhoto;
import veduta.io.document.VedutaDocument;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.rendering.EmbeddedRecipe;
import veduta.rendering.WantedModel;
import veduta.ui.canvas.Navigation;
import veduta.ui.canvas.Viewport;
import veduta.ui.collection.CollectionViewModel;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.models.ModelsViewModel;
import veduta.ui.palette.PaletteViewModel;

/** What of the window belongs to the document: put into one, and taken up from one. */
public final class DocumentState {
    /** A photo that is wider or taller than the layout by less than this looks as it is. */
    private static final double MOST_STRETCHED = 1.02;

    private final DocumentViewModel document;
    private final PaletteViewModel palette;
    private final WorkArea area;
    private final Navigation navigation;
    private final CollectionViewModel collection;
    private final ModelsViewModel models;
    private final DocumentPictures pictures;
    private @Nullable TracedPhoto traced;
    private Consumer<WantedModel> modelNamed = model -> {};

    /** The state of what is edited, with the pictures of {@code collection}. */
    public DocumentState(
            Editor editor,
            CollectionViewModel collection,
            ModelsViewModel models,
            DocumentPictures pictures) {
        document = editor.document();
        palette = editor.palette();
        area = editor.area();
        navigation = editor.navigation();
        this.collection = collection;
        this.models = models;
        this.pictures = pictures;
        area.referenceProperty().addListener(observable -> document.markChanged());
    }

    /** Notifies {@code listener} of the model that an opened document or picture names. */
    public void onModelNamed(Consumer<WantedModel> listener) {
        modelNamed = listener;
    }

    /** Opens the layout inside a picture that was rendered. */
    public void openPicture(EmbeddedRecipe picture, String title) {
        open(picture.layout(), picture.palette(), title, true);
        modelNamed.accept(WantedModel.of(picture.recipe(), picture.palette()));
    }

    /**
     * Opens a layout that has no document file; a photo under the one before does not stay.
     *
     * @param title its name
     * @param clean whether nothing would be lost by closing it at once
     */
    public void open(LabelMap layout, Palette classes, String title, boolean clean) {
        leaveReference();
        document.open(layout, classes, title, Optional.empty(), clean);
    }

    /** Opens the same layout file in another way; the photo under it stays. */
    public void reopen(LabelMap layout, Palette classes, String title) {
        document.open(layout, classes, title, Optional.empty(), true);
    }

    /** The key of the document's palette. */
    public String paletteKey() {
        return document.paletteProperty().get().key();
    }

    /** How much of the photo under the layout is seen, 0..1. */
    public double referenceOpacity() {
        return area.referenceOpacityProperty().get();
    }

    /** Lays a photo under the layout. */
    public void setReferencePhoto(TracedPhoto photo) {
        traced = photo;
        area.referenceProperty().set(photo.image());
    }

    /** Whether a photo of this size must be stretched to lie under the layout. */
    public boolean stretches(Size photo) {
        Size layout = document.painter().canvas().size();
        double one = (double) photo.width() / photo.height();
        double other = (double) layout.width() / layout.height();
        return Math.max(one, other) > MOST_STRETCHED * Math.min(one, other);
    }

    /** The photo under the layout; empty without one. */
    public Optional<TracedPhoto> tracedPhoto() {
        return Optional.ofNullable(traced)
                .filter(photo -> photo.image().equals(area.referenceProperty().get()));
    }

    /** The photo under the layout as a document keeps it. */
    private Optional<ReferencePhoto> reference() {
        double opacity = area.referenceOpacityProperty().get();
        return tracedPhoto().map(photo -> photo.reference().withOpacity(opacity));
    }

    /** A document that is still to be packed, which takes a while. */
    @FunctionalInterface
    interface Packing {
        /**
         * Packs it, on any thread.
         *
         * @throws IOException if it is too large
         */
        VedutaDocument pack() throws IOException;
    }

    /** The document as it is now, without its pictures: for the recovery, where time is short. */
    public VedutaDocument snapshot() {
        Palette classes = document.paletteProperty().get();
        Set<String> locked = new TreeSet<>();
        palette.locked()
                .forEach(label -> classes.byLabel(label).ifPresent(each -> locked.add(each.key())));
        return VedutaDocument.of(document.layout(), classes)
                .withView(view())
                .withLockedClasses(locked)
                .withReference(reference());
    }

    /** The document as it is now, with its pictures. */
    Packing whole() {
        VedutaDocument now = snapshot();
        DocumentPictures.ShownPictures shown =
                new DocumentPictures.ShownPictures(
                        collection.presentProperty().get(),
                        collection.chosenProperty().get(),
                        collection.favouriteProperty().get());
        return () -> pictures.pack(now, shown);
    }

    private DocumentView view() {
        Viewport viewport = area.viewportProperty().get();
        boolean fitted = navigation.fittedProperty().get();
        double[] centre = navigation.centre();
        return new DocumentView(
                area.modeProperty().get(),
                fitted ? 0 : viewport.scale(),
                fitted ? 0 : centre[0],
                fitted ? 0 : centre[1],
                area.layoutOpacityProperty().get(),
                area.wipeProperty().get());
    }

    /**
     * Opens a document as it was left.
     *
     * @param title its name
     * @param source its file, if saving writes there
     * @param clean whether nothing would be lost by closing it at once
     */
    public void open(OpenedDocument opened, String title, Optional<Path> source, boolean clean) {
        VedutaDocument read = opened.document();
        read.model().ifPresent(model -> models.prefer(read.palette().key(), model.name()));
        // The photo comes first: another photo is a change, and opening ends all changes.
        area.referenceProperty().set(null);
        opened.reference()
                .ifPresent(
                        photo -> {
                            area.referenceOpacityProperty().set(photo.reference().opacity());
                            setReferencePhoto(photo);
                        });
        document.open(read.layout(), read.palette(), title, source, clean);
        read.model().ifPresent(model -> document.restoreSeed(model.seed()));
        palette.locked().clear();
        read.lockedClasses()
                .forEach(
                        key ->
                                read.palette()
                                        .labelOf(key)
                                        .ifPresent(label -> palette.locked().add(label)));
        opened.render()
                .ifPresent(
                        render -> collection.restore(render, opened.chosen(), opened.favourite()));
        read.model().map(model -> WantedModel.of(model, read.palette())).ifPresent(modelNamed);
    }

    /** The photo under one document is not for the next. */
    void leaveReference() {
        area.referenceProperty().set(null);
    }

    /** Looks at the document as it was looked at. */
    public void look(DocumentView view) {
        area.modeProperty().set(view.mode());
        area.layoutOpacityProperty().set(view.overlayOpacity());
        area.wipeProperty().set(view.wipe());
        if (view.zoom() > 0) {
            navigation.look(view.zoom(), view.centreImageX(), view.centreImageY());
        } else {
            navigation.fit();
        }
    }
}
