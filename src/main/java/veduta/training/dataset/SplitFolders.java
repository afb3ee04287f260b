package veduta.training.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that data sets give the folders of their parts. */
final class SplitFolders {
    private static final Map<String, List<String>> NAMES = names();

    private SplitFolders() {}

    private static Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put("train", List.of("train", "training"));
        names.put("val", List.of("val", "valid", "validation"));
        names.put("test", List.of("test", "testing"));
        return names;
    }

    /** Looks for a part in a folder. */
    @FunctionalInterface
    interface Look {
        Optional<ArrangedPairs.Part> part(Path folder) throws IOException;
    }

    /** The parts that are in folders of their own, by their names. */
    static Map<String, ArrangedPairs.Part> parts(Path root, Look look) throws IOException {
        Map<String, ArrangedPairs.Part> parts = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> split : NAMES.entrySet()) {
            Optional<Path> inside = FolderFiles.folder(root, split.getValue());
            if (inside.isPresent()) {
                look.part(inside.get()).ifPresent(found -> parts.put(split.getKey(), found));
            }
        }
        return parts;
    }

    /** All names of folders that hold one kind of file of a part, such as {@code train_img}. */
    static Map<String, List<String>> joined(List<String> kinds) {
        Map<String, List<String>> joined = new LinkedHashMap<>();
        NAMES.forEach(
                (split, words) -> {
                    List<String> all = new ArrayList<>();
                    for (String word : words) {
                        for (String kind : kinds) {
                            for (String sign : List.of("_", "-", "")) {
                                all.add(word + sign + kind);
                                all.add(kind + sign + word);
                            }
                        }
                    }
                    joined.put(split, all);
                });
        return joined;
    }
}
