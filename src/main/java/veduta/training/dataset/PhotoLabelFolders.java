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
 * A folder of photos and one of label maps side by side, either at the root, within {@code train},
 * {@code val} and {@code test}, or with these words in their names, as {@code train_img} and {@code
 * train_label}.
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
    private static final Map<String, List<String>> SPLIT_PHOTOS = SplitFolders.joined(PHOTOS);
    private static final Map<String, List<String>> SPLIT_LABELS = SplitFolders.joined(LABELS);

    @Override
    public Optional<ArrangedPairs> look(Path root) throws IOException {
        String title = Texts.get("pairs.two-folders");
        Optional<ArrangedPairs.Part> whole = part(root);
        if (whole.isPresent()) {
            return Optional.of(ArrangedPairs.undivided(title, Optional.empty(), whole.get()));
        }
        Map<String, ArrangedPairs.Part> parts = new LinkedHashMap<>();
        parts.putAll(SplitFolders.parts(root, PhotoLabelFolders::part));
        for (String split : SPLIT_PHOTOS.keySet()) {
            part(root, names(SPLIT_PHOTOS, split), names(SPLIT_LABELS, split))
                    .ifPresent(found -> parts.putIfAbsent(split, found));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new ArrangedPairs(title, Optional.empty(), parts));
    }

    private static List<String> names(Map<String, List<String>> all, String split) {
        return all.getOrDefault(split, List.of());
    }

    private static Optional<ArrangedPairs.Part> part(Path folder) throws IOException {
        return part(folder, PHOTOS, LABELS);
    }

    private static Optional<ArrangedPairs.Part> part(
            Path folder, List<String> photoNames, List<String> labelNames) throws IOException {
        Optional<Path> photos = FolderFiles.folder(folder, photoNames);
        Optional<Path> labels = FolderFiles.folder(folder, labelNames);
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
