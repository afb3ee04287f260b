package veduta.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.VoidFill;
import veduta.paint.Painter;
import veduta.text.Texts;
import veduta.ui.mapping.MappingForm;
import veduta.ui.mapping.MappingViewModel;
import veduta.ui.task.Outcome;

/** What changes classes of the whole layout. Each is one edit that can be undone. */
final class ClassActions {
    private final Desk desk;

    ClassActions(Desk desk) {
        this.desk = desk;
    }

    /** Asks by which class the chosen one shall be replaced everywhere. */
    void replace() {
        List<String> titles = new ArrayList<>();
        desk.document().paletteProperty().get().classes().forEach(each -> titles.add(each.title()));
        titles.add(desk.palette().titleOf(LabelMap.VOID));
        int from = desk.palette().currentProperty().get();
        if (desk.palette().locked().contains(from)) {
            desk.dialogs().tell(Texts.get("replace.locked", desk.palette().titleOf(from)));
            return;
        }
        String fromTitle = desk.palette().titleOf(from);
        Optional<String> answer =
                desk.dialogs()
                        .choose(
                                Texts.get("command.replace-class"),
                                Texts.get("replace.question", fromTitle),
                                titles,
                                desk.palette().titleOf(desk.palette().previousProperty().get()));
        answer.ifPresent(
                to -> {
                    int at = titles.indexOf(to);
                    int label = at == titles.size() - 1 ? LabelMap.VOID : at;
                    String what = Texts.get("edit.replace", fromTitle, to);
                    desk.document().edit(painter -> painter.replace(what, from, label));
                });
    }

    /** Shows what the layout consists of, and has any of its classes made another. */
    void map() {
        Palette palette = desk.document().paletteProperty().get();
        MappingViewModel mapping =
                MappingViewModel.within(
                        palette,
                        desk.document().layout(),
                        label -> !desk.palette().locked().contains(label));
        if (desk.dialogs().fill(new MappingForm(mapping, MappingForm.Wording.ofClasses()))) {
            LabelMap mapped = desk.document().layout().relabel(mapping.table());
            desk.document()
                    .edit(painter -> painter.replaceAll(Texts.get("edit.map-classes"), mapped));
        }
    }

    /**
     * Gives void the class that is nearest to it. It is computed in the background; what is painted
     * meanwhile stays.
     */
    void fillVoid() {
        Painter painter = desk.document().painter();
        LabelMap layout = desk.document().layout();
        long voids = layout.counts()[LabelMap.VOID];
        if (voids == 0 || voids == layout.size().pixels()) {
            desk.dialogs().tell(Texts.get(voids == 0 ? "void.none" : "void.all"));
            return;
        }
        desk.tasks()
                .start(
                        Texts.get("command.fill-void"),
                        (progress, cancellation) -> VoidFill.ALL.of(layout),
                        Outcome.of(filled -> fill(painter, filled), desk::warn));
    }

    private void fill(Painter painter, LabelMap filled) {
        if (desk.document().painter() != painter) {
            return;
        }
        LabelMap result = desk.document().layout().over(filled);
        desk.document().edit(each -> each.replaceAll(Texts.get("edit.fill-void"), result));
    }
}
