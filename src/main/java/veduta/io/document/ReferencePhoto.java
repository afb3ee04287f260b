package veduta.io.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import veduta.image.RgbImage;
import veduta.io.photo.Photos;

/**
 * A photo that lies under the layout to be traced.
 *
 * @param bytes the photo's file as it was
 * @param ending of its name, lower case without a dot, for example {@code jpg}
 * @param opacity 0..1
 */
public record ReferencePhoto(StoredBytes bytes, String ending, double opacity) {
    private static final Pattern ENDING = Pattern.compile("[a-z0-9]{1,8}");

    /** Checks ending and opacity. */
    public ReferencePhoto {
        if (!ENDING.matcher(ending).matches()) {
            throw new IllegalArgumentException("'" + ending + "' cannot end a file name.");
        }
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("An opacity lies in 0..1, not " + opacity + ".");
        }
    }

    /**
     * Takes a photo's file unchanged.
     *
     * @throws veduta.io.raster.FileFormatException if it is larger than a document may be
     * @throws IOException if it cannot be read
     */
    public static ReferencePhoto of(Path file, double opacity) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(VedutaFile.MAX_KEPT_BYTES + 1);
        }
        if (bytes.length > VedutaFile.MAX_KEPT_BYTES) {
            throw VedutaFile.tooLarge(file);
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return new ReferencePhoto(
                StoredBytes.wrap(bytes),
                ENDING.matcher(ending).matches() ? ending : "photo",
                opacity);
    }

    /**
     * Keeps a picture that has no file, without loss.
     *
     * @throws veduta.io.raster.FileFormatException if it is larger than a document may be
     * @throws IOException if it cannot be packed
     */
    public static ReferencePhoto of(RgbImage picture, double opacity) throws IOException {
        Path folder = Files.createTempDirectory("veduta");
        Path file = folder.resolve("reference.png");
        try {
            new Photos().write(file, picture);
            return of(file, opacity);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    /** The same photo with another opacity, 0..1. */
    public ReferencePhoto withOpacity(double newOpacity) {
        return new ReferencePhoto(bytes, ending, newOpacity);
    }

    /**
     * Decodes the photo, as {@link Photos#read} does.
     *
     * @throws veduta.io.raster.FileFormatException if it is no photo
     * @throws IOException if it cannot be decoded
     */
    public RgbImage image() throws IOException {
        Path folder = Files.createTempDirectory("veduta");
        Path file = folder.resolve("reference." + ending);
        try {
            Files.write(file, bytes.toArray());
            return new Photos().read(file);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}
