package veduta.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import veduta.ui.dialog.Dialogs;
import veduta.ui.dialog.Form;

/** Stands in for the user: answers as the test says and keeps the messages. */
public final class AnsweringDialogs implements Dialogs {
    public final List<String> notices = new ArrayList<>();
    public final List<String> warned = new ArrayList<>();
    public final List<Path> shown = new ArrayList<>();
    public Unsaved unsaved = Unsaved.CANCEL;
    public int unsavedAsked;

    /** What happens to the files while the user reads the question. */
    public Runnable meanwhile = () -> {};

    public int logsShown;
    public final List<Form> filled = new ArrayList<>();
    public Consumer<Form> fills = form -> {};
    public boolean confirms = true;
    public Optional<String> choice = Optional.empty();

    /** Chooses the first answer with these words in it; nothing if empty. */
    public String choiceContaining = "";

    public List<Path> opens = List.of();
    public Optional<Path> saves = Optional.empty();

    /** Forgets all messages and answers. */
    public void reset() {
        notices.clear();
        warned.clear();
        shown.clear();
        filled.clear();
        fills = form -> {};
        unsaved = Unsaved.CANCEL;
        unsavedAsked = 0;
        meanwhile = () -> {};
        confirms = true;
        choice = Optional.empty();
        choiceContaining = "";
        opens = List.of();
        saves = Optional.empty();
    }

    @Override
    public void inform(String sentence) {
        notices.add(sentence);
    }

    @Override
    public void warn(String sentence) {
        warned.add(sentence);
    }

    @Override
    public void showLog() {
        logsShown++;
    }

    @Override
    public void show(Path file) {
        shown.add(file);
    }

    @Override
    public Unsaved askUnsaved(String documentTitle) {
        unsavedAsked++;
        meanwhile.run();
        return unsaved;
    }

    @Override
    public Optional<String> choose(
            String title, String question, List<String> answers, String suggested) {
        Optional<String> found =
                choiceContaining.isEmpty()
                        ? Optional.empty()
                        : answers.stream()
                                .filter(answer -> answer.contains(choiceContaining))
                                .findFirst();
        return found.or(() -> choice.filter(answers::contains));
    }

    @Override
    public boolean confirm(String title, String question, String yes) {
        return confirms;
    }

    @Override
    public boolean fill(Form form) {
        filled.add(form);
        fills.accept(form);
        return confirms;
    }

    @Override
    public List<Path> open(String title, List<FileType> types, boolean several) {
        return opens;
    }

    @Override
    public Optional<Path> save(String title, String suggestedName, List<FileType> types) {
        return saves;
    }
}
