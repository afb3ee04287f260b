package veduta.ui.shell;

import java.util.Optional;
import veduta.download.PublishedWeights;
import veduta.rendering.LayoutFromPhoto;
import veduta.ui.train.TrainingServices;

/**
 * What a window may go without; the parts of it that need an absent service are left out.
 *
 * @param photoLayouts reads layouts from photos
 * @param published downloads published weights
 * @param training trains networks
 */
public record OptionalServices(
        Optional<LayoutFromPhoto> photoLayouts,
        Optional<PublishedWeights> published,
        Optional<TrainingServices> training) {
    /** A window that only paints and renders. */
    public static final OptionalServices NONE =
            new OptionalServices(Optional.empty(), Optional.empty(), Optional.empty());
}
