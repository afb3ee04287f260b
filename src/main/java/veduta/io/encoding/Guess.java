package veduta.io.encoding;

import java.util.Locale;
import java.util.Optional;
import veduta.text.Texts;

/**
 * How surely a file was recognised.
 *
 * @param taken the encoding it was read as
 * @param paletteKey the palette it was read into
 * @param next another encoding that is about as likely and gives another layout, if there is one
 */
public record Guess(Detection taken, String paletteKey, Optional<Detection> next) {
    /** A score below this is a guess. */
    public static final double SURE = 0.6;

    /** Scores that differ by no more than this are about as likely. */
    public static final double CLOSE = 0.1;

    /** Whether the file is recognised well enough for nobody to be asked. */
    public boolean isSure() {
        return taken.score() >= SURE;
    }

    /** Whether there is nothing to say of it: a good score, and no other encoding near. */
    public boolean isPlain() {
        return isSure() && next.isEmpty();
    }

    /** One sentence: what the file was read as, with the score and the reason. */
    public String sentence() {
        String score = score(taken);
        return next.isEmpty()
                ? Texts.get("recognised.guess", taken.key(), paletteKey, score, taken.reason())
                : Texts.get(
                        "recognised.guess.next",
                        taken.key(),
                        paletteKey,
                        score,
                        taken.reason(),
                        next.get().key(),
                        score(next.get()));
    }

    private static String score(Detection detection) {
        return String.format(Locale.ROOT, "%.2f", detection.score());
    }
}
