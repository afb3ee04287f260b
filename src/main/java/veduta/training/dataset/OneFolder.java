package veduta.training.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.io.FileEndings;
import veduta.text.Texts;

/**
 * Photos and label maps in the same folder, distinguished by the ends of their names; either at the
 * root or within {@code train}, {@code val} and {@code test}.
 */
final class OneFolder implements Arrangement {
    @Override
    public Optional<ArrangedPairs> look(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        String title = Texts.get("pairs.one-folder");
        PairListing whole = list(root);
        if (!whole.entries().isEmpty()) {
            return Optional.of(ArrangedPairs.undivided(title, Optional.empty(), () -> whole));
        }
        Map<String, ArrangedPairs.Part> parts = SplitFolders.parts(root, OneFolder::part);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new ArrangedPairs(title, Optional.empty(), parts));
    }

    private static Optional<ArrangedPairs.Part> part(Path folder) throws IOException {
        PairListing listing = list(folder);
        return listing.entries().isEmpty() ? Optional.empty() : Optional.of(() -> listing);
    }

    private static PairListing list(Path folder) throws IOException {
        List<Path> files = FolderFiles.in(folder, FileEndings::isLayout);
        List<Path> labels = NameEndings.labelsAmong(files);
        List<Path> photos = new ArrayList<>(files);
        photos.removeAll(labels);
        photos.removeIf(file -> !FileEndings.isPicture(file));
        return NameEndings.matched(photos, labels);
    }
}
