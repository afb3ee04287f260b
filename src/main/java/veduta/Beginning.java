package veduta;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.file.encoding.DecodedLayout;
import veduta.file.encoding.LayoutChoice;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.ui.Services;

/**
 * What the window needs before it can be built. It is read while the toolkit starts, which takes
 * about as long.
 *
 * @param services all that the window uses
 * @param layout the layout that is open at first
 * @param palette the palette of it
 */
record Beginning(Services services, LabelMap layout, Palette palette) {
    private static final Logger LOG = LoggerFactory.getLogger(Beginning.class);
    private static final String SAMPLE = "/veduta/samples/street.png";

    /** Said, because finding it out takes a part of a second at the start. */
    private static final LayoutChoice SAMPLE_ENCODING =
            new LayoutChoice(Optional.of("cityscapes-color"), Optional.empty());

    /** The one beginning of this process; the toolkit makes the application itself. */
    private static final class Early {
        static final CompletableFuture<Beginning> FUTURE =
                CompletableFuture.supplyAsync(Beginning::read);

        private Early() {}
    }

    /** Begins to read, in the background. */
    static void prepare() {
        LOG.debug("Reading the beginning: {}", Early.FUTURE);
    }

    /** The beginning, as soon as it is read. */
    static Beginning await() {
        return Early.FUTURE.join();
    }

    private static Beginning read() {
        Services services = Launcher.services();
        try {
            DecodedLayout sample = sample(services);
            return new Beginning(services, sample.layout(), sample.palette());
        } catch (IOException failure) {
            LOG.warn("The sample layout cannot be read.", failure);
            LabelMap empty = LabelMap.filled(new Size(1024, 512), LabelMap.VOID);
            return new Beginning(services, empty, services.palettes().get(0));
        }
    }

    private static DecodedLayout sample(Services services) throws IOException {
        URL url = Beginning.class.getResource(SAMPLE);
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
