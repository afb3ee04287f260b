package veduta.io.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import veduta.image.RgbImage;
import veduta.io.photo.RecipePng;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PixelLimits;
import veduta.io.raster.PngReader;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.layout.LabelMap;
import veduta.text.Texts;

/**
 * A rendered picture kept in a document, as the PNG file that an export of it would be.
 *
 * @param png the file, with the picture's recipe and layout inside
 * @param number its number in the collection it was made in, from 1; 0 if unknown
 * @param locked whether it stays beside later renders
 */
public record DocumentPicture(StoredBytes png, int number, boolean locked) {
    private static final Path NAME = Path.of("picture.png");

    /** Checks the number. */
    public DocumentPicture {
        if (number < 0) {
            throw new IllegalArgumentException("A picture cannot have the number " + number + ".");
        }
    }

    /**
     * A picture and what it was made from, packed.
     *
     * @param texts by keyword, as {@link RecipePng#write} takes them
     * @throws IllegalArgumentException if a text or keyword cannot stand in a PNG file
     * @throws FileFormatException if the layout is too large
     */
    public static DocumentPicture of(
            RgbImage image, Map<String, String> texts, LabelMap layout, int number, boolean locked)
            throws IOException {
        byte[] png = new RecipePng().toBytes(NAME, image, texts, layout);
        return new DocumentPicture(StoredBytes.wrap(png), number, locked);
    }

    /** The same picture, locked or not. */
    public DocumentPicture withLocked(boolean nowLocked) {
        return new DocumentPicture(png, number, nowLocked);
    }

    /**
     * Unpacks the picture.
     *
     * @throws FileFormatException if it is damaged or too large
     */
    public RgbImage image() throws IOException {
        RawPicture raw =
                new PngReader(PixelLimits.PHOTO, true).read(NAME, png.open(), png.length());
        if (raw.kind() != SampleKind.RGB && raw.kind() != SampleKind.RGBA) {
            throw new FileFormatException(NAME, Texts.get("fault.document.gray-picture"));
        }
        byte[] rgb = new byte[3 * raw.pixels()];
        for (int pixel = 0; pixel < raw.pixels(); pixel++) {
            int colour = raw.rgb(pixel);
            rgb[3 * pixel] = (byte) (colour >> 16);
            rgb[3 * pixel + 1] = (byte) (colour >> 8);
            rgb[3 * pixel + 2] = (byte) colour;
        }
        return RgbImage.of(raw.size(), rgb);
    }

    /**
     * The recipe and the layout that the picture carries.
     *
     * @throws FileFormatException if they are damaged
     */
    public RecipePng.Content content() throws IOException {
        return new RecipePng().read(NAME, png.toArray());
    }
}
