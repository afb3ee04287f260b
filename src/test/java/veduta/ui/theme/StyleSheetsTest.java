package veduta.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.css.CssParser;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PopupControl;
import javafx.scene.control.Tooltip;
import javafx.scene.effect.Effect;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The style sheets, and that popups are whole where nothing can be transparent. */
@Tag("fx")
final class StyleSheetsTest {
    private static final long LIMIT_MILLIS = 60_000;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    private static URL sheet(String name) {
        return Objects.requireNonNull(StyleSheets.class.getResource("/veduta/ui/" + name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"veduta.css", "opaque.css"})
    void sheet_parsed_hasNoErrors(String name) throws Exception {
        CssParser.errorsProperty().clear();
        assertTrue(new CssParser().parse(sheet(name)).getRules().size() > 3);
        assertEquals(List.of(), List.copyOf(CssParser.errorsProperty()));
    }

    @Test
    void ofWindows_thisDisplay_isOpaqueWhereNothingIsTransparent() {
        boolean transparent =
                onFx(() -> Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW));
        String expected = sheet(transparent ? "veduta.css" : "opaque.css").toString();
        assertEquals(expected, onFx(StyleSheets::ofWindows));
    }

    @Test
    void opaqueSheet_popups_leaveNothingTransparent() {
        for (PopupControl popup :
                onFx(() -> List.of(new Tooltip("tip"), new ContextMenu(new MenuItem("item"))))) {
            Look usual = onFx(() -> look("veduta.css", popup));
            assertNotNull(usual.shadow());
            assertNotEquals(CornerRadii.EMPTY, usual.corners());
            Look opaque = onFx(() -> look("opaque.css", popup));
            assertNull(opaque.shadow());
            assertEquals(CornerRadii.EMPTY, opaque.corners());
            assertTrue(opaque.behind() instanceof Color colour && colour.isOpaque());
        }
    }

    /** How a popup looks: its shadow, its corners, and what fills its window behind it. */
    private record Look(@Nullable Effect shadow, CornerRadii corners, @Nullable Paint behind) {}

    /** How a popup looks over a window with a sheet. */
    private static Look look(String sheet, PopupControl popup) {
        new Appearance();
        Stage stage = new Stage();
        Scene scene = new Scene(new StackPane(), 200, 100);
        scene.getStylesheets().add(sheet(sheet).toString());
        stage.setScene(scene);
        stage.show();
        popup.show(stage, 10, 10);
        Region shown = (Region) popup.getSkin().getNode();
        List<BackgroundFill> behind =
                ((Region) popup.getScene().getRoot()).getBackground().getFills();
        Look look =
                new Look(
                        shown.getEffect(),
                        shown.getBackground().getFills().get(0).getRadii(),
                        behind.isEmpty() ? null : behind.get(0).getFill());
        popup.hide();
        stage.hide();
        return look;
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(LIMIT_MILLIS, work);
    }
}
