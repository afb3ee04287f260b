package veduta.image;

import com.google.gson.annotations.SerializedName;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import veduta.text.Texts;

/**
 * Width and height of a picture or layout, in pixels.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record Size(@SerializedName("width") int width, @SerializedName("height") int height) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})[xX](\\d{1,6})");

    /** Checks that both sides are positive. */
    public Size {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(Texts.get("fault.size.sides", width, height));
        }
    }

    /**
     * Reads a size written as {@code WIDTHxHEIGHT}, for example {@code 512x256}.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static Size parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(Texts.get("fault.size.text", text));
        }
        return new Size(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The number of pixels. */
    public long pixels() {
        return (long) width * height;
    }

    /** This size with both sides multiplied by {@code factor}. */
    public Size times(int factor) {
        return new Size(Math.multiplyExact(width, factor), Math.multiplyExact(height, factor));
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%dx%d", width, height);
    }
}
