package veduta.app;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.benchmark.StartupBenchmark;
import veduta.io.settings.SettingsFile;
import veduta.text.Texts;
import veduta.ui.dialog.WindowDialogs;
import veduta.ui.shell.MainWindow;
import veduta.ui.shell.Services;
import veduta.ui.task.BackgroundTasks;
import veduta.ui.task.Outcome;
import veduta.ui.theme.Appearance;
import veduta.ui.theme.SystemTheme;

/** The desktop application; its parameters are files to open. */
public final class VedutaApp extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(VedutaApp.class);

    @Override
    public void start(Stage stage) {
        LOG.info(
                "Started with Java {} on {} {}.",
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
        StartupState startup = StartupState.await();
        Services services = startup.services();
        Appearance appearance = new Appearance();
        BackgroundTasks.pool("veduta-start")
                .start(
                        "theme",
                        (progress, cancellation) ->
                                SystemTheme.of(System.getProperty("os.name", "")).isDark(),
                        Outcome.of(appearance.systemDarkProperty()::set, failure -> {}));
        SettingsFile.Loaded loaded = startup.settings();
        WindowDialogs dialogs =
                new WindowDialogs(
                        stage,
                        loaded.settings().lastFolder().orElse(null),
                        () -> show(services.files().folders().logs()));
        MainWindow window =
                new MainWindow(
                        services,
                        stage,
                        appearance,
                        dialogs,
                        new SettingsFile.Loaded(loaded.settings(), startup.problem()),
                        startup.layout(),
                        startup.palette(),
                        Texts.get("document.sample"));
        dialogs.onVisited(window::rememberFolder);
        dialogs.onShown(this::show);
        StartupReport.wanted().ifPresent(report -> measure(window, report));
        window.show();
        startup.last().ifPresent(last -> window.take(last.file(), last.opened()));
        window.open(getParameters().getRaw().stream().map(Path::of).toList());
    }

    /** Opens a file or a folder in the desktop's own program. */
    private void show(Path file) {
        getHostServices().showDocument(file.toUri().toString());
    }

    private static void measure(MainWindow window, StartupReport report) {
        window.whenReady(() -> report.note(StartupBenchmark.WINDOW));
        window.onPictures(
                () -> {
                    report.note(StartupBenchmark.PICTURE);
                    Platform.exit();
                });
    }
}
