package veduta.ui.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Windows that are given another size while they are being shown. */
@Tag("fx")
final class FirstSizeTest {
    private static final long LIMIT_MILLIS = 60_000;

    private Stage first;
    private Stage second;

    @BeforeEach
    void makeWindows() throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        onFx(
                () -> {
                    first = window();
                    second = window();
                });
    }

    @AfterEach
    void closeWindows() {
        onFx(
                () -> {
                    first.hide();
                    second.hide();
                });
    }

    private static Stage window() {
        Stage stage = new Stage();
        stage.setScene(new Scene(new Group()));
        stage.setWidth(700);
        stage.setHeight(500);
        FirstSize.watch(stage);
        return stage;
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(LIMIT_MILLIS, work);
    }

    private static void resize(Stage stage, double width, double height) {
        stage.setWidth(width);
        stage.setHeight(height);
    }

    private static void awaitSize(Stage stage, double width, double height) throws Exception {
        WaitForAsyncUtils.waitFor(
                LIMIT_MILLIS,
                TimeUnit.MILLISECONDS,
                () ->
                        WaitForAsyncUtils.waitForAsyncFx(
                                LIMIT_MILLIS,
                                () -> stage.getWidth() == width && stage.getHeight() == height));
    }

    /** As Openbox does: with the size that all windows are made with, and its decoration. */
    @Test
    void shown_madeSmallByTheWindowManager_growsAgain() throws Exception {
        onFx(
                () -> {
                    first.show();
                    resize(first, 202, 225);
                });
        awaitSize(first, 700, 500);
    }

    @Test
    void shown_madeAsSmallAsItMayBe_growsAgain() throws Exception {
        onFx(
                () -> {
                    first.setMinWidth(600);
                    first.setMinHeight(400);
                    first.show();
                    resize(first, 600, 400);
                });
        awaitSize(first, 700, 500);
    }

    @Test
    void shown_resizedByTheUser_staysSo() throws Exception {
        onFx(
                () -> {
                    first.show();
                    second.show();
                });
        // What a display reports of the first sizes must not come after the user's.
        awaitSize(first, 700, 500);
        awaitSize(second, 700, 500);
        onFx(() -> resize(first, 640, 480));
        awaitSize(first, 640, 480);
        onFx(
                () -> {
                    second.hide();
                    second.show();
                    resize(second, 202, 225);
                });
        awaitSize(second, 700, 500);
        onFx(
                () -> {
                    assertEquals(640, first.getWidth());
                    assertEquals(480, first.getHeight());
                });
    }
}
