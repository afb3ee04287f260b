package veduta.io.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.document.SampleDocuments;
import veduta.io.encoding.DecodedLayout;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.LayoutFiles;
import veduta.io.encoding.ReadOptions;
import veduta.io.photo.Photos;
import veduta.layout.ColouredLayout;
import veduta.layout.LabelMap;
import veduta.layout.Layouts;
import veduta.layout.Palette;

/** Reads the files by the specification, with Java's own zip, XML and PNG readers. */
class OpenRasterTest {
    private static final LabelMap LAYOUT = Layouts.of("0012", ".012");
    private static final Size CANVAS = new Size(8, 4);

    private final Palette palette = SampleDocuments.palette("cityscapes");

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("town.ora");
        new OpenRaster()
                .write(
                        file,
                        new LayeredPicture(
                                CANVAS,
                                LAYOUT,
                                palette,
                                List.of(
                                        new NamedPicture(
                                                "First & <best> \"ö\" \u0001", grey(8, 4, 90)),
                                        new NamedPicture("Second", grey(4, 2, 200)))));
    }

    @Test
    void archive_firstPart_isTheTypeAsItIs() throws IOException {
        byte[] start = "image/openraster".getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Files.readAllBytes(file);
        assertEquals("mimetype", new String(bytes, 30, 8, StandardCharsets.US_ASCII));
        assertEquals(0, bytes[8] | bytes[9], "stored");
        assertArrayEquals(start, Arrays.copyOfRange(bytes, 38, 38 + start.length));
    }

    @Test
    void archive_parts_areThoseOfTheSpecificationAndOfTheStack() throws Exception {
        Set<String> expected =
                new HashSet<>(
                        Set.of(
                                "mimetype",
                                "stack.xml",
                                "mergedimage.png",
                                "Thumbnails/thumbnail.png"));
        for (Element layer : layers()) {
            expected.add(layer.getAttribute("src"));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> names = new HashSet<>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                names.add(entry.getName());
            }
            assertEquals(expected, names);
        }
    }

    @Test
    void stack_layers_areMasksPicturesAndLayoutFromTheTop() throws Exception {
        Element image = stack();
        assertEquals("8", image.getAttribute("w"));
        assertEquals("4", image.getAttribute("h"));
        Element masks = (Element) image.getElementsByTagName("stack").item(1);
        assertEquals("Masks", masks.getAttribute("name"));
        assertEquals("hidden", masks.getAttribute("visibility"));
        List<String> names = new ArrayList<>();
        List<String> visibilities = new ArrayList<>();
        for (Element layer : layers()) {
            names.add(layer.getAttribute("name"));
            visibilities.add(layer.getAttribute("visibility"));
            assertEquals("svg:src-over", layer.getAttribute("composite-op"));
        }
        assertEquals(
                List.of(
                        "Road",
                        "Sidewalk",
                        "Building",
                        "Void",
                        "First & <best> \"ö\" ",
                        "Second",
                        "Layout"),
                names);
        assertEquals(
                List.of("visible", "visible", "visible", "visible", "visible", "hidden", "visible"),
                visibilities);
    }

    @Test
    void masks_together_areTheLayoutOnTheCanvas() throws Exception {
        LabelMap canvas = Layouts.of("00001122", "00001122", "..001122", "..001122");
        List<Element> layers = layers();
        int[] labels = {0, 1, 2, LabelMap.VOID};
        for (int i = 0; i < labels.length; i++) {
            BufferedImage mask = png(layers.get(i).getAttribute("src"));
            int left = Integer.parseInt(layers.get(i).getAttribute("x"));
            int top = Integer.parseInt(layers.get(i).getAttribute("y"));
            assertTrue(left + mask.getWidth() <= 8 && top + mask.getHeight() <= 4);
            for (int y = 0; y < 4; y++) {
                for (int x = 0; x < 8; x++) {
                    boolean inside =
                            x >= left
                                    && y >= top
                                    && x < left + mask.getWidth()
                                    && y < top + mask.getHeight();
                    int argb = inside ? mask.getRGB(x - left, y - top) : 0;
                    boolean here = canvas.label(x, y) == labels[i];
                    int colour = palette.byLabel(labels[i]).map(c -> c.rgb()).orElse(0);
                    assertEquals(here ? 0xFF000000 | colour : 0, argb);
                }
            }
        }
    }

    @Test
    void pictures_andMerged_haveTheSizeOfTheCanvas() throws Exception {
        assertEquals(grey(8, 4, 90), rgb(png("data/picture-1.png")));
        assertEquals(grey(8, 4, 200), rgb(png("data/picture-2.png")));
        assertEquals(grey(8, 4, 90), rgb(png("mergedimage.png")));
        assertEquals(ColouredLayout.of(LAYOUT, palette, CANVAS), rgb(png("data/layout.png")));
    }

    @Test
    void chosenPicture_isVisibleAndMerged() throws Exception {
        List<NamedPicture> pictures =
                List.of(
                        new NamedPicture("First", grey(8, 4, 90)),
                        new NamedPicture("Second", grey(8, 4, 200)));
        new OpenRaster().write(file, new LayeredPicture(CANVAS, LAYOUT, palette, pictures, 1));

        assertEquals(grey(8, 4, 200), rgb(png("mergedimage.png")));
        List<Element> layers = layers();
        assertEquals("hidden", layers.get(4).getAttribute("visibility"));
        assertEquals("visible", layers.get(5).getAttribute("visibility"));
    }

    @Test
    void file_readBack_givesItsLayoutAndItsMergedPicture() throws Exception {
        LayoutFiles layouts = new LayoutFiles(Encodings.all(), List.of(palette));
        DecodedLayout read = layouts.read(file, Optional.of("palette-color"), ReadOptions.DEFAULT);

        assertEquals(Layouts.of("00001122", "00001122", "..001122", "..001122"), read.layout());
        assertEquals(grey(8, 4, 90), new Photos().read(file));
    }

    @Test
    void thumbnail_largePicture_isAsLargeAsAllowed() throws Exception {
        new OpenRaster()
                .write(file, new LayeredPicture(new Size(1024, 300), LAYOUT, palette, List.of()));
        BufferedImage thumbnail = png("Thumbnails/thumbnail.png");
        assertEquals(256, thumbnail.getWidth());
        assertEquals(75, thumbnail.getHeight());
        assertEquals(1024, png("mergedimage.png").getWidth());
    }

    private Element stack() throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("stack.xml"))) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        }
    }

    private List<Element> layers() throws Exception {
        NodeList nodes = stack().getElementsByTagName("layer");
        List<Element> layers = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            layers.add((Element) node);
        }
        return layers;
    }

    private BufferedImage png(String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return ImageIO.read(in);
        }
    }

    private static RgbImage rgb(BufferedImage image) {
        byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
        for (int i = 0; i < rgb.length; i++) {
            int pixel = i / 3;
            int colour = image.getRGB(pixel % image.getWidth(), pixel / image.getWidth());
            rgb[i] = (byte) (colour >> 8 * (2 - i % 3));
        }
        return RgbImage.of(new Size(image.getWidth(), image.getHeight()), rgb);
    }

    private static RgbImage grey(int width, int height, int value) {
        byte[] rgb = new byte[3 * width * height];
        Arrays.fill(rgb, (byte) value);
        return RgbImage.of(new Size(width, height), rgb);
    }
}
