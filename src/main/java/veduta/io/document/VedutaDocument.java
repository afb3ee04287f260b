package veduta.io.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/**
 * A layout and all that was kept with it: what one {@code .veduta} file holds.
 *
 * @param layout labels of the palette's classes and void
 * @param palette what the labels mean
 * @param view how it was looked at
 * @param model the model it was rendered with, if any
 * @param pictures pictures that were rendered from it or from an earlier state of it
 * @param chosen position in {@code pictures} of the one that was picked, from 0
 * @param lockedClasses keys of the classes that cannot be painted over
 * @param reference photo to trace, if any
 */
public record VedutaDocument(
        LabelMap layout,
        Palette palette,
        DocumentView view,
        Optional<DocumentModel> model,
        List<DocumentPicture> pictures,
        OptionalInt chosen,
        Set<String> lockedClasses,
        Optional<ReferencePhoto> reference) {

    /** Takes copies, and checks that the layout fits the palette and the choice the pictures. */
    public VedutaDocument {
        pictures = List.copyOf(pictures);
        lockedClasses = Set.copyOf(lockedClasses);
        if (layout.largestLabel() >= palette.size()) {
            throw new IllegalArgumentException(
                    "The label " + layout.largestLabel() + " is none of the palette's.");
        }
        if (chosen.isPresent() && (chosen.getAsInt() < 0 || chosen.getAsInt() >= pictures.size())) {
            throw new IllegalArgumentException("There is no picture " + chosen.getAsInt() + ".");
        }
    }

    /** A document of a layout alone. */
    public static VedutaDocument of(LabelMap layout, Palette palette) {
        return new VedutaDocument(
                layout,
                palette,
                DocumentView.FIT,
                Optional.empty(),
                List.of(),
                OptionalInt.empty(),
                Set.of(),
                Optional.empty());
    }

    /** The same document with another layout of the same palette. */
    public VedutaDocument withLayout(LabelMap newLayout) {
        return new VedutaDocument(
                newLayout, palette, view, model, pictures, chosen, lockedClasses, reference);
    }

    /** The same document looked at in another way. */
    public VedutaDocument withView(DocumentView newView) {
        return new VedutaDocument(
                layout, palette, newView, model, pictures, chosen, lockedClasses, reference);
    }

    /** The same document with another model. */
    public VedutaDocument withModel(Optional<DocumentModel> newModel) {
        return new VedutaDocument(
                layout, palette, view, newModel, pictures, chosen, lockedClasses, reference);
    }

    /** The same document with other pictures. */
    public VedutaDocument withPictures(List<DocumentPicture> newPictures, OptionalInt newChosen) {
        return new VedutaDocument(
                layout, palette, view, model, newPictures, newChosen, lockedClasses, reference);
    }

    /** The same document with other classes locked. */
    public VedutaDocument withLockedClasses(Set<String> classKeys) {
        return new VedutaDocument(
                layout, palette, view, model, pictures, chosen, classKeys, reference);
    }

    /** The same document with another photo to trace. */
    public VedutaDocument withReference(Optional<ReferencePhoto> newReference) {
        return new VedutaDocument(
                layout, palette, view, model, pictures, chosen, lockedClasses, newReference);
    }
}
