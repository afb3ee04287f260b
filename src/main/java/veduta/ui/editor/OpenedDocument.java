package veduta.ui.editor;

import java.util.Optional;
import veduta.io.document.VedutaDocument;
import veduta.ui.collection.Favourite;
import veduta.ui.collection.PastRender;

/**
 * A document that was read, with its pictures and its photo unpacked.
 *
 * @param document what was read
 * @param render the collection it was saved with
 * @param chosen place of the chosen picture in the collection, from 0
 * @param favourite the locked picture
 * @param reference the photo to trace
 * @param problem one sentence about pictures or a photo that could not be unpacked
 */
public record OpenedDocument(
        VedutaDocument document,
        Optional<PastRender> render,
        int chosen,
        Optional<Favourite> favourite,
        Optional<TracedPhoto> reference,
        Optional<String> problem) {
    /** A document with neither pictures nor a photo. */
    static OpenedDocument bare(VedutaDocument document) {
        return new OpenedDocument(
                document,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
