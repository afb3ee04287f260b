package veduta.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.LoggerFactory;
import veduta.image.Size;
import veduta.io.document.VedutaDocument;
import veduta.io.encoding.DecodedLayout;
import veduta.io.sample.SampleLayout;
import veduta.io.settings.SettingsFile;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.ui.editor.DocumentPictures;
import veduta.ui.editor.OpenedDocument;
import veduta.ui.shell.Services;

/**
 * What the window needs before it can be built. It is read while the toolkit starts, which takes
 * about as long.
 *
 * @param services all that the window uses
 * @param settings the user's preferences
 * @param layout the layout that is open at first
 * @param palette the palette of it
 * @param last the document that was open last, whose layout this is
 * @param problem one sentence about a last document that cannot be opened
 */
record StartupState(
        Services services,
        SettingsFile.Loaded settings,
        LabelMap layout,
        Palette palette,
        Optional<LastDocument> last,
        Optional<String> problem) {

    /** The one beginning of this process; the toolkit makes the application itself. */
    private static final class Holder {
        static final CompletableFuture<StartupState> FUTURE =
                CompletableFuture.supplyAsync(StartupState::read);

        private Holder() {}
    }

    /** Begins to read, in the background; setting up the log is the first part of that. */
    static void prepare() {
        Objects.requireNonNull(Holder.FUTURE);
    }

    /** The beginning, as soon as it is read. */
    static StartupState await() {
        return Holder.FUTURE.join();
    }

    /** A document with its file. */
    record LastDocument(Path file, OpenedDocument opened) {}

    private static StartupState read() {
        Services services = Launcher.components().services();
        SettingsFile.Loaded settings = services.preferences().load();
        Optional<Path> file = settings.settings().lastSession().document().filter(Files::exists);
        if (file.isEmpty()) {
            return sample(services, settings, settings.problem());
        }
        try {
            VedutaDocument document = services.files().documents().read(file.get());
            OpenedDocument opened =
                    new DocumentPictures(services.files().export()).unpack(document);
            return new StartupState(
                    services,
                    settings,
                    document.layout(),
                    document.palette(),
                    Optional.of(new LastDocument(file.get(), opened)),
                    settings.problem());
        } catch (IOException broken) {
            return sample(services, settings, Optional.ofNullable(broken.getMessage()));
        }
    }

    private static StartupState sample(
            Services services, SettingsFile.Loaded settings, Optional<String> problem) {
        LabelMap layout;
        Palette palette;
        try {
            DecodedLayout sample = SampleLayout.STREET.read(services.files().reader());
            layout = sample.layout();
            palette = sample.palette();
        } catch (IOException failure) {
            LoggerFactory.getLogger(StartupState.class)
                    .warn("The sample layout cannot be read.", failure);
            layout = LabelMap.filled(new Size(1024, 512), LabelMap.VOID);
            palette = services.files().palettes().all().get(0);
        }
        return new StartupState(services, settings, layout, palette, Optional.empty(), problem);
    }
}
