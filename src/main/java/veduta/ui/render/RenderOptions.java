package veduta.ui.render;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.Tiling;
import veduta.api.model.ModelInfo;
import veduta.image.Size;

/** How the user wants renders to be computed. */
public final class RenderOptions {
    /** By what the sides of a model's pictures can be divided. */
    public static final List<Integer> REDUCTIONS = List.of(1, 2, 4);

    private final BiPredicate<ModelInfo, Size> fits;
    private final ObjectProperty<ComputeDevice> device =
            new SimpleObjectProperty<>(ComputeDevice.AUTO);
    private final ObjectProperty<Precision> precision = new SimpleObjectProperty<>(Precision.AUTO);
    private final IntegerProperty reduction = new SimpleIntegerProperty(1);
    private final BooleanProperty inBands = new SimpleBooleanProperty();

    /**
     * The usual options.
     *
     * @param fits whether a model can make pictures of a size
     */
    public RenderOptions(BiPredicate<ModelInfo, Size> fits) {
        this.fits = fits;
    }

    /** Where is computed. */
    public ObjectProperty<ComputeDevice> deviceProperty() {
        return device;
    }

    /** In which number format is computed. */
    public ObjectProperty<Precision> precisionProperty() {
        return precision;
    }

    /** By what the sides of the model's pictures are divided: one of {@link #REDUCTIONS}. */
    public IntegerProperty reductionProperty() {
        return reduction;
    }

    /** Whether pictures that do not fit into memory whole are rendered in bands. */
    public BooleanProperty inBandsProperty() {
        return inBands;
    }

    /** Calls {@code listener} at every change. */
    public void onChange(Runnable listener) {
        device.addListener(observable -> listener.run());
        precision.addListener(observable -> listener.run());
        reduction.addListener(observable -> listener.run());
        inBands.addListener(observable -> listener.run());
    }

    /** The engine's options. */
    public EngineOptions engine() {
        Tiling bands = inBands.get() ? Tiling.AUTO : Tiling.WHOLE;
        return new EngineOptions(device.get(), precision.get(), 0, bands);
    }

    /** The size in which a model's pictures are made; its own where it cannot be divided so. */
    public Size size(ModelInfo info) {
        return reduced(info, reduction.get()).orElse(info.size());
    }

    /** The next smaller size that the model can make; empty if there is none. */
    public Optional<Size> smaller(ModelInfo info) {
        Size now = size(info);
        return REDUCTIONS.stream()
                .flatMap(each -> reduced(info, each).stream())
                .filter(size -> size.width() < now.width())
                .findFirst();
    }

    private Optional<Size> reduced(ModelInfo info, int by) {
        Size whole = info.size();
        Size less = new Size(whole.width() / by, whole.height() / by);
        boolean exact = whole.width() % by == 0 && whole.height() % by == 0;
        return exact && fits.test(info, less) ? Optional.of(less) : Optional.empty();
    }
}
