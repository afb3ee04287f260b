package veduta.io.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import veduta.image.Size;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PixelLimits;
import veduta.io.raster.PngReader;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.text.Texts;

/**
 * A file of layers of OpenRaster ({@code .ora}) or Krita ({@code .kra}): an archive that begins
 * with its type and holds a PNG picture of all layers together, and in OpenRaster one of each
 * layer.
 */
public final class LayeredFile {
    private static final int HEAD_BYTES = 256;
    private static final int LARGEST_LIST = 1 << 20;
    private static final String MERGED = "mergedimage.png";
    private static final String LIST = "stack.xml";

    private final Path file;

    /** A file of which {@link #is} said that it is one. */
    public LayeredFile(Path file) {
        this.file = file;
    }

    /**
     * Whether a file begins as files of layers do.
     *
     * @throws IOException if it cannot be read
     */
    public static boolean is(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
            return head.startsWith("PK\u0003\u0004")
                    && (head.contains("image/openraster")
                            || head.contains("application/x-krita")
                            || head.contains("application/x-kra"));
        }
    }

    /**
     * All layers together.
     *
     * @throws FileFormatException if the file is damaged, too large or has no such picture
     * @throws IOException if it cannot be read
     */
    public RawPicture merged() throws IOException {
        return opened(this::merged);
    }

    /**
     * The layer of this name on a transparent canvas, else all layers together.
     *
     * @param name in any case
     * @throws FileFormatException if the file is damaged, too large or has no picture
     * @throws IOException if it cannot be read
     */
    public RawPicture layer(String name) throws IOException {
        return opened(
                zip -> {
                    Optional<Layer> layer = find(zip, name);
                    return layer.isPresent()
                            ? layer.get().on(png(zip, layer.get().source()))
                            : merged(zip);
                });
    }

    private interface Reading {
        RawPicture of(ZipFile zip) throws IOException;
    }

    private RawPicture opened(Reading reading) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return reading.of(zip);
        } catch (ZipException fault) {
            throw new FileFormatException(file, Texts.get("fault.archive.damaged"), fault);
        }
    }

    private RawPicture merged(ZipFile zip) throws IOException {
        return png(zip, MERGED);
    }

    private RawPicture png(ZipFile zip, String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new FileFormatException(file, Texts.get("fault.layers.no-picture", part));
        }
        try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
            return new PngReader(PixelLimits.LAYOUT, true).read(file, in, Long.MAX_VALUE);
        }
    }

    private Optional<Layer> find(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(LIST);
        if (entry == null) {
            return Optional.empty();
        }
        byte[] list;
        try (InputStream in = zip.getInputStream(entry)) {
            list = in.readNBytes(LARGEST_LIST);
        }
        try {
            return find(list, name);
        } catch (XMLStreamException fault) {
            throw new FileFormatException(file, Texts.get("fault.layers.list"), fault);
        }
    }

    private Optional<Layer> find(byte[] list, String name)
            throws XMLStreamException, FileFormatException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml =
                factory.createXMLStreamReader(new ByteArrayInputStream(list), "UTF-8");
        Optional<Size> canvas = Optional.empty();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("image")) {
                canvas =
                        Optional.of(
                                PixelLimits.LAYOUT.check(
                                        file, number(xml, "w"), number(xml, "h"), Long.MAX_VALUE));
            } else if (xml.getLocalName().equals("layer")
                    && canvas.isPresent()
                    && text(xml, "name").toLowerCase(Locale.ROOT).equals(lower(name))) {
                return Optional.of(
                        new Layer(
                                text(xml, "src"),
                                canvas.get(),
                                number(xml, "x"),
                                number(xml, "y")));
            }
        }
        return Optional.empty();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String text(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static int number(XMLStreamReader xml, String name) {
        try {
            return Integer.parseInt(text(xml, name).strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** Where the picture of a layer is, in the archive and on the canvas. */
    private record Layer(String source, Size canvas, int left, int top) {
        /** The layer as it is if it fills the canvas, so that no sample is touched. */
        RawPicture on(RawPicture layer) {
            if (left == 0 && top == 0 && layer.size().equals(canvas)) {
                return layer;
            }
            byte[] rgba = new byte[4 * Math.toIntExact(canvas.pixels())];
            int width = layer.size().width();
            for (int y = 0; y < canvas.height(); y++) {
                for (int x = 0; x < canvas.width(); x++) {
                    int fromX = x - left;
                    int fromY = y - top;
                    if (fromX >= 0
                            && fromY >= 0
                            && fromX < width
                            && fromY < layer.size().height()) {
                        int from = fromY * width + fromX;
                        int to = 4 * (y * canvas.width() + x);
                        int rgb = layer.rgb(from);
                        rgba[to] = (byte) (rgb >> 16);
                        rgba[to + 1] = (byte) (rgb >> 8);
                        rgba[to + 2] = (byte) rgb;
                        rgba[to + 3] = (byte) layer.alpha(from);
                    }
                }
            }
            return RawPicture.of(canvas, SampleKind.RGBA, rgba);
        }
    }
}
