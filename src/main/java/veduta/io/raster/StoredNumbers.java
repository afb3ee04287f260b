package veduta.io.raster;

import java.util.BitSet;
import java.util.Optional;

/**
 * The numbers of classes in a picture, also where it stores them as colours: in three equal
 * channels, as many programs save a gray picture, or in red alone, as cameras of simulators give
 * them.
 *
 * @param picture its pixels are numbers
 * @param form how they are stored
 */
public record StoredNumbers(RawPicture picture, Form form) {
    /** How numbers are stored. */
    public enum Form {
        /** As numbers. */
        NUMBERS,
        /** As colours whose red, green and blue are equal. */
        EQUAL_CHANNELS,
        /** In the red of colours without green and blue. */
        RED
    }

    /** The numbers of a picture; empty if it holds colours. */
    public static Optional<StoredNumbers> of(RawPicture picture) {
        if (picture.kind().isNumber()) {
            return Optional.of(new StoredNumbers(picture, Form.NUMBERS));
        }
        boolean equal = true;
        boolean red = true;
        for (int pixel = 0; pixel < picture.pixels() && (equal || red); pixel++) {
            if (picture.alpha(pixel) > 0) {
                int rgb = picture.rgb(pixel);
                equal &= isGray(rgb);
                red &= (rgb & 0xFFFF) == 0;
            }
        }
        if (!equal && !red) {
            return Optional.empty();
        }
        byte[] numbers = new byte[picture.pixels()];
        for (int pixel = 0; pixel < numbers.length; pixel++) {
            numbers[pixel] = (byte) (picture.rgb(pixel) >> 16);
        }
        return Optional.of(
                new StoredNumbers(
                        picture.withSamples(SampleKind.GRAY8, numbers),
                        equal ? Form.EQUAL_CHANNELS : Form.RED));
    }

    private static boolean isGray(int rgb) {
        return (rgb >> 16 & 0xFF) == (rgb & 0xFF) && (rgb >> 8 & 0xFF) == (rgb & 0xFF);
    }

    /**
     * A gray picture in place of an indexed one whose colour table holds only grays, as programs
     * make that pack gray pictures tightly: there the table's values count. The picture itself if
     * its table has a colour or is the identity, or if two indices in use share a gray: then it is
     * the indices that were meant.
     */
    public static RawPicture withoutGrayTable(RawPicture picture) {
        if (picture.kind() != SampleKind.INDEXED || !isGrayTable(picture.colourTable())) {
            return picture;
        }
        int[] table = picture.colourTable();
        BitSet indices = new BitSet(0);
        for (int pixel = 0; pixel < picture.pixels(); pixel++) {
            indices.set(picture.value(pixel));
        }
        BitSet grays = new BitSet(0);
        indices.stream()
                .filter(index -> index < table.length)
                .forEach(i -> grays.set(table[i] & 0xFF));
        if (indices.length() > table.length || grays.cardinality() < indices.cardinality()) {
            return picture;
        }
        byte[] values = new byte[picture.pixels()];
        for (int pixel = 0; pixel < values.length; pixel++) {
            values[pixel] = (byte) table[picture.value(pixel)];
        }
        return picture.withSamples(SampleKind.GRAY8, values);
    }

    private static boolean isGrayTable(int[] table) {
        boolean identity = true;
        for (int i = 0; i < table.length; i++) {
            if (!isGray(table[i])) {
                return false;
            }
            identity &= (table[i] & 0xFF) == i;
        }
        return !identity;
    }
}
