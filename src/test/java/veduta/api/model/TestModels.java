package veduta.api.model;

import java.util.List;
import java.util.Map;
import veduta.image.Size;
import veduta.ml.crn.CrnConfig;

/** Models to test with, of which nothing but their form is known. */
public final class TestModels {
    private TestModels() {}

    /** A model for street layouts, whose coarsest module has 8x4 pixels. */
    public static ModelInfo street(String name, List<Integer> widths, int images) {
        return new ModelInfo(
                name, CrnConfig.of("cityscapes", 19, widths, new Size(8, 4), images), Map.of());
    }
}
