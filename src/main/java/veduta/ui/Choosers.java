package veduta.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import veduta.api.model.InstalledModel;
import veduta.io.sample.SampleLayout;
import veduta.text.Texts;

/** Questions with the entries of a menu as answers, for those who choose by the keyboard. */
final class Choosers {
    private final Desk desk;
    private final Preferences preferences;

    Choosers(Desk desk, Preferences preferences) {
        this.desk = desk;
        this.preferences = preferences;
    }

    /** A file that was opened or saved lately. */
    void recent() {
        List<Path> files = preferences.recent();
        choose("open-recent", files, Path::toString, 0, desk.files()::open);
    }

    /** One of the layouts that come with the program. */
    void sample() {
        choose(
                "samples",
                List.of(SampleLayout.values()),
                SampleMenu::title,
                0,
                new SampleMenu(desk)::open);
    }

    /** A state of the document to go to, the newest first. */
    void history() {
        HistoryMenu menu = new HistoryMenu(desk.document());
        int count = desk.document().edits().size();
        choose(
                "history",
                IntStream.rangeClosed(0, count).mapToObj(back -> count - back).toList(),
                menu::title,
                count - desk.document().positionProperty().get(),
                desk.document()::jump);
    }

    /** The model that renders. */
    void model() {
        List<InstalledModel> models = desk.models().models();
        @Nullable InstalledModel chosen = desk.models().chosenProperty().get();
        choose(
                "choose-model",
                models,
                MenuParts::title,
                Math.max(0, models.indexOf(chosen)),
                new ModelActions(desk)::use);
    }

    private <T> void choose(
            String command, List<T> all, Function<T, String> title, int present, Consumer<T> then) {
        if (all.isEmpty()) {
            desk.dialogs().tell(Texts.get("choose.nothing"));
            return;
        }
        List<String> titles = all.stream().map(title).toList();
        String name = Texts.get("command." + command);
        desk.dialogs()
                .choose(name, Texts.get("choose." + command), titles, titles.get(present))
                .ifPresent(answer -> then.accept(all.get(titles.indexOf(answer))));
    }
}
