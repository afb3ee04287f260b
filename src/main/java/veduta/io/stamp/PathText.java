package veduta.io.stamp;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import veduta.image.Outline;
import veduta.image.OutlineBuilder;
import veduta.io.raster.FileFormatException;
import veduta.text.Texts;

/**
 * Reads the path data of an SVG path: the commands M, L, H, V, C, S, Q and Z with absolute (upper
 * case) and relative (lower case) coordinates. Every path is closed.
 */
final class PathText {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,]*+");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][+-]?\\d{1,3})?");
    private static final double LARGEST = 1e6;

    private final Path file;
    private final Matcher matcher;
    private final OutlineBuilder pen = new OutlineBuilder();
    private int at;
    private boolean begun;
    private boolean afterCubic;
    private double controlX;
    private double controlY;

    private PathText(Path file, String text) {
        this.file = file;
        this.matcher = SEPARATORS.matcher(text);
    }

    /**
     * The outline that a text describes.
     *
     * @param file what to name in the message
     * @throws FileFormatException if the text breaks the grammar
     */
    static Outline read(Path file, String text) throws FileFormatException {
        return new PathText(file, text).read(text);
    }

    private Outline read(String text) throws FileFormatException {
        char command = 0;
        skipSeparators();
        while (at < text.length()) {
            char next = text.charAt(at);
            if (Character.isLetter(next)) {
                command = next;
                at++;
                if (!begun && Character.toUpperCase(command) != 'M') {
                    throw fault(Texts.get("fault.stamp.no-move"));
                }
                begun = true;
            } else if (command == 0 || Character.toUpperCase(command) == 'Z') {
                throw fault(Texts.get("fault.stamp.no-command"));
            }
            draw(command);
            if (Character.toUpperCase(command) == 'M') {
                // Further pairs after a move are lines.
                command = command == 'M' ? 'L' : 'l';
            }
            skipSeparators();
        }
        return pen.build();
    }

    private void draw(char command) throws FileFormatException {
        boolean relative = Character.isLowerCase(command);
        double baseX = relative ? pen.penX() : 0;
        double baseY = relative ? pen.penY() : 0;
        boolean cubic = false;
        switch (Character.toUpperCase(command)) {
            case 'M' -> pen.moveTo(baseX + number(), baseY + number());
            case 'L' -> pen.lineTo(baseX + number(), baseY + number());
            case 'H' -> pen.lineTo(baseX + number(), pen.penY());
            case 'V' -> pen.lineTo(pen.penX(), baseY + number());
            case 'Q' ->
                    pen.quadTo(
                            baseX + number(), baseY + number(), baseX + number(), baseY + number());
            case 'C' -> {
                curve(baseX + number(), baseY + number(), baseX, baseY);
                cubic = true;
            }
            case 'S' -> {
                double mirroredX = afterCubic ? 2 * pen.penX() - controlX : pen.penX();
                double mirroredY = afterCubic ? 2 * pen.penY() - controlY : pen.penY();
                curve(mirroredX, mirroredY, baseX, baseY);
                cubic = true;
            }
            case 'Z' -> pen.close();
            default -> throw fault(Texts.get("fault.stamp.command", command));
        }
        afterCubic = cubic;
    }

    private void curve(double firstX, double firstY, double baseX, double baseY)
            throws FileFormatException {
        controlX = baseX + number();
        controlY = baseY + number();
        pen.cubicTo(firstX, firstY, controlX, controlY, baseX + number(), baseY + number());
    }

    private double number() throws FileFormatException {
        skipSeparators();
        matcher.usePattern(NUMBER);
        matcher.region(at, matcher.regionEnd());
        if (!matcher.lookingAt()) {
            throw fault(Texts.get("fault.stamp.no-number"));
        }
        at = matcher.end();
        double value = Double.parseDouble(matcher.group());
        if (Math.abs(value) > LARGEST) {
            throw fault(Texts.get("fault.stamp.far-corner"));
        }
        return value;
    }

    private void skipSeparators() {
        matcher.usePattern(SEPARATORS);
        matcher.region(at, matcher.regionEnd());
        if (matcher.lookingAt()) {
            at = matcher.end();
        }
    }

    private FileFormatException fault(String sentence) {
        return new FileFormatException(file, sentence);
    }
}
