package veduta.io.encoding;

import java.util.Arrays;
import java.util.OptionalInt;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.layout.LabelMap;

/**
 * What the colour table of an indexed picture says about a scheme of numbers: a picture that shows
 * its classes in the palette's colours tells whether its indices are the scheme's numbers, however
 * it is called.
 *
 * @param agreeing fraction of the pixels of classes whose index has the colour of its class, 0..1;
 *     0 if there is no table or no class
 * @param contrary fraction of all pixels whose index has the colour of another class, 0..1
 * @param ofPalette whether every index in use has a colour of the palette
 */
record TableEvidence(double agreeing, double contrary, boolean ofPalette) {
    private static final double MOST = 0.8;
    private static final double HALF = 0.5;
    private static final TableEvidence NONE = new TableEvidence(0, 0, false);

    /** What a file's table says. */
    static TableEvidence of(SourceFile source, IdScheme scheme, ValueCounts values) {
        RawPicture picture = source.picture().orElse(null);
        if (picture == null || picture.kind() != SampleKind.INDEXED) {
            return NONE;
        }
        int[] table = picture.colourTable();
        double classes = values.fraction(value -> scheme.label(value) != LabelMap.VOID);
        double agreeing =
                values.fraction(
                        value ->
                                scheme.label(value) != LabelMap.VOID
                                        && value < table.length
                                        && table[value] == scheme.colour(value));
        double contrary =
                values.fraction(value -> value < table.length && isOther(scheme, value, table));
        ColourKey colours = new ColourKey(scheme.palette());
        boolean ofPalette =
                Arrays.stream(values.distinct())
                        .allMatch(value -> value < table.length && colours.knows(table[value]));
        return new TableEvidence(classes == 0 ? 0 : agreeing / classes, contrary, ofPalette);
    }

    private static boolean isOther(IdScheme scheme, int value, int[] table) {
        if (table[value] == scheme.colour(value)) {
            return false;
        }
        OptionalInt shown = scheme.labelOfColour(table[value]);
        return shown.isPresent() && shown.getAsInt() != scheme.label(value);
    }

    /** Whether the table is that of the scheme. */
    boolean agrees() {
        return agreeing >= MOST && contrary < 1 - MOST;
    }

    /** Whether the table is that of another order of the same classes. */
    boolean contradicts() {
        return contrary > HALF || (ofPalette && contrary > 0);
    }
}
