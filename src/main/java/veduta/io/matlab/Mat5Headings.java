package veduta.io.matlab;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import veduta.io.raster.FileFormatException;
import veduta.text.Texts;

/**
 * Walks over the headings of a MATLAB 5 file ("MAT-File Format", chapter 1) without touching the
 * numbers, and refuses lengths that only a damaged file can have: the library that reads the
 * numbers trusts them.
 */
final class Mat5Headings {
    private static final int FILE_HEADER = 128;
    private static final int TAG = 8;
    private static final int MATRIX = 14;
    private static final int COMPRESSED = 15;
    private static final int HEAD_BYTES = 1024;
    private static final int MAX_DIMENSIONS = 8;
    private static final int MAX_NAME = 128;
    private static final int MAX_VARIABLES = 1000;

    /** Array classes double to uint64; the ones before are cells, structures, text and others. */
    private static final int FIRST_NUMERIC = 6;

    private final Path file;

    Mat5Headings(Path file) {
        this.file = file;
    }

    /** The numeric variables in file order. */
    List<MatlabVariable> read() throws IOException {
        long remaining = Files.size(file) - FILE_HEADER;
        List<MatlabVariable> found = new ArrayList<>();
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            byte[] header = new byte[FILE_HEADER];
            in.readFully(header);
            boolean little = header[FILE_HEADER - 2] == 'I';
            ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
            byte[] tag = new byte[TAG];
            for (int count = 0; remaining >= TAG; count++) {
                in.readFully(tag);
                int type = ByteBuffer.wrap(tag).order(order).getInt(0);
                long bytes = ByteBuffer.wrap(tag).order(order).getInt(4) & 0xFFFF_FFFFL;
                remaining -= TAG + bytes;
                if (remaining < 0) {
                    throw new FileFormatException(file, Texts.get("fault.cut-short"));
                }
                if (count == MAX_VARIABLES || (type != MATRIX && type != COMPRESSED)) {
                    throw damaged(null);
                }
                heading(in, type, bytes, order, found);
            }
            return found;
        } catch (EOFException e) {
            throw new FileFormatException(file, Texts.get("fault.cut-short"), e);
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | DataFormatException e) {
            throw damaged(e);
        }
    }

    private void heading(
            InputStream in, int type, long bytes, ByteOrder order, List<MatlabVariable> found)
            throws IOException, DataFormatException {
        byte[] start = in.readNBytes((int) Math.min(bytes, 4 * HEAD_BYTES));
        in.skipNBytes(bytes - start.length);
        ByteBuffer head = ByteBuffer.wrap(type == COMPRESSED ? inflate(start) : start).order(order);
        if (type == COMPRESSED && (head.getInt() != MATRIX || head.getInt() < 0)) {
            throw damaged(null);
        }
        if (head.remaining() == 0) {
            return;
        }
        ByteBuffer flags = element(head, 2 * Integer.BYTES);
        int arrayClass = flags.getInt() & 0xFF;
        ByteBuffer sides = element(head, MAX_DIMENSIONS * Integer.BYTES);
        List<Long> dimensions = new ArrayList<>();
        while (sides.hasRemaining()) {
            dimensions.add((long) sides.getInt());
        }
        ByteBuffer letters = element(head, MAX_NAME);
        String name = StandardCharsets.ISO_8859_1.decode(letters).toString();
        if (dimensions.size() < 2 || dimensions.stream().anyMatch(side -> side < 0)) {
            throw damaged(null);
        }
        if (arrayClass >= FIRST_NUMERIC) {
            found.add(new MatlabVariable(name, dimensions));
        }
    }

    private static byte[] inflate(byte[] packed) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] head = new byte[HEAD_BYTES];
            int count = inflater.inflate(head);
            return Arrays.copyOf(head, count);
        } finally {
            inflater.end();
        }
    }

    /** Takes an element of the heading; those of up to 4 bytes may lie inside their tag. */
    private ByteBuffer element(ByteBuffer head, int maxBytes) throws FileFormatException {
        int first = head.getInt();
        boolean small = first >>> 16 != 0;
        int bytes = small ? first >>> 16 : head.getInt();
        if (bytes < 0 || bytes > (small ? 4 : maxBytes)) {
            throw damaged(null);
        }
        int whole = small ? 4 : (bytes + 7) / 8 * 8;
        ByteBuffer element = head.slice(head.position(), bytes).order(head.order());
        head.position(head.position() + whole);
        return element;
    }

    private FileFormatException damaged(@Nullable Throwable cause) {
        String fault = Texts.get("fault.damaged.matlab");
        return cause == null
                ? new FileFormatException(file, fault)
                : new FileFormatException(file, fault, cause);
    }
}
