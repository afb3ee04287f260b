package veduta.io.photo;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.nio.file.Path;
import java.util.Optional;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.raster.ColourProfile;
import veduta.io.raster.FileFormatException;
import veduta.text.Texts;

/** Turns decoded pictures of any colour model into sRGB of 8 bits. */
final class SrgbPicture {
    private SrgbPicture() {}

    /**
     * Converts a picture row by row: over white, through the profile, and to 8 bits last.
     *
     * @param embedded a profile of the file that the decoder has not seen
     */
    static RgbImage of(Path file, BufferedImage decoded, Optional<ICC_Profile> embedded)
            throws FileFormatException {
        check(file, decoded.getColorModel());
        BufferedImage image = plain(decoded);
        SampleRows rows = new SampleRows(image);
        Optional<ColourProfile> profile =
                embedded.or(() -> own(rows, image.getColorModel().getColorSpace()))
                        .flatMap(icc -> ColourProfile.of(icc, rows.colours()));
        Size size = new Size(image.getWidth(), image.getHeight());
        byte[] rgb = new byte[Math.toIntExact(3 * size.pixels())];
        int[] samples = new int[size.width() * rows.colours()];
        for (int y = 0; y < size.height(); y++) {
            rows.read(y, samples);
            int at = 3 * y * size.width();
            if (profile.isPresent()) {
                profile.get().convert(samples, rgb, at);
            } else {
                reduce(samples, rows.colours(), rgb, at);
            }
        }
        return RgbImage.of(size, rgb);
    }

    /** A picture as ImageIO's writers take it. */
    static BufferedImage buffered(RgbImage photo) {
        Size size = photo.size();
        BufferedImage image =
                new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[size.width()];
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = photo.rgb(x, y);
            }
            image.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return image;
    }

    private static void check(Path file, ColorModel model) throws FileFormatException {
        int type = model.getTransferType();
        if (model.getComponentSize(0) > 16
                || type == DataBuffer.TYPE_SHORT
                || type == DataBuffer.TYPE_FLOAT
                || type == DataBuffer.TYPE_DOUBLE) {
            throw new FileFormatException(file, Texts.get("fault.rare-samples"));
        }
    }

    /** Pictures of more than three inks are converted at once. */
    private static BufferedImage plain(BufferedImage image) {
        ColorModel model = image.getColorModel();
        if (model.getNumColorComponents() <= 3
                || !(model.getColorSpace() instanceof ICC_ColorSpace)) {
            return image;
        }
        BufferedImage rgb =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        return new ColorConvertOp(null).filter(image, rgb);
    }

    /**
     * The profile of the picture's colour space, if it needs one. ImageIO gives plain gray the
     * space CS_GRAY, which is linear, but means gray values as sRGB has them.
     */
    private static Optional<ICC_Profile> own(SampleRows rows, ColorSpace space) {
        if (!rows.stored()
                || space.isCS_sRGB()
                || space.equals(ColorSpace.getInstance(ColorSpace.CS_GRAY))) {
            return Optional.empty();
        }
        return space instanceof ICC_ColorSpace icc
                ? Optional.of(icc.getProfile())
                : Optional.empty();
    }

    private static void reduce(int[] samples, int colours, byte[] rgb, int offset) {
        int repeat = 3 / colours;
        int at = offset;
        for (int sample : samples) {
            byte value = (byte) ((sample + 128) / 257);
            for (int i = 0; i < repeat; i++) {
                rgb[at++] = value;
            }
        }
    }
}
