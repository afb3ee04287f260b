package veduta.io.photo;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import veduta.image.Size;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PixelLimits;
import veduta.io.raster.PngChunk;
import veduta.io.raster.ZlibBytes;
import veduta.layout.LabelMap;
import veduta.text.Texts;

/**
 * The private PNG chunk that holds a layout: format version (1 byte), width and height (4 bytes
 * each, high byte first), and the labels, one byte a pixel, rows from the top, as a zlib stream.
 */
final class LayoutChunk {
    /** Ancillary, private, safe to copy: by the case of its letters (PNG, section 5.4). */
    static final String TYPE = "vdLm";

    /** The largest layout does not get shorter than its labels, and hardly longer. */
    static final int MAX_CHUNK_BYTES = (int) PixelLimits.LAYOUT.maxPixels() + (1 << 16);

    private static final byte VERSION = 1;
    private static final int HEADER_BYTES = 9;

    private LayoutChunk() {}

    static PngChunk of(LabelMap layout) {
        byte[] labels = ZlibBytes.pack(layout.toBytes());
        byte[] data =
                ByteBuffer.allocate(HEADER_BYTES + labels.length)
                        .put(VERSION)
                        .putInt(layout.size().width())
                        .putInt(layout.size().height())
                        .put(labels)
                        .array();
        return new PngChunk(TYPE, data);
    }

    static LabelMap parse(Path file, byte[] data) throws FileFormatException {
        if (data.length > 0 && data[0] != VERSION) {
            throw new FileFormatException(
                    file, Texts.get("fault.png.later-layout", data[0] & 0xFF));
        }
        if (data.length < HEADER_BYTES) {
            throw damaged(file);
        }
        ByteBuffer header = ByteBuffer.wrap(data, 1, HEADER_BYTES - 1);
        long width = header.getInt() & 0xFFFF_FFFFL;
        long height = header.getInt() & 0xFFFF_FFFFL;
        Size size = PixelLimits.LAYOUT.check(file, width, height, data.length);
        Optional<byte[]> labels = ZlibBytes.unpack(data, HEADER_BYTES, (int) size.pixels());
        if (labels.isEmpty() || labels.get().length != size.pixels()) {
            throw damaged(file);
        }
        return LabelMap.of(size, labels.get());
    }

    private static FileFormatException damaged(Path file) {
        return new FileFormatException(file, Texts.get("fault.png.bad-layout"));
    }
}
