package veduta.rendering;

import java.util.Locale;
import veduta.api.compute.SynthesisException;
import veduta.text.Texts;

/**
 * Which pictures of a collection are wanted.
 *
 * @param kind one, all, or a sheet of all
 * @param number which one, from 1; 0 unless one is wanted
 */
public record PictureSelection(Kind kind, int number) {
    /** How many. */
    public enum Kind {
        /** A single picture. */
        ONE,
        /** Every picture in a file of its own. */
        ALL,
        /** The layout and all pictures side by side in one file. */
        SHEET
    }

    /** The first picture. */
    public static final PictureSelection FIRST = new PictureSelection(Kind.ONE, 1);

    /** The sheet. */
    public static final PictureSelection SHEET = new PictureSelection(Kind.SHEET, 0);

    /**
     * Reads a number from 1, {@code all} or {@code sheet}.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    public static PictureSelection parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("all")) {
            return new PictureSelection(Kind.ALL, 0);
        }
        if (lower.equals("sheet")) {
            return SHEET;
        }
        if (!lower.matches("[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no picture; write a number from 1, all or sheet.");
        }
        return new PictureSelection(Kind.ONE, Integer.parseInt(lower));
    }

    /**
     * Checks that a collection has the picture.
     *
     * @param count number of pictures in the collection
     * @throws SynthesisException if it has not
     */
    void requireIn(int count) throws SynthesisException {
        if (number > count) {
            throw new SynthesisException(Texts.get("fault.render.picture", count, number));
        }
    }
}
