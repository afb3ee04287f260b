package veduta.io.recovery;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.layout.LabelMap;

/**
 * A file of edits, one after the other. It begins with the magic number and the CRC-32 of the
 * labels that the first edit starts from; each record is the length of the packed labels, x, y,
 * width and height of the rectangle (4 bytes each, high byte first), the CRC-32 of all other bytes
 * of the record, and the labels after the edit, deflated.
 */
final class Journal implements Closeable {
    /** Bytes before the first record. */
    static final int HEADER_BYTES = 8;

    /** "VdJ" and the version of the format. */
    private static final int MAGIC = 0x56644A01;

    private static final int NUMBERS_BYTES = 20;

    private final FileChannel channel;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Begins a new file.
     *
     * @param base layout that the first edit starts from
     */
    static Journal create(Path file, LabelMap base) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Journal journal = new Journal(channel);
        journal.write(ByteBuffer.allocate(HEADER_BYTES).putInt(MAGIC).putInt(crc(base.toBytes())));
        return journal;
    }

    /** Adds a record. */
    void append(JournalRecord edit) throws IOException {
        PixelRect rect = edit.rect();
        byte[] packed = pack(edit.after().toBytes());
        ByteBuffer numbers =
                ByteBuffer.allocate(NUMBERS_BYTES)
                        .putInt(packed.length)
                        .putInt(rect.x())
                        .putInt(rect.y())
                        .putInt(rect.width())
                        .putInt(rect.height());
        write(
                ByteBuffer.allocate(NUMBERS_BYTES + Integer.BYTES + packed.length)
                        .put(numbers.array())
                        .putInt(crc(numbers.array(), packed))
                        .put(packed));
    }

    /** Asks the operating system to put what was written on the disk itself. */
    void force() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void write(ByteBuffer bytes) throws IOException {
        bytes.flip();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Whether a file holds anything after its header; false if it cannot be read. */
    static boolean hasRecords(Path file) {
        try {
            return Files.size(file) > HEADER_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Makes the edits of a file again, up to the first record that is damaged or cut short.
     *
     * @return false if the file does not continue from these labels or did not end properly, so
     *     that nothing later can be made again
     */
    static boolean replay(Path file, Size size, byte[] labels) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                DataInputStream in = new DataInputStream(new BufferedInputStream(raw))) {
            if (in.readInt() != MAGIC || in.readInt() != crc(labels)) {
                return false;
            }
            byte[] numbers = in.readNBytes(NUMBERS_BYTES);
            while (numbers.length == NUMBERS_BYTES) {
                if (!replayOne(in, numbers, size, labels)) {
                    return false;
                }
                numbers = in.readNBytes(NUMBERS_BYTES);
            }
            return numbers.length == 0;
        } catch (EOFException e) {
            return false;
        }
    }

    private static boolean replayOne(DataInputStream in, byte[] numbers, Size size, byte[] labels)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(numbers);
        int length = buffer.getInt();
        int x = buffer.getInt();
        int y = buffer.getInt();
        int width = buffer.getInt();
        int height = buffer.getInt();
        if (width < 1
                || height < 1
                || x < 0
                || y < 0
                || x > size.width() - width
                || y > size.height() - height
                || length < 1
                || length > width * height + width * height / 1000 + 64) {
            return false;
        }
        int crc = in.readInt();
        byte[] packed = in.readNBytes(length);
        byte[] after = new byte[width * height];
        if (packed.length < length || crc != crc(numbers, packed) || !unpack(packed, after)) {
            return false;
        }
        for (int row = 0; row < height; row++) {
            System.arraycopy(after, row * width, labels, (y + row) * size.width() + x, width);
        }
        return true;
    }

    private static int crc(byte[]... parts) {
        CRC32 crc = new CRC32();
        for (byte[] part : parts) {
            crc.update(part);
        }
        return (int) crc.getValue();
    }

    private static byte[] pack(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(plain);
            deflater.finish();
            byte[] packed = new byte[plain.length + plain.length / 1000 + 64];
            int length = deflater.deflate(packed);
            return Arrays.copyOf(packed, length);
        } finally {
            deflater.end();
        }
    }

    private static boolean unpack(byte[] packed, byte[] plain) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            return inflater.inflate(plain) == plain.length;
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }
}
