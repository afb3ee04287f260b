package veduta.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.photo.DecodedPicture;
import veduta.io.photo.Photos;
import veduta.io.raster.PngChunk;
import veduta.io.raster.PngWriter;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;

/** Label maps lie as photos do: by the orientation that EXIF or TIFF gives them. */
final class OrientedLayoutTest extends EncodingCase {
    private static final Optional<String> IDS = Optional.of("nyu13");

    private static DecodedLayout read(LayoutFiles files, Path file) throws IOException {
        return files.read(file, IDS, ReadOptions.DEFAULT);
    }

    private static int[] labels(String digits) {
        return digits.chars().map(digit -> digit - '1').toArray();
    }

    private static byte[] exif(int orientation, ByteOrder order) {
        String mark = order == ByteOrder.BIG_ENDIAN ? "MM" : "II";
        return ByteBuffer.allocate(26)
                .order(order)
                .put(mark.getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .array();
    }

    /** Stored are two columns and three rows: 1 2, 3 4, 5 6. */
    @ParameterizedTest
    @CsvSource({
        "1, 2, 123456", "2, 2, 214365", "3, 2, 654321", "4, 2, 563412",
        "5, 3, 135246", "6, 3, 531642", "7, 3, 642531", "8, 3, 246135"
    })
    void read_orientedPng_isUpright(int orientation, int width, String expected)
            throws IOException {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            Path file = folder.resolve("a.png");
            RawPicture stored =
                    RawPicture.of(new Size(2, 3), SampleKind.GRAY8, bytes(1, 2, 3, 4, 5, 6));
            new PngWriter()
                    .write(file, stored, List.of(new PngChunk("eXIf", exif(orientation, order))));

            DecodedLayout read = read(files, file);

            assertEquals(width, read.layout().size().width());
            assertLabels(read, labels(expected));
            RgbImage photo = new Photos().read(file);
            assertEquals(read.layout().size(), photo.size());
            assertEquals(expected.charAt(0) - '0', photo.rgb(0, 0) & 0xFF);
            assertEquals(photo, DecodedPicture.open(file).photo());
        }
    }

    /** The chunk may follow the picture, too. */
    @ParameterizedTest
    @CsvSource({"6, 3, 531642"})
    void read_orientationBehindThePicture_counts(int orientation, int width, String expected)
            throws IOException {
        RawPicture stored =
                RawPicture.of(new Size(2, 3), SampleKind.GRAY8, bytes(1, 2, 3, 4, 5, 6));
        PngChunk chunk = new PngChunk("eXIf", exif(orientation, ByteOrder.BIG_ENDIAN));
        byte[] before = new PngWriter().toBytes(stored, List.of(chunk));
        byte[] plain = new PngWriter().toBytes(stored);
        int length = before.length - plain.length;
        int end = plain.length - 12;
        byte[] behind = new byte[before.length];
        System.arraycopy(plain, 0, behind, 0, end);
        System.arraycopy(before, 33, behind, end, length);
        System.arraycopy(plain, end, behind, end + length, 12);
        Path file = Files.write(folder.resolve("a.png"), behind);

        DecodedLayout read = read(files, file);

        assertEquals(width, read.layout().size().width());
        assertLabels(read, labels(expected));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 123456", "3, 2, 654321", "6, 3, 531642", "8, 3, 246135"})
    void read_orientedTiff_isUpright(int orientation, int width, String expected)
            throws IOException {
        Path file = tiff(orientation);

        DecodedLayout read = read(files, file);

        assertEquals(width, read.layout().size().width());
        assertLabels(read, labels(expected));
        assertTrue(new Photos().read(file).size().equals(read.layout().size()));
        assertLabels(
                files.read(
                        SourceFile.open(file, path -> DecodedPicture.open(path).samples()),
                        IDS,
                        ReadOptions.DEFAULT),
                labels(expected));
    }

    /** A gray TIFF file (TIFF 6.0, section 4), uncompressed. */
    private Path tiff(int orientation) throws IOException {
        int[][] entries = {
            {256, 4, 1, 2},
            {257, 4, 1, 3},
            {258, 3, 1, 8},
            {259, 3, 1, 1},
            {262, 3, 1, 1},
            {273, 4, 1, 8 + 2 + 12 * 9 + 4},
            {274, 3, 1, orientation},
            {278, 4, 1, 3},
            {279, 4, 1, 6}
        };
        ByteBuffer tiff =
                ByteBuffer.allocate(8 + 2 + 12 * entries.length + 4 + 6)
                        .order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        tiff.putShort((short) entries.length);
        for (int[] entry : entries) {
            tiff.putShort((short) entry[0]).putShort((short) entry[1]).putInt(entry[2]);
            tiff.putInt(entry[3]);
        }
        tiff.putInt(0).put(bytes(1, 2, 3, 4, 5, 6));
        return Files.write(folder.resolve("a.tif"), tiff.array());
    }
}
