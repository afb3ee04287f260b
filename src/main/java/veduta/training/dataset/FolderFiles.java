package veduta.training.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of folders, in the order of their names; hidden ones are passed over. */
final class FolderFiles {
    private FolderFiles() {}

    /** The files right inside a folder that are wanted. */
    static List<Path> in(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> !name(file).startsWith("."))
                    .filter(Files::isRegularFile)
                    .filter(wanted)
                    .sorted()
                    .toList();
        }
    }

    /** The folders right inside a folder. */
    static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(each -> !name(each).startsWith("."))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
    }

    /** The first folder inside that has one of these names, in upper or lower case. */
    static Optional<Path> folder(Path root, List<String> names) throws IOException {
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        List<Path> inside = folders(root);
        return names.stream()
                .flatMap(name -> inside.stream().filter(each -> name(each).equalsIgnoreCase(name)))
                .findFirst();
    }

    /** Files by their stem, from which an ending is taken; those without it are passed over. */
    static Map<String, Path> byStem(List<Path> files, String ending) {
        Map<String, Path> named = new TreeMap<>();
        for (Path file : files) {
            String stem = stem(file);
            if (stem.toLowerCase(Locale.ROOT).endsWith(ending.toLowerCase(Locale.ROOT))) {
                named.putIfAbsent(stem.substring(0, stem.length() - ending.length()), file);
            }
        }
        return named;
    }

    /** The name without its last ending. */
    static String stem(Path file) {
        String name = name(file);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
