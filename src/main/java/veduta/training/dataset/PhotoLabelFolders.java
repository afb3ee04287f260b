package veduta.training.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.io.FileEndings;
import veduta.text.Texts;

/**
 * A folder of photos and one of label maps side by side, either at the root or within {@code
 * train}, {@code val} and {@code test}.
 */
final class PhotoLabelFolders implements Arrangement {
    private static final List<String> PHOTOS =
            List.of("photo", "photos", "image", "images", "img", "imgs", "JPEGImages", "rgb");
    private static final List<String> LABELS =
            List.of(
                    "label",
                    "labels",
                    "labelIds",
                    "labelTrainIds",
                    "layout",
                    "layouts",
                    "annotation",
                    "annotations",
                    "mask",
                    "masks",
                    "SegmentationClass");
    private static final Map<String, List<String>> SPLITS =
            Map.of(
                    "train", List.of("train", "training"),
                    "val", List.of("val", "validation"),
                    "test", List.of("test", "testing"));

    @Override
    public Optional<ArrangedPairs> look(Path root) throws IOException {
        String title = Texts.get("pairs.two-folders");
        Optional<ArrangedPairs.Part> whole = part(root);
        if (whole.isPresent()) {
            return Optional.of(ArrangedPairs.undivided(title, Optional.empty(), whole.get()));
        }
        Map<String, ArrangedPairs.Part> parts = new LinkedHashMap<>();
        for (String split : List.of("train", "val", "test")) {
            Optional<Path> inside = FolderFiles.folder(root, SPLITS.getOrDefault(split, List.of()));
            if (inside.isPresent()) {
                part(inside.get()).ifPresent(found -> parts.put(split, found));
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new ArrangedPairs(title, Optional.empty(), parts));
    }

    private static Optional<ArrangedPairs.Part> part(Path folder) throws IOException {
        Optional<Path> photos = FolderFiles.folder(folder, PHOTOS);
        Optional<Path> labels = FolderFiles.folder(folder, LABELS);
        if (photos.isEmpty() || labels.isEmpty()) {
            return Optional.empty();
        }
        Path pictures = photos.get();
        Path maps = labels.get();
        return Optional.of(
                () ->
                        NameEndings.matched(
                                FolderFiles.in(pictures, FileEndings::isPicture),
                                FolderFiles.in(maps, FileEndings::isLayout)));
    }
}
