package veduta;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.file.encoding.DecodedLayout;
import veduta.file.encoding.LayoutChoice;
import veduta.file.settings.SettingsFile;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
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
    private static final Logger LOG = LoggerFactory.getLogger(VedutaApp.class);
    private static final String SAMPLE = "/veduta/samples/street.png";

    /** Said, because finding it out takes a part of a second at the start. */
    private static final LayoutChoice SAMPLE_ENCODING =
            new LayoutChoice(Optional.of("cityscapes-color"), Optional.empty());

    @Override
    public void start(Stage stage) {
        Services services = Launcher.services();
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
        Palette palette = services.palettes().get(0);
        LabelMap layout = LabelMap.filled(new Size(1024, 512), LabelMap.VOID);
        try {
            DecodedLayout sample = sample(services);
            palette = sample.palette();
            layout = sample.layout();
        } catch (IOException failure) {
            LOG.warn("The sample layout cannot be read.", failure);
        }
        MainWindow window =
                new MainWindow(
                        services,
                        stage,
                        appearance,
                        dialogs,
                        loaded,
                        layout,
                        palette,
                        Texts.get("document.sample"));
        window.show();
        window.open(getParameters().getRaw().stream().map(Path::of).toList());
    }

    private static DecodedLayout sample(Services services) throws IOException {
        URL url = VedutaApp.class.getResource(SAMPLE);
        if (url == null) {
            throw new IOException(SAMPLE + " is missing.");
        }
        Path copy = Files.createTempFile("veduta-sample", ".png");
        try (InputStream in = url.openStream()) {
            Files.write(copy, in.readAllBytes());
            return services.reader().read(copy, SAMPLE_ENCODING);
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
