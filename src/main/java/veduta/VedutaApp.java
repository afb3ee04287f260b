package veduta;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import veduta.cli.BenchStartCommand;
import veduta.file.settings.SettingsFile;
import veduta.ui.MainWindow;
import veduta.ui.Services;
import veduta.ui.dialog.WindowDialogs;
import veduta.ui.task.BackgroundTasks;
import veduta.ui.task.Outcome;
import veduta.ui.text.Texts;
import veduta.ui.theme.Appearance;
import veduta.ui.theme.SystemTheme;

/** The desktop application; its parameters are files to open. */
public final class VedutaApp extends Application {
    @Override
    public void start(Stage stage) {
        Beginning beginning = Beginning.await();
        Services services = beginning.services();
        Appearance appearance = new Appearance();
        BackgroundTasks.pool("veduta-start")
                .start(
                        "theme",
                        (progress, cancellation) ->
                                SystemTheme.of(System.getProperty("os.name", "")).isDark(),
                        Outcome.of(appearance.systemDarkProperty()::set, failure -> {}));
        SettingsFile.Loaded loaded = services.preferences().load();
        WindowDialogs dialogs =
                new WindowDialogs(
                        stage, loaded.settings().lastFolder().orElse(null), folder -> {}, () -> {});
        MainWindow window =
                new MainWindow(
                        services,
                        stage,
                        appearance,
                        dialogs,
                        loaded,
                        beginning.layout(),
                        beginning.palette(),
                        Texts.get("document.sample"));
        StartReport.wanted().ifPresent(report -> measure(window, report));
        window.show();
        window.open(getParameters().getRaw().stream().map(Path::of).toList());
    }

    private static void measure(MainWindow window, StartReport report) {
        window.whenReady(() -> report.note(BenchStartCommand.WINDOW));
        window.onPictures(
                () -> {
                    report.note(BenchStartCommand.PICTURE);
                    Platform.exit();
                });
    }
}
