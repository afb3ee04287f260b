package veduta.ui.create;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import veduta.image.Size;
import veduta.layout.Palette;
import veduta.text.Texts;

/** Palette and size of a layout to begin. Choosing a size fills in the sides, and the reverse. */
public final class NewLayoutViewModel {
    /** The shortest side. */
    public static final int MIN_SIDE = 16;

    /** The longest side. */
    public static final int MAX_SIDE = 8192;

    private static final int MAX_PIXELS = 1 << 25;
    private static final List<Size> USUAL =
            List.of(
                    new Size(512, 256),
                    new Size(1024, 512),
                    new Size(2048, 1024),
                    new Size(512, 512),
                    new Size(640, 480));

    private final List<Palette> palettes;
    private final Function<Palette, Optional<Size>> modelSize;
    private final ObjectProperty<Palette> palette;
    private final ObservableList<SizePreset> presets = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable SizePreset> preset = new SimpleObjectProperty<>();
    private final IntegerProperty width = side();
    private final IntegerProperty height = side();
    private final ReadOnlyStringWrapper model = new ReadOnlyStringWrapper("");
    private boolean filling;

    /**
     * Begins with the present palette and its model's size.
     *
     * @param modelSize size of the pictures of the model that renders a palette; empty if there is
     *     no model
     * @param otherwise the size where there is no model
     */
    public NewLayoutViewModel(
            List<Palette> palettes,
            Palette present,
            Function<Palette, Optional<Size>> modelSize,
            Size otherwise) {
        List<Palette> all = new ArrayList<>(palettes);
        all.removeIf(each -> each.key().equals(present.key()));
        all.add(0, present);
        this.palettes = List.copyOf(all);
        this.modelSize = modelSize;
        palette = new SimpleObjectProperty<>(present);
        palette.addListener(observable -> offer());
        preset.addListener((property, old, now) -> fill(now));
        width.addListener(observable -> find());
        height.addListener(observable -> find());
        set(otherwise);
        offer();
    }

    private static IntegerProperty side() {
        return new SimpleIntegerProperty(MIN_SIDE) {
            @Override
            public void set(int value) {
                super.set(Math.max(MIN_SIDE, Math.min(MAX_SIDE, value)));
            }
        };
    }

    /** The palettes, the present one first. */
    public List<Palette> palettes() {
        return palettes;
    }

    /** The chosen palette. */
    public ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    /** Sizes to choose from. */
    public ObservableList<SizePreset> presets() {
        return presets;
    }

    /** The chosen size; null for a size of the user's own. */
    public ObjectProperty<@Nullable SizePreset> presetProperty() {
        return preset;
    }

    /** Columns, {@link #MIN_SIDE} to {@link #MAX_SIDE}. */
    public IntegerProperty widthProperty() {
        return width;
    }

    /** Rows, {@link #MIN_SIDE} to {@link #MAX_SIDE}. */
    public IntegerProperty heightProperty() {
        return height;
    }

    /** One sentence about the model of the palette. */
    public ReadOnlyStringProperty modelProperty() {
        return model.getReadOnlyProperty();
    }

    /** The size, at most 2^25 pixels: rows beyond that are left out. */
    public Size size() {
        int rows = Math.min(height.get(), MAX_PIXELS / width.get());
        return new Size(width.get(), rows);
    }

    /** Offers the sizes that suit the palette and chooses its model's. */
    private void offer() {
        Optional<Size> own = modelSize.apply(palette.get());
        Set<Size> seen = new LinkedHashSet<>();
        List<SizePreset> offered = new ArrayList<>();
        own.ifPresent(
                size -> {
                    seen.add(size);
                    offered.add(new SizePreset(Texts.get("create.modelSize", size), size));
                    Size twice = size.times(2);
                    if (twice.width() <= MAX_SIDE && seen.add(twice)) {
                        offered.add(new SizePreset(Texts.get("create.twice", twice), twice));
                    }
                });
        for (Size size : USUAL) {
            if (seen.add(size)) {
                offered.add(new SizePreset(size.toString(), size));
            }
        }
        model.set(
                own.map(size -> Texts.get("create.model", size))
                        .orElseGet(() -> Texts.get("create.noModel")));
        filling = true;
        presets.setAll(offered);
        filling = false;
        own.ifPresent(this::set);
        find();
    }

    private void set(Size size) {
        filling = true;
        width.set(size.width());
        height.set(size.height());
        filling = false;
    }

    private void fill(@Nullable SizePreset chosen) {
        if (chosen != null && !filling) {
            set(chosen.size());
        }
    }

    /** Shows which of the offered sizes the sides are. */
    private void find() {
        if (!filling) {
            Size now = new Size(width.get(), height.get());
            filling = true;
            preset.set(
                    presets.stream()
                            .filter(each -> each.size().equals(now))
                            .findFirst()
                            .orElse(null));
            filling = false;
        }
    }
}
