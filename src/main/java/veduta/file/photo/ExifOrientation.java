package veduta.file.photo;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import veduta.image.RgbImage;
import veduta.image.Size;

/**
 * The orientation (1..8) that cameras note in the Exif segment of JPEG files, tag 0x0112 of Exif
 * 2.3; 1 means upright.
 */
final class ExifOrientation {
    private static final int TAG = 0x0112;
    private static final int UPRIGHT = 1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final String EXIF = "Exif\0\0";

    private ExifOrientation() {}

    /** Reads it; 1 if the file is no JPEG or has none. */
    static int of(Path file) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readUnsignedShort() != 0xFFD8) {
                return UPRIGHT;
            }
            while (in.readUnsignedByte() == 0xFF) {
                int marker = in.readUnsignedByte();
                int length = in.readUnsignedShort() - 2;
                if (marker == START_OF_SCAN || length < 0) {
                    return UPRIGHT;
                }
                byte[] segment = in.readNBytes(length);
                if (marker == APP1
                        && new String(segment, StandardCharsets.ISO_8859_1).startsWith(EXIF)) {
                    return parse(segment);
                }
            }
            return UPRIGHT;
        } catch (EOFException e) {
            return UPRIGHT;
        }
    }

    private static int parse(byte[] segment) {
        ByteBuffer tiff =
                ByteBuffer.wrap(segment, EXIF.length(), segment.length - EXIF.length()).slice();
        if (tiff.remaining() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = tiff.getInt(4);
        if (at < 8 || at > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(at) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = at + 2 + 12 * i;
            if (entry > tiff.limit() - 12) {
                return UPRIGHT;
            }
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The picture as it was meant to be seen. */
    static RgbImage apply(RgbImage image, int orientation) {
        if (orientation == UPRIGHT) {
            return image;
        }
        int width = image.size().width();
        int height = image.size().height();
        boolean turned = orientation >= 5;
        Size size = turned ? new Size(/* width= */ height, /* height= */ width) : image.size();
        byte[] rgb = new byte[Math.toIntExact(3 * size.pixels())];
        for (int y = 0, at = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++, at += 3) {
                int colour =
                        switch (orientation) {
                            case 2 -> image.rgb(width - 1 - x, y);
                            case 3 -> image.rgb(width - 1 - x, height - 1 - y);
                            case 4 -> image.rgb(x, height - 1 - y);
                            case 5 -> image.rgb(y, x);
                            case 6 -> image.rgb(y, height - 1 - x);
                            case 7 -> image.rgb(width - 1 - y, height - 1 - x);
                            default -> image.rgb(width - 1 - y, x);
                        };
                rgb[at] = (byte) (colour >> 16);
                rgb[at + 1] = (byte) (colour >> 8);
                rgb[at + 2] = (byte) colour;
            }
        }
        return RgbImage.of(size, rgb);
    }
}
