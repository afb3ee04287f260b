package veduta.io.photo;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.raster.ChunkBytes;

/** Pictures and files for the tests of this package. */
final class TestPictures {
    private TestPictures() {}

    /** A picture of these colours, {@code 0xRRGGBB} each. */
    static RgbImage rgb(int width, int height, int... colours) {
        byte[] rgb = new byte[3 * colours.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (colours[i / 3] >> 8 * (2 - i % 3));
        }
        return RgbImage.of(new Size(width, height), rgb);
    }

    /** The same for ImageIO. */
    static BufferedImage buffered(RgbImage picture) {
        BufferedImage image =
                new BufferedImage(
                        picture.size().width(),
                        picture.size().height(),
                        BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, picture.rgb(x, y));
            }
        }
        return image;
    }

    /** What ImageIO itself sees in a file. */
    static RgbImage seenByImageIo(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        int[] colours =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return rgb(image.getWidth(), image.getHeight(), colours);
    }

    /** One row of pixels in any colour space. */
    static BufferedImage row(ColorSpace space, int dataType, boolean alpha, int... samples) {
        ColorModel model =
                new ComponentColorModel(
                        space,
                        alpha,
                        false,
                        alpha ? ColorModel.TRANSLUCENT : ColorModel.OPAQUE,
                        dataType);
        int width = samples.length / model.getNumComponents();
        WritableRaster raster = model.createCompatibleWritableRaster(width, 1);
        raster.setPixels(0, 0, width, 1, samples);
        return new BufferedImage(model, raster, false, null);
    }

    static Path save(Path file, String format, BufferedImage image) throws IOException {
        if (!ImageIO.write(image, format, file.toFile())) {
            throw new IOException("No writer for " + format + ".");
        }
        return file;
    }

    /** Puts a chunk after the header of a PNG file. */
    static void insertChunk(Path png, String type, byte[] data) throws IOException {
        byte[] file = Files.readAllBytes(png);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, 33);
        out.write(ChunkBytes.of(type, data));
        out.write(file, 33, file.length - 33);
        Files.write(png, out.toByteArray());
    }
}
