package veduta.io.raster;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import veduta.image.Size;
import veduta.text.Texts;

/**
 * Reads the raw samples of PNG files (PNG, third edition): no gamma and no profile is applied. What
 * the file says about opacity and profile goes with the samples; a gray picture's opacity channel
 * is left away but for the pixels that are fully transparent.
 */
public final class PngReader {
    private static final int BUFFER = 1 << 15;
    private static final int MAX_TABLE_BYTES = 3 * 256;

    private final PixelLimits limits;
    private final boolean reduceDeepColours;
    private final boolean upright;

    /** A reader that refuses pictures beyond these limits and colours of 16 bits. */
    public PngReader(PixelLimits limits) {
        this(limits, false, false);
    }

    /**
     * A reader that refuses pictures beyond these limits.
     *
     * @param reduceDeepColours whether colours of 16 bits a channel are reduced to 8, or refused
     */
    public PngReader(PixelLimits limits, boolean reduceDeepColours) {
        this(limits, reduceDeepColours, false);
    }

    private PngReader(PixelLimits limits, boolean reduceDeepColours, boolean upright) {
        this.limits = limits;
        this.reduceDeepColours = reduceDeepColours;
        this.upright = upright;
    }

    /** A reader for layouts: reduces colours of 16 bits, and turns pictures as EXIF says. */
    static PngReader ofLayouts(PixelLimits limits) {
        return new PngReader(limits, true, true);
    }

    /** Whether a file begins like a PNG file. */
    public static boolean isPng(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(PngChunkStream.SIGNATURE.length);
            return Arrays.equals(head, PngChunkStream.SIGNATURE);
        }
    }

    /**
     * Reads a file.
     *
     * @throws FileFormatException if it is damaged, cut short, too large or no PNG file
     * @throws IOException if it cannot be read
     */
    public RawPicture read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            return read(file, in, Files.size(file));
        }
    }

    /**
     * Reads a PNG file held elsewhere.
     *
     * @param name what to call it in messages
     * @param bytes length of the stream
     * @throws FileFormatException if it is damaged, cut short, too large or no PNG file
     * @throws IOException if the stream cannot be read
     */
    public RawPicture read(Path name, InputStream in, long bytes) throws IOException {
        PngChunkStream chunks = new PngChunkStream(name, in);
        if (!chunks.next().equals("IHDR")) {
            throw new FileFormatException(name, Texts.get("fault.png.no-header"));
        }
        PngHeader header = PngHeader.parse(name, chunks.readAll(64), limits, bytes);
        PngAncillary before = new PngAncillary(chunks);
        int[] table = new int[0];
        String type = chunks.next();
        while (!type.equals("IDAT")) {
            if (type.equals("IEND")) {
                throw new FileFormatException(name, Texts.get("fault.png.no-picture"));
            }
            if (type.equals("PLTE")) {
                table = table(chunks.readAll(MAX_TABLE_BYTES));
            } else {
                before.take(type);
            }
            type = chunks.next();
        }
        boolean indexed = header.kind() == SampleKind.INDEXED;
        if (indexed && table.length == 0) {
            throw new FileFormatException(name, Texts.get("fault.png.no-table"));
        }
        if (header.isDeepColour() && !reduceDeepColours) {
            throw new FileFormatException(name, Texts.get("fault.deep-colours"));
        }
        PngRows rows = inflate(name, chunks, header, before.transparency(header));
        RawPicture picture = before.withProfile(rows.toPicture(indexed ? table : new int[0]));
        if (!upright) {
            return picture;
        }
        before.takeRest();
        return before.orientation().upright(picture);
    }

    /**
     * Reads chunks beyond the picture, in file order.
     *
     * @param wanted types to read; others are passed over
     * @param maxBytes largest chunk taken
     * @throws FileFormatException if the file is damaged, cut short or no PNG file
     * @throws IOException if it cannot be read
     */
    public List<PngChunk> chunks(Path file, Predicate<String> wanted, int maxBytes)
            throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            return chunks(file, in, wanted, maxBytes);
        }
    }

    /**
     * Reads chunks beyond the picture from a PNG file held elsewhere, in file order.
     *
     * @param name what to call it in messages
     * @param wanted types to read; others are passed over
     * @param maxBytes largest chunk taken
     * @throws FileFormatException if the file is damaged, cut short or no PNG file
     * @throws IOException if the stream cannot be read
     */
    public List<PngChunk> chunks(Path name, InputStream in, Predicate<String> wanted, int maxBytes)
            throws IOException {
        PngChunkStream stream = new PngChunkStream(name, in);
        List<PngChunk> found = new ArrayList<>();
        for (String type = stream.next(); !type.equals("IEND"); type = stream.next()) {
            if (wanted.test(type)) {
                found.add(new PngChunk(type, stream.readAll(maxBytes)));
            } else {
                stream.skip();
            }
        }
        return List.copyOf(found);
    }

    /** The picture size that a PNG file declares, without reading the picture. */
    Size size(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 64)) {
            PngChunkStream chunks = new PngChunkStream(file, in);
            chunks.next();
            return PngHeader.parse(file, chunks.readAll(64), limits, Files.size(file)).size();
        }
    }

    private static int[] table(byte[] data) {
        int[] table = new int[data.length / 3];
        for (int i = 0; i < table.length; i++) {
            table[i] =
                    (data[3 * i] & 0xFF) << 16
                            | (data[3 * i + 1] & 0xFF) << 8
                            | (data[3 * i + 2] & 0xFF);
        }
        return table;
    }

    /** The present chunk is the first IDAT. */
    private static PngRows inflate(
            Path name,
            PngChunkStream chunks,
            PngHeader header,
            @Nullable PngTransparency transparency)
            throws IOException {
        PngRows rows = new PngRows(header, transparency);
        Inflater inflater = new Inflater();
        try {
            byte[] packed = new byte[BUFFER];
            byte[] plain = new byte[BUFFER];
            String type = "IDAT";
            while (type.equals("IDAT")) {
                while (chunks.remaining() > 0) {
                    inflater.setInput(packed, 0, chunks.read(packed));
                    drain(name, inflater, plain, rows);
                }
                chunks.finish();
                type = rows.isComplete() ? "" : chunks.next();
            }
        } catch (DataFormatException e) {
            throw new FileFormatException(name, Texts.get("fault.png.packing"), e);
        } finally {
            inflater.end();
        }
        if (!rows.isComplete()) {
            throw new FileFormatException(name, Texts.get("fault.png.few-rows"));
        }
        return rows;
    }

    private static void drain(Path name, Inflater inflater, byte[] plain, PngRows rows)
            throws IOException, DataFormatException {
        while (!rows.isComplete() && !inflater.finished()) {
            int count = inflater.inflate(plain);
            if (inflater.needsDictionary()) {
                throw new DataFormatException("preset dictionary");
            }
            if (count == 0 && inflater.needsInput()) {
                return;
            }
            if (!rows.accept(plain, count)) {
                throw new FileFormatException(name, Texts.get("fault.png.bad-filter"));
            }
        }
    }
}
