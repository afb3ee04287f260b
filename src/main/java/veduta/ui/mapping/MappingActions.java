package veduta.ui.mapping;

import java.util.Optional;
import java.util.function.IntPredicate;
import veduta.api.model.InstalledModel;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;
import veduta.ui.dialog.Dialogs;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.document.UnsavedWork;

/** Makes classes of the layout other classes, of its palette or of another one. */
public final class MappingActions {
    private final PaletteCatalog palettes;
    private final DocumentViewModel document;
    private final UnsavedWork unsaved;
    private final Dialogs dialogs;

    /** Changes the classes of a document. */
    public MappingActions(
            PaletteCatalog palettes,
            DocumentViewModel document,
            UnsavedWork unsaved,
            Dialogs dialogs) {
        this.palettes = palettes;
        this.document = document;
        this.unsaved = unsaved;
        this.dialogs = dialogs;
    }

    /**
     * Shows what the layout consists of, and makes any of its classes another, as one edit that can
     * be undone.
     *
     * @param isFree whether a label may be changed
     */
    public void within(IntPredicate isFree) {
        Palette palette = document.paletteProperty().get();
        MappingViewModel mapping = MappingViewModel.within(palette, document.layout(), isFree);
        if (dialogs.fill(new MappingForm(mapping, MappingForm.Wording.ofClasses()))) {
            LabelMap mapped = document.layout().relabel(mapping.table());
            document.edit(painter -> painter.replaceAll(Texts.get("edit.map-classes"), mapped));
        }
    }

    /**
     * Offers to convert the layout to the palette of a model.
     *
     * @param then called when the user agrees, just before the converted layout is opened
     */
    public void toPaletteOf(InstalledModel model, Runnable then) {
        String key = model.info().paletteKey();
        palettes.find(key)
                .ifPresentOrElse(
                        target -> offer(model, target, then),
                        () -> dialogs.warn(Texts.get("model.noPalette", model.name(), key)));
    }

    private void offer(InstalledModel model, Palette to, Runnable then) {
        Palette from = document.paletteProperty().get();
        MappingViewModel mapping = MappingViewModel.between(from, to, document.layout());
        MappingForm.Wording wording =
                MappingForm.Wording.ofModel(model.name(), to.title(), from.title());
        if (dialogs.fill(new MappingForm(mapping, wording))) {
            unsaved.whenNothingIsLost(() -> convert(mapping, to, then));
        }
    }

    private void convert(MappingViewModel mapping, Palette to, Runnable then) {
        LabelMap mapped = document.layout().relabel(mapping.table());
        then.run();
        document.open(mapped, to, document.titleProperty().get(), Optional.empty(), false);
    }
}
