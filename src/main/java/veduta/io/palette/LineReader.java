package veduta.io.palette;

import java.io.Reader;

/**
 * Hands out a text at most one line at a time and reports which line was handed out last. A parser
 * that asks for more only when it needs it is thus known to stand on that line.
 */
final class LineReader extends Reader {
    private final String text;
    private int position;
    private int line = 1;

    LineReader(String text) {
        this.text = text;
    }

    /** The line of the character handed out last, from 1. */
    int line() {
        return line;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        if (position == text.length()) {
            return -1;
        }
        if (position > 0 && text.charAt(position - 1) == '\n') {
            line++;
        }
        int newline = text.indexOf('\n', position);
        int end = newline < 0 ? text.length() : newline + 1;
        int count = Math.min(length, end - position);
        text.getChars(position, position + count, buffer, offset);
        position += count;
        return count;
    }

    @Override
    public void close() {
        position = text.length();
    }
}
