package veduta.io.photo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import veduta.image.RgbImage;
import veduta.io.archive.LayeredFile;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PngChunk;
import veduta.io.raster.PngWriter;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.storage.GitLfsPointer;
import veduta.text.Texts;

/** Reads photographs of many formats as sRGB, and writes them as PNG, JPEG or TIFF. */
public final class Photos {
    /** Says that samples are sRGB, to be shown perceptually. */
    static final PngChunk SRGB = new PngChunk("sRGB", new byte[] {0});

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /**
     * Reads a JPEG (also CMYK), PNG, WebP, TIFF, BMP, GIF, PSD, OpenRaster or Krita file; the
     * format is taken from the content, not the name. Of several pictures in one file the first is
     * taken. Embedded colour profiles are applied, samples of 16 bits are reduced to 8, transparent
     * parts are put before white, and pictures are turned as their EXIF orientation says.
     *
     * @throws FileFormatException if it is none of these, damaged, cut short or larger than {@link
     *     veduta.io.raster.PixelLimits#PHOTO}
     * @throws IOException if it cannot be read
     */
    public RgbImage read(Path file) throws IOException {
        byte[] head = requireContent(file);
        boolean png =
                head.length == PngPhoto.HEAD_BYTES
                        && Arrays.equals(head, 0, PNG.length, PNG, 0, PNG.length);
        if (LayeredFile.is(file)) {
            return PngPhoto.of(file, new LayeredFile(file).merged());
        }
        return png ? PngPhoto.read(file, head) : ForeignPhoto.read(file);
    }

    /**
     * Writes a photograph in the format that the name ends in: {@code .png} without loss, {@code
     * .jpg} and {@code .jpeg} with quality 0.95 and colours at full resolution, {@code .tif} and
     * {@code .tiff} without loss. The file appears only when it is whole; the same picture gives
     * the same bytes.
     *
     * @throws FileFormatException if the name has another ending, or the picture is too large for
     *     JPEG
     * @throws IOException if it cannot be written
     */
    public void write(Path file, RgbImage photo) throws IOException {
        write(file, photo, "");
    }

    /**
     * Writes a photograph as {@link #write(Path, RgbImage)} does.
     *
     * @param description kept in TIFF files as their image description, with characters beyond
     *     ASCII written as in JSON; other formats have none
     * @throws FileFormatException if the name has another ending, or the picture is too large for
     *     JPEG
     * @throws IOException if it cannot be written
     */
    public void write(Path file, RgbImage photo, String description) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            new PngWriter().write(file, raw(photo), List.of(SRGB));
        } else if (name.endsWith(".jpg") || name.endsWith(".jpeg")) {
            JpegFile.write(file, photo);
        } else if (name.endsWith(".tif") || name.endsWith(".tiff")) {
            TiffFile.write(file, photo, description);
        } else {
            throw new FileFormatException(file, Texts.get("fault.photo-ending"));
        }
    }

    /**
     * The first bytes of a file.
     *
     * @throws FileFormatException if it does not exist, is no file or is empty
     */
    static byte[] requireContent(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new FileFormatException(file, Texts.get("fault.missing"));
        }
        if (!Files.isRegularFile(file)) {
            throw new FileFormatException(file, Texts.get("fault.no-file"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(PngPhoto.HEAD_BYTES);
            if (head.length == 0) {
                throw new FileFormatException(file, Texts.get("fault.empty"));
            }
            if (GitLfsPointer.is(file)) {
                throw new FileFormatException(file, Texts.get("fault.lfs-pointer"));
            }
            return head;
        }
    }

    static RawPicture raw(RgbImage photo) {
        return RawPicture.of(photo.size(), SampleKind.RGB, photo.toBytes());
    }
}
