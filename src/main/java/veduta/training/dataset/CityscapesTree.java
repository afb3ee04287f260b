package veduta.training.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import veduta.io.FileEndings;

/**
 * Cityscapes as it is published: {@code leftImg8bit/SPLIT/CITY/*_leftImg8bit.png} with {@code
 * gtFine/SPLIT/CITY/*_gtFine_labelIds.png}.
 */
final class CityscapesTree implements Arrangement {
    private static final String PHOTOS = "leftImg8bit";
    private static final String LABELS = "gtFine";

    @Override
    public Optional<ArrangedPairs> look(Path root) throws IOException {
        Path photos = root.resolve(PHOTOS);
        Path labels = root.resolve(LABELS);
        if (!Files.isDirectory(photos) || !Files.isDirectory(labels)) {
            return Optional.empty();
        }
        Map<String, ArrangedPairs.Part> parts = new LinkedHashMap<>();
        for (String split : List.of("train", "val", "test")) {
            if (Files.isDirectory(photos.resolve(split))
                    && Files.isDirectory(labels.resolve(split))) {
                parts.put(split, () -> list(photos.resolve(split), labels.resolve(split)));
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ArrangedPairs(
                                "Cityscapes", Optional.of("cityscapes-label-ids"), parts));
    }

    private static PairListing list(Path photos, Path labels) throws IOException {
        return PairListing.matched(
                FolderFiles.byStem(inCities(photos), "_" + PHOTOS),
                FolderFiles.byStem(inCities(labels), "_" + LABELS + "_labelIds"));
    }

    private static List<Path> inCities(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        for (Path city : FolderFiles.folders(folder)) {
            for (Path file : FolderFiles.in(city, FileEndings::isPicture)) {
                files.put(FolderFiles.name(file), file);
            }
        }
        return new ArrayList<>(files.values());
    }
}
