package veduta.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertLayout;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import veduta.io.sample.SampleLayout;
import veduta.layout.LabelMap;
import veduta.ui.dialog.Dialogs.Unsaved;
import veduta.ui.shell.ShownWindow;

/** The samples in the File menu. */
@Tag("fx")
final class SampleMenuTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    private static Menu file() {
        return ((MenuBar) WINDOW.node(".menu-bar")).getMenus().get(0);
    }

    private static Menu samples() {
        return (Menu) item(file(), "menu-samples");
    }

    private static MenuItem item(Menu menu, String id) {
        return menu.getItems().stream()
                .filter(each -> id.equals(each.getId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + id + "."));
    }

    @ParameterizedTest
    @EnumSource
    void sample_chosen_opensWithItsPalette(SampleLayout sample) throws Exception {
        LabelMap expected = sample.read(WINDOW.parts().services().reader()).layout();
        WINDOW.onFx(() -> item(samples(), "sample-" + sample.key()).fire());
        WINDOW.await(() -> WINDOW.layout().size().equals(expected.size()));

        assertLayout(expected, WINDOW.layout());
        assertEquals(sample.paletteKey(), WINDOW.parts().document().paletteProperty().get().key());
        assertFalse(WINDOW.parts().document().unsavedProperty().get());
    }

    @Test
    void menu_shown_hasAThumbnailForEverySampleThatAModelRenders() {
        WINDOW.onFx(
                () -> {
                    file().show();
                    samples().show();
                });
        for (SampleLayout sample : SampleLayout.values()) {
            MenuItem item = item(samples(), "sample-" + sample.key());
            // The only installed model renders streets.
            boolean rendered = sample.paletteKey().equals("cityscapes");
            assertEquals(rendered, item.isVisible(), sample::key);
            if (!rendered) {
                continue;
            }
            ImageView view = assertInstanceOf(ImageView.class, item.getGraphic());
            assertFalse(view.getImage().isError(), sample::key);
        }
        WINDOW.onFx(() -> file().hide());
    }

    @Test
    void sample_chosenOverUnsavedWorkAndRegretted_changesNothing() {
        WINDOW.pen().drag(5.5, 5.5, 20.5, 10.5);
        LabelMap painted = WINDOW.layout();
        WINDOW.dialogs().unsaved = Unsaved.CANCEL;
        WINDOW.onFx(() -> item(samples(), "sample-bedroom").fire());

        assertEquals(1, WINDOW.dialogs().unsavedAsked);
        assertLayout(painted, WINDOW.layout());
        assertTrue(WINDOW.parts().document().unsavedProperty().get());
    }
}
