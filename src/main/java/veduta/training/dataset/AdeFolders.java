package veduta.training.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import veduta.io.FileEndings;

/**
 * ADE20K as its scene parsing benchmark gives it: {@code images/training} with {@code
 * annotations/training}, and {@code validation} in the same way.
 */
final class AdeFolders implements Arrangement {
    private static final Map<String, String> FOLDERS =
            Map.of("train", "training", "val", "validation");

    @Override
    public Optional<ArrangedPairs> look(Path root) throws IOException {
        Map<String, ArrangedPairs.Part> parts = new LinkedHashMap<>();
        for (String split : new String[] {"train", "val"}) {
            String name = FOLDERS.getOrDefault(split, split);
            Path photos = root.resolve("images").resolve(name);
            Path labels = root.resolve("annotations").resolve(name);
            if (Files.isDirectory(photos) && Files.isDirectory(labels)) {
                parts.put(split, () -> listed(photos, labels));
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new ArrangedPairs("ADE20K", Optional.of("ade20k150"), parts));
    }

    private static PairListing listed(Path photos, Path labels) throws IOException {
        return PairListing.matched(
                FolderFiles.byStem(FolderFiles.in(photos, FileEndings::isPicture), ""),
                FolderFiles.byStem(FolderFiles.in(labels, FileEndings::isPicture), ""));
    }
}
