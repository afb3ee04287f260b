package veduta.file.photo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import veduta.file.raster.AtomicFile;
import veduta.file.raster.FileFormatException;
import veduta.file.raster.ImageIoSession;
import veduta.file.raster.PictureReader;
import veduta.file.raster.PixelLimits;
import veduta.file.raster.PngChunk;
import veduta.file.raster.PngReader;
import veduta.file.raster.PngWriter;
import veduta.file.raster.RawPicture;
import veduta.file.raster.SampleKind;
import veduta.image.RgbImage;
import veduta.image.Size;

/**
 * Photographs: read from PNG, JPEG, TIFF, BMP, GIF, WebP and PSD into sRGB with 8 bits, written as
 * PNG or JPEG. Opacity is laid over white, deeper samples are cut to 8 bits, and the orientation
 * that a camera noted in a JPEG file is applied.
 */
public final class Photos {
    private static final float JPEG_QUALITY = 0.95f;
    private static final int MAX_PROFILE_CHUNK = 8 << 20;

    /** "Relative colorimetric" in an sRGB chunk, which says that the samples are sRGB. */
    private static final PngChunk SRGB = new PngChunk("sRGB", new byte[] {1});

    private final PixelLimits limits = PixelLimits.PHOTO;

    /**
     * Reads a photo.
     *
     * @throws FileFormatException if the file is no picture, damaged or too large
     * @throws IOException if it cannot be read
     */
    public RgbImage read(Path file) throws IOException {
        new PictureReader(limits).size(file);
        if (PngReader.isPng(file)) {
            return readPng(file);
        }
        int orientation = ExifOrientation.of(file);
        RgbImage image =
                ImageIoSession.with(
                        file, reader -> SrgbPixels.of(ImageIoSession.decode(file, reader, limits)));
        return ExifOrientation.apply(image, orientation);
    }

    /**
     * The size that a photo declares before its orientation is applied, without decoding it.
     *
     * @throws FileFormatException if the file is no picture, damaged or too large
     * @throws IOException if it cannot be read
     */
    public Size size(Path file) throws IOException {
        return new PictureReader(limits).size(file);
    }

    /**
     * Writes a picture in the format that the name's ending says; an existing file is replaced.
     *
     * @param file its name ends in .png, .jpg or .jpeg
     * @throws FileFormatException if the name ends otherwise
     * @throws IOException if the file cannot be written
     */
    public void write(Path file, RgbImage image) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            new PngWriter().write(file, raw(image), List.of(SRGB));
        } else if (name.endsWith(".jpg") || name.endsWith(".jpeg")) {
            writeJpeg(file, image);
        } else {
            throw new FileFormatException(
                    file, "cannot be written: pictures are written as .png or .jpg.");
        }
    }

    static RawPicture raw(RgbImage image) {
        return RawPicture.of(image.size(), SampleKind.RGB, image.toBytes());
    }

    static PngChunk srgbChunk() {
        return SRGB;
    }

    private RgbImage readPng(Path file) throws IOException {
        PngReader reader = new PngReader(limits, true);
        RawPicture picture = reader.read(file);
        RgbImage image = SrgbPixels.of(picture);
        for (PngChunk chunk : reader.chunks(file, "iCCP"::equals, MAX_PROFILE_CHUNK)) {
            if (!picture.kind().isNumber()) {
                return IccConversion.toSrgb(file, chunk.data(), image);
            }
        }
        return image;
    }

    private static void writeJpeg(Path file, RgbImage image) throws IOException {
        BufferedImage buffered = SrgbPixels.toBuffered(image);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(JPEG_QUALITY);
            AtomicFile.write(
                    file,
                    out -> {
                        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
                            writer.setOutput(stream);
                            writer.write(null, new IIOImage(buffered, null, null), param);
                        }
                    });
        } finally {
            writer.dispose();
        }
    }
}
