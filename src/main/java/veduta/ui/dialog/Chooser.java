package veduta.ui.dialog;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import veduta.text.Texts;

/** Questions with the entries of a menu as answers, for those who choose by the keyboard. */
public final class Chooser {
    private final Dialogs dialogs;

    /** Asks in {@code dialogs}. */
    public Chooser(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    /**
     * Asks for one of several things; where there are none, says so.
     *
     * @param command the name of the command that asks
     * @param title what each is called
     * @param present place of the suggested answer, from 0
     * @param then gets the answer, if there is one
     */
    public <T> void choose(
            String command, List<T> all, Function<T, String> title, int present, Consumer<T> then) {
        if (all.isEmpty()) {
            dialogs.inform(Texts.get("choose.nothing"));
            return;
        }
        List<String> titles = all.stream().map(title).toList();
        String name = Texts.get("command." + command);
        dialogs.choose(name, Texts.get("choose." + command), titles, titles.get(present))
                .ifPresent(answer -> then.accept(all.get(titles.indexOf(answer))));
    }
}
