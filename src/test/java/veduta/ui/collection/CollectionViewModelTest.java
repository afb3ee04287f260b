package veduta.ui.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.InvalidationListener;
import org.junit.jupiter.api.Test;
import veduta.api.compute.Precision;
import veduta.image.PictureValues;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;
import veduta.rendering.Recipe;
import veduta.rendering.Rendering;

final class CollectionViewModelTest {
    private static final Size SIZE = new Size(2, 1);
    private static final Palette PALETTE =
            new Palette(
                    "one",
                    "One",
                    List.of(new SemanticClass("a", "A", 1, "", Map.of(), List.of())),
                    List.of());

    private final CollectionViewModel model = new CollectionViewModel();

    /** Three pictures: of this brightness, one more, two more. */
    private static Rendering rendering(int brightness) {
        float[] values = new float[18];
        for (int i = 0; i < values.length; i++) {
            values[i] = brightness + i / 6;
        }
        Recipe recipe = new Recipe("1", "m", "0", "one", SIZE, Precision.FLOAT32, "cpu", 1, 1);
        return new Rendering(
                new PictureValues(SIZE, 3, values), LabelMap.filled(SIZE, 0), PALETTE, recipe);
    }

    private int shown() {
        return model.pictureProperty().get().rgb(0, 0) & 0xFF;
    }

    @Test
    void add_another_keepsThePlaceThatIsChosen() {
        model.add(rendering(10));
        model.choose(2);
        assertEquals(12, shown());
        model.add(rendering(50));
        assertEquals(52, shown());
        assertEquals(2, model.history().size());
        assertEquals(2, model.history().get(0).number());
    }

    @Test
    void add_theSameAgain_addsNothing() {
        model.add(rendering(10));
        model.add(rendering(10));
        assertEquals(1, model.history().size());
        model.add(rendering(11));
        assertEquals(2, model.history().size());
    }

    @Test
    void takeUp_savedCollection_showsItsChosenAndItsLockedPicture() {
        PastRender saved = new PastRender(0, rendering(10));
        model.restore(saved, 2, Optional.of(new Favourite(saved, 1)));
        assertEquals(12, shown());
        assertEquals(1, model.presentProperty().get().number());
        assertEquals(
                new Favourite(model.presentProperty().get(), 1), model.favouriteProperty().get());
        model.add(rendering(10));
        assertEquals(1, model.history().size());
        assertEquals(2, model.chosenProperty().get());
    }

    @Test
    void choose_aPlaceThatIsNotThere_changesNothing() {
        model.choose(0);
        assertNull(model.pictureProperty().get());
        model.add(rendering(10));
        model.choose(7);
        assertEquals(10, shown());
    }

    @Test
    void pairToCompare_withAndWithoutALockedPicture() {
        model.add(rendering(10));
        assertEquals(2, model.pairToCompare().orElseThrow().size());
        model.toggleFavourite();
        model.add(rendering(50));
        assertEquals(10, model.pairToCompare().orElseThrow().get(0).rgb(0, 0) & 0xFF);
        assertEquals(50, model.pairToCompare().orElseThrow().get(1).rgb(0, 0) & 0xFF);
    }

    @Test
    void toggleFavourite_twice_unlocks() {
        model.add(rendering(10));
        model.toggleFavourite();
        model.toggleFavourite();
        assertNull(model.favouriteProperty().get());
    }

    @Test
    void history_listener_isReportedAfterAGarbageCollection() {
        AtomicInteger count = new AtomicInteger();
        InvalidationListener listener = observable -> count.incrementAndGet();
        model.history().addListener(listener);
        System.gc();
        model.add(rendering(10));
        assertEquals(1, count.get());
    }

    @Test
    void add_more_thanAreKept_forgetsTheOldest() {
        for (int i = 0; i < CollectionViewModel.KEPT + 3; i++) {
            model.add(rendering(i));
        }
        assertEquals(CollectionViewModel.KEPT, model.history().size());
        assertEquals(4, model.history().get(CollectionViewModel.KEPT - 1).number());
    }
}
