package veduta.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.image.Size;
import veduta.io.settings.PanePlacement;
import veduta.layout.LabelMap;

/** Layout and picture beside or above each other in a window of 1440x900. */
@Tag("fx")
final class PanesWindowTest {
    private static final Size WIDE = new Size(512, 256);

    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static void open(Size size) {
        WINDOW.onFx(
                () -> {
                    WINDOW.stage().setWidth(1440);
                    WINDOW.stage().setHeight(900);
                    WINDOW.parts()
                            .document()
                            .open(
                                    LabelMap.filled(size, 0),
                                    WINDOW.parts().document().paletteProperty().get(),
                                    "wide",
                                    Optional.empty(),
                                    true);
                    WINDOW.parts().area().placementProperty().set(PanePlacement.AUTO);
                });
        WINDOW.onFx(() -> WINDOW.parts().navigation().fit());
    }

    private static double pictureWidth(Size size) {
        return WINDOW.parts().area().viewportProperty().get().scale() * size.width();
    }

    @Test
    void panes_wideDocument_areAboveEachOtherAndLarge() {
        open(WIDE);
        Bounds layout = place(WINDOW.parts().area().layoutView());
        Bounds picture = place(WINDOW.parts().area().pictureView());
        assertTrue(layout.getMaxY() <= picture.getMinY(), layout + " " + picture);
        assertTrue(pictureWidth(WIDE) >= 680, pictureWidth(WIDE) + " px");
        assertTrue(picture.getWidth() >= 680 && picture.getHeight() >= 340, picture.toString());
        Bounds strip = place(WINDOW.stage().getScene().lookup("#collection"));
        assertTrue(strip.getMinX() >= picture.getMaxX(), strip.toString());
    }

    /** Every picture of the collection is whole inside the strip. */
    @Test
    void panes_stripAtTheSide_showsWholePictures() throws Exception {
        open(WIDE);
        WINDOW.onFx(() -> WINDOW.command("render"));
        WINDOW.await(() -> WINDOW.stage().getScene().lookup("#picture-1") != null);
        WINDOW.onFx(() -> {});
        Bounds strip = place(WINDOW.stage().getScene().lookup("#collection"));
        Bounds tile = place(WINDOW.stage().getScene().lookup("#picture-1"));
        assertTrue(
                strip.getMinX() <= tile.getMinX() && tile.getMaxX() <= strip.getMaxX(),
                strip + " " + tile);
    }

    @Test
    void panes_squareDocument_areBesideEachOther() {
        open(new Size(256, 256));
        Bounds layout = place(WINDOW.parts().area().layoutView());
        Bounds picture = place(WINDOW.parts().area().pictureView());
        assertTrue(layout.getMaxX() <= picture.getMinX(), layout + " " + picture);
        Bounds strip = place(WINDOW.stage().getScene().lookup("#collection"));
        assertTrue(strip.getMinY() >= picture.getMaxY(), strip.toString());
    }

    @Test
    void placement_chosenByHand_staysAndIsRemembered() throws Exception {
        open(WIDE);
        WINDOW.onFx(() -> WINDOW.command("panes-beside"));
        assertFalse(WINDOW.parts().area().stackedProperty().get());
        WINDOW.onFx(() -> WINDOW.command("panes-above"));
        assertTrue(WINDOW.parts().area().stackedProperty().get());
        WINDOW.close();
        WINDOW.open();
        assertEquals(PanePlacement.ABOVE, WINDOW.parts().area().placementProperty().get());
        assertTrue(WINDOW.parts().area().stackedProperty().get());
    }

    @Test
    void collection_atTheSideAndLarge_isRemembered() throws Exception {
        open(new Size(256, 256));
        Bounds picture = place(WINDOW.parts().area().pictureView());
        WINDOW.onFx(() -> WINDOW.command("pictures-at-side"));
        Bounds strip = place(WINDOW.stage().getScene().lookup("#collection"));
        assertTrue(strip.getMinX() >= place(WINDOW.parts().area()).getMaxX(), strip.toString());
        assertTrue(strip.getMaxY() > picture.getMaxY(), strip.toString());
        WINDOW.onFx(() -> WINDOW.command("render"));
        WINDOW.await(() -> WINDOW.parts().collection().presentProperty().get() != null);
        WINDOW.onFx(() -> WINDOW.command("grid"));
        assertTrue(WINDOW.window().large().shown().get());
        WINDOW.close();
        WINDOW.open();
        assertTrue(WINDOW.window().picturesAtSideProperty().get());
        assertTrue(WINDOW.window().large().wantedProperty().get());
        WINDOW.await(() -> WINDOW.window().large().shown().get());
        assertFalse(WINDOW.parts().area().isVisible());
    }
}
