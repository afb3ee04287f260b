package veduta.ui.dialog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import veduta.text.Texts;
import veduta.ui.dialog.Dialogs.FileType;

/**
 * Asks where to save. The file dialog asks before the file of the given name is replaced; about
 * files whose names are made of it, this asks.
 *
 * @param types the first one's ending is added to a name with none of theirs
 */
public record SaveQuestion(Dialogs dialogs, String title, String suggested, List<FileType> types) {
    /** Takes a copy. */
    public SaveQuestion {
        types = List.copyOf(types);
    }

    /** One file; empty if none is to be written. */
    public Optional<Path> one() {
        Optional<Path> chosen = dialogs.save(title, suggested, types);
        return chosen.map(this::withEnding)
                .filter(file -> chosen.get().equals(file) || mayReplace(List.of(file)));
    }

    /** Files with a number each behind the chosen name; empty if none is to be written. */
    public Optional<List<Path>> numbered(int count) {
        return dialogs.save(title, suggested, types)
                .map(chosen -> numbered(withEnding(chosen), count))
                .filter(this::mayReplace);
    }

    private Path withEnding(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean ends =
                types.stream()
                        .flatMap(type -> type.patterns().stream())
                        .anyMatch(each -> name.toLowerCase(Locale.ROOT).endsWith(ending(each)));
        return ends ? file : file.resolveSibling(name + ending(types.get(0).patterns().get(0)));
    }

    private static String ending(String pattern) {
        return pattern.substring(1);
    }

    private static List<Path> numbered(Path file, int count) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        List<Path> files = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            files.add(
                    file.resolveSibling(
                            name.substring(0, dot) + "-" + number + name.substring(dot)));
        }
        return files;
    }

    private boolean mayReplace(List<Path> files) {
        Optional<Path> there = files.stream().filter(Files::exists).findFirst();
        return there.isEmpty()
                || dialogs.confirm(
                        Texts.get("app.title"),
                        Texts.get("dialog.overwrite", there.get().getFileName()),
                        Texts.get("dialog.overwrite.yes"));
    }
}
