package veduta.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import veduta.image.Size;
import veduta.io.raster.PngWriter;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.layout.LabelMap;

/** Helpers for tests of layouts' encodings: small files of few pixels. */
abstract class EncodingCase {
    final LayoutFiles files = new LayoutFiles(Encodings.all(), SampleFiles.PALETTES);

    @TempDir Path folder;

    static void assertLabels(DecodedLayout read, int... labels) {
        byte[] expected = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            expected[i] = (byte) labels[i];
        }
        assertEquals(LabelMap.of(read.layout().size(), expected), read.layout());
    }

    static String name(DecodedLayout read, int x, int y) {
        return read.palette().byLabel(read.layout().label(x, y)).orElseThrow().key();
    }

    final Path gray(String name, int... values) throws IOException {
        Path file = folder.resolve(name);
        RawPicture picture =
                RawPicture.of(new Size(values.length, 1), SampleKind.GRAY8, bytes(values));
        new PngWriter().write(file, picture);
        return file;
    }

    final Path indexed(String name, int[] table, int... values) throws IOException {
        Path file = folder.resolve(name);
        new PngWriter()
                .write(file, RawPicture.indexed(new Size(values.length, 1), bytes(values), table));
        return file;
    }

    final Path colours(String name, int... colours) throws IOException {
        byte[] rgb = new byte[3 * colours.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (colours[i / 3] >> (16 - i % 3 * 8));
        }
        Path file = folder.resolve(name);
        new PngWriter()
                .write(file, RawPicture.of(new Size(colours.length, 1), SampleKind.RGB, rgb));
        return file;
    }

    final Path text(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
