package veduta.io.raster;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import veduta.image.Size;
import veduta.text.Texts;

/**
 * What the IHDR chunk of a PNG file says.
 *
 * @param bitDepth bits of a sample: 1, 2, 4, 8 or 16
 * @param colourType 0 gray, 2 RGB, 3 indexed, 4 gray with opacity, 6 RGB with opacity
 * @param interlaced whether the rows come in seven passes
 */
record PngHeader(Size size, int bitDepth, int colourType, boolean interlaced) {
    private static final int LENGTH = 13;

    /** Reads the chunk's content, and checks that the picture is one that can be taken raw. */
    static PngHeader parse(Path file, byte[] data, PixelLimits limits, long fileBytes)
            throws FileFormatException {
        if (data.length != LENGTH) {
            throw new FileFormatException(file, Texts.get("fault.png.bad-header"));
        }
        ByteBuffer buffer = ByteBuffer.wrap(data);
        long width = buffer.getInt() & 0xFFFF_FFFFL;
        long height = buffer.getInt() & 0xFFFF_FFFFL;
        int depth = buffer.get();
        int type = buffer.get();
        int methods = buffer.getShort();
        int interlace = buffer.get();
        if (methods != 0 || interlace < 0 || interlace > 1 || !valid(depth, type)) {
            throw new FileFormatException(file, Texts.get("fault.png.bad-header"));
        }
        Size size = limits.check(file, width, height, fileBytes);
        return new PngHeader(size, depth, type, interlace == 1);
    }

    private static boolean valid(int depth, int type) {
        return switch (type) {
            case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            default -> false;
        };
    }

    /** Whether the samples of a colour have 16 bits. */
    boolean isDeepColour() {
        return bitDepth == 16 && !kind().isNumber();
    }

    /** Whether every gray value has an opacity beside it. */
    boolean hasGrayOpacity() {
        return colourType == 4;
    }

    SampleKind kind() {
        return switch (colourType) {
            case 2 -> SampleKind.RGB;
            case 3 -> SampleKind.INDEXED;
            case 6 -> SampleKind.RGBA;
            default -> bitDepth == 16 ? SampleKind.GRAY16 : SampleKind.GRAY8;
        };
    }

    /** Bits that a pixel takes in the file. */
    int bitsPerPixel() {
        return switch (colourType) {
            case 2 -> 3 * bitDepth;
            case 4 -> 2 * bitDepth;
            case 6 -> 4 * bitDepth;
            default -> bitDepth;
        };
    }
}
