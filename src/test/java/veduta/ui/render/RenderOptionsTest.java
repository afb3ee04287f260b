package veduta.ui.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import veduta.api.compute.Tiling;
import veduta.api.model.ModelInfo;
import veduta.image.Size;
import veduta.ml.crn.CrnConfig;
import veduta.ml.crn.network.CrnArchitecture;

final class RenderOptionsTest {
    private final RenderOptions options = options();

    private static RenderOptions options() {
        return new RenderOptions(
                (model, size) -> new CrnArchitecture().fits(model.network(), size));
    }

    /** A model of three modules: its pictures are four times as large as the coarsest one. */
    private static ModelInfo info(int baseWidth, int baseHeight) {
        return new ModelInfo(
                "m",
                CrnConfig.of(
                        "cityscapes", 19, List.of(4, 4, 4), new Size(baseWidth, baseHeight), 1),
                Map.of());
    }

    @Test
    void size_reduced_isAMultipleOfTheCoarsestModule() {
        assertEquals(new Size(32, 16), options.size(info(8, 4)));
        options.reductionProperty().set(2);
        assertEquals(new Size(16, 8), options.size(info(8, 4)));
        options.reductionProperty().set(4);
        assertEquals(new Size(8, 4), options.size(info(8, 4)));
    }

    @Test
    void engine_inBands_takesAsFewAsFit() {
        assertEquals(Tiling.WHOLE, options.engine().bands());
        options.inBandsProperty().set(true);
        assertEquals(Tiling.AUTO, options.engine().bands());
    }

    @Test
    void size_modelCannotBeDividedSo_isItsOwn() {
        options.reductionProperty().set(4);
        assertEquals(new Size(24, 8), options.size(info(6, 2)));
    }

    @Test
    void smaller_isTheNextSizeThatTheModelCanMake() {
        assertEquals(Optional.of(new Size(16, 8)), options.smaller(info(8, 4)));
        options.reductionProperty().set(2);
        assertEquals(Optional.of(new Size(8, 4)), options.smaller(info(8, 4)));
        options.reductionProperty().set(4);
        assertEquals(Optional.empty(), options.smaller(info(8, 4)));
        assertEquals(Optional.empty(), options().smaller(info(5, 3)));
    }
}
