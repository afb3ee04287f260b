package veduta.ui.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import veduta.layout.LabelMap;
import veduta.layout.VoidFill;
import veduta.paint.Painter;
import veduta.text.Texts;
import veduta.ui.dialog.Dialogs;
import veduta.ui.dialog.ReportedTasks;
import veduta.ui.document.DocumentViewModel;

/** What changes classes of the whole layout. Each is one edit that can be undone. */
public final class ClassActions {
    private final DocumentViewModel document;
    private final PaletteViewModel palette;
    private final ReportedTasks tasks;
    private final Dialogs dialogs;

    /** Changes the classes of a document. */
    public ClassActions(
            DocumentViewModel document,
            PaletteViewModel palette,
            ReportedTasks tasks,
            Dialogs dialogs) {
        this.document = document;
        this.palette = palette;
        this.tasks = tasks;
        this.dialogs = dialogs;
    }

    /** Asks by which class the chosen one is to be replaced everywhere. */
    void replace() {
        List<String> titles = new ArrayList<>();
        document.paletteProperty().get().classes().forEach(each -> titles.add(each.title()));
        titles.add(palette.titleOf(LabelMap.VOID));
        int from = palette.currentProperty().get();
        if (palette.locked().contains(from)) {
            dialogs.inform(Texts.get("replace.locked", palette.titleOf(from)));
            return;
        }
        String fromTitle = palette.titleOf(from);
        Optional<String> answer =
                dialogs.choose(
                        Texts.get("command.replace-class"),
                        Texts.get("replace.question", fromTitle),
                        titles,
                        palette.titleOf(palette.previousProperty().get()));
        answer.ifPresent(
                to -> {
                    int at = titles.indexOf(to);
                    int label = at == titles.size() - 1 ? LabelMap.VOID : at;
                    String what = Texts.get("edit.replace", fromTitle, to);
                    document.edit(painter -> painter.replace(what, from, label));
                });
    }

    /**
     * Gives void the class that is nearest to it. It is computed in the background; what is painted
     * meanwhile stays.
     */
    void fillVoid() {
        Painter painter = document.painter();
        LabelMap layout = document.layout();
        long voids = layout.counts()[LabelMap.VOID];
        if (voids == 0 || voids == layout.size().pixels()) {
            dialogs.inform(Texts.get(voids == 0 ? "void.none" : "void.all"));
            return;
        }
        tasks.run(
                Texts.get("command.fill-void"),
                (progress, cancellation) -> VoidFill.ALL.of(layout),
                filled -> fill(painter, filled));
    }

    private void fill(Painter painter, LabelMap filled) {
        if (document.painter() != painter) {
            return;
        }
        LabelMap result = document.layout().over(filled);
        document.edit(each -> each.replaceAll(Texts.get("edit.fill-void"), result));
    }
}
