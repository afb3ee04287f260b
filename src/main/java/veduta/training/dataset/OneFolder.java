package veduta.training.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import veduta.io.FileEndings;
import veduta.text.Texts;

/** Photos and label maps in the same folder, distinguished by the ends of their names. */
final class OneFolder implements Arrangement {
    @Override
    public Optional<ArrangedPairs> look(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        List<Path> files = FolderFiles.in(root, FileEndings::isLayout);
        PairListing listing = list(files);
        return listing.entries().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ArrangedPairs.undivided(
                                Texts.get("pairs.one-folder"), Optional.empty(), () -> listing));
    }

    private static PairListing list(List<Path> files) {
        List<Path> labels = NameEndings.labelsAmong(files);
        List<Path> photos = new ArrayList<>(files);
        photos.removeAll(labels);
        photos.removeIf(file -> !FileEndings.isPicture(file));
        return NameEndings.matched(photos, labels);
    }
}
