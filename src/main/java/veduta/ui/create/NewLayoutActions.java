package veduta.ui.create;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import veduta.image.Size;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.Palette;
import veduta.ui.dialog.Dialogs;

/** Begins an empty layout of a palette and a size that are asked for. */
public final class NewLayoutActions {
    private static final Size USUAL_SIZE = new Size(1024, 512);

    private final PaletteCatalog palettes;
    private final Function<Palette, Optional<Size>> modelSize;
    private final BiConsumer<Palette, Size> begin;
    private final Dialogs dialogs;

    /**
     * Begins layouts.
     *
     * @param modelSize the size of the model that renders a palette; empty if there is none
     * @param begin opens an empty layout
     */
    public NewLayoutActions(
            PaletteCatalog palettes,
            Function<Palette, Optional<Size>> modelSize,
            BiConsumer<Palette, Size> begin,
            Dialogs dialogs) {
        this.palettes = palettes;
        this.modelSize = modelSize;
        this.begin = begin;
        this.dialogs = dialogs;
    }

    /** Asks for palette and size, at first those of {@code present}, and begins. */
    public void ask(Palette present) {
        NewLayoutViewModel fresh =
                new NewLayoutViewModel(palettes.all(), present, modelSize, USUAL_SIZE);
        if (dialogs.fill(new NewLayoutForm(fresh))) {
            begin.accept(fresh.paletteProperty().get(), fresh.size());
        }
    }
}
