package veduta.io.encoding;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import veduta.io.raster.PngChunk;

/** Colour profiles of three primaries and a gamma, made byte by byte (ICC.1:2001-04). */
final class IccProfiles {
    /** Adobe RGB (1998): the primaries seen under D50, gamma 2.2. */
    static final ICC_Profile ADOBE_RGB =
            profile(
                    "Wide of test",
                    2.19921875,
                    new double[] {0.60974, 0.31111, 0.01947},
                    new double[] {0.20528, 0.62567, 0.06087},
                    new double[] {0.14919, 0.06322, 0.74457});

    /** ProPhoto RGB: the primaries seen under D50, gamma 1.8. */
    static final ICC_Profile PRO_PHOTO =
            profile(
                    "Widest of test",
                    1.80078125,
                    new double[] {0.79767, 0.28804, 0.0},
                    new double[] {0.13519, 0.71188, 0.0},
                    new double[] {0.03134, 0.00008, 0.82491});

    private IccProfiles() {}

    private static ICC_Profile profile(
            String name, double gamma, double[] red, double[] green, double[] blue) {
        byte[] title = name.getBytes(StandardCharsets.US_ASCII);
        byte[] desc =
                ByteBuffer.allocate(12 + title.length + 1 + 78)
                        .put(ascii("desc"))
                        .putInt(0)
                        .putInt(title.length + 1)
                        .put(title)
                        .array();
        byte[] curve =
                ByteBuffer.allocate(16)
                        .put(ascii("curv"))
                        .putInt(0)
                        .putInt(1)
                        .putShort((short) Math.round(gamma * 256))
                        .array();
        String[] tags = {"desc", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "cprt"};
        byte[][] data = {
            desc,
            xyz(0.9642, 1, 0.8249),
            xyz(red),
            xyz(green),
            xyz(blue),
            curve,
            curve,
            curve,
            ByteBuffer.allocate(12).put(ascii("text")).putInt(0).put(ascii("CC0")).array()
        };
        int size = 128 + 4 + 12 * tags.length;
        for (byte[] each : data) {
            size += (each.length + 3) / 4 * 4;
        }
        ByteBuffer icc = ByteBuffer.allocate(size);
        icc.putInt(size).putInt(0).putInt(0x02400000).put(ascii("mntrRGB XYZ "));
        icc.position(36);
        icc.put(ascii("acsp"));
        icc.position(68);
        icc.put(xyz(0.9642, 1, 0.8249), 8, 12);
        icc.position(128);
        icc.putInt(tags.length);
        int at = 128 + 4 + 12 * tags.length;
        for (int i = 0; i < tags.length; i++) {
            icc.put(ascii(tags[i])).putInt(at).putInt(data[i].length);
            at += (data[i].length + 3) / 4 * 4;
        }
        for (byte[] each : data) {
            icc.put(each).position((icc.position() + 3) / 4 * 4);
        }
        return ICC_Profile.getInstance(icc.array());
    }

    private static byte[] xyz(double... values) {
        ByteBuffer tag = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
        for (double value : values) {
            tag.putInt((int) Math.round(value * 65536));
        }
        return tag.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** sRGB colours as a program stores them that works in the space of a profile. */
    static int[] stored(ICC_Profile profile, int... colours) {
        ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        ColorConvertOp op = new ColorConvertOp(new ICC_Profile[] {srgb, profile}, null);
        int width = colours.length;
        WritableRaster from =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, 3, null);
        WritableRaster to = from.createCompatibleWritableRaster();
        for (int x = 0; x < width; x++) {
            for (int band = 0; band < 3; band++) {
                from.setSample(x, 0, band, colours[x] >> 16 - 8 * band & 0xFF);
            }
        }
        op.filter(from, to);
        int[] stored = new int[width];
        for (int x = 0; x < width; x++) {
            stored[x] =
                    to.getSample(x, 0, 0) << 16
                            | to.getSample(x, 0, 1) << 8
                            | to.getSample(x, 0, 2);
        }
        return stored;
    }

    /** The chunk of a PNG file that embeds a profile. */
    static PngChunk chunk(ICC_Profile profile) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(ascii("ICC"));
        out.write(new byte[2]);
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
            packed.write(profile.getData());
        }
        return new PngChunk("iCCP", out.toByteArray());
    }
}
