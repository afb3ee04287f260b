package veduta.ui.models;

import veduta.api.model.InstalledModel;
import veduta.layout.Palette;
import veduta.text.Texts;
import veduta.ui.dialog.Dialogs;
import veduta.ui.document.DocumentViewModel;

/** Renders with another model; one of another palette only once the layout has been converted. */
public final class ModelSwitch {
    private final ModelsViewModel models;
    private final DocumentViewModel document;
    private final Conversion conversion;
    private final Dialogs dialogs;

    /** Offers to convert the layout to the palette of a model. */
    @FunctionalInterface
    public interface Conversion {
        /**
         * Offers it.
         *
         * @param then called when the user agrees, just before the converted layout is opened
         */
        void offer(InstalledModel model, Runnable then);
    }

    /** Switches between {@code models}. */
    public ModelSwitch(
            ModelsViewModel models,
            DocumentViewModel document,
            Conversion conversion,
            Dialogs dialogs) {
        this.models = models;
        this.document = document;
        this.conversion = conversion;
        this.dialogs = dialogs;
    }

    /** Renders with a model. */
    public void use(InstalledModel model) {
        String key = model.info().paletteKey();
        Palette present = document.paletteProperty().get();
        int classes = model.info().classes();
        if (key.isEmpty() && classes != present.size()) {
            dialogs.warn(
                    Texts.get(
                            "model.otherClasses",
                            model.name(),
                            classes,
                            present.title(),
                            present.size()));
        } else if (key.isEmpty() || key.equals(present.key())) {
            models.use(model);
        } else {
            conversion.offer(model, () -> models.use(model));
        }
    }
}
