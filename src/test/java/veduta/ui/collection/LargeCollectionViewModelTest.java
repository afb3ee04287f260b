package veduta.ui.collection;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import veduta.api.compute.Precision;
import veduta.image.PictureValues;
import veduta.image.Size;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.LabelMap;
import veduta.rendering.Recipe;
import veduta.rendering.Rendering;

final class LargeCollectionViewModelTest {
    private static final Size SIZE = new Size(2, 1);

    private final CollectionViewModel collection = new CollectionViewModel();
    private final LargeCollectionViewModel large = new LargeCollectionViewModel(collection);

    private void render() {
        Recipe recipe =
                new Recipe("1", "m", "0", "cityscapes", SIZE, Precision.FLOAT32, "cpu", 1, 1);
        collection.add(
                new Rendering(
                        new PictureValues(SIZE, 1, new float[6]),
                        LabelMap.filled(SIZE, 0),
                        new PaletteCatalog(List.of()).find("cityscapes").orElseThrow(),
                        recipe));
    }

    @Test
    void wanted_beforeTheFirstRender_isShownWithIt() {
        large.wantedProperty().set(true);
        assertFalse(large.shown().get());
        render();
        assertTrue(large.shown().get());
        large.painted();
        assertTrue(large.shown().get());
    }

    @Test
    void painted_beforeTheFirstRender_keepsTheCanvas() {
        large.wantedProperty().set(true);
        large.painted();
        render();
        assertFalse(large.shown().get());
    }
}
