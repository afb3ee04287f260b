package veduta.layout;

import veduta.image.Size;

/** Layouts drawn as text: a digit or letter is a class, a dot is void. */
public final class Layouts {
    private Layouts() {}

    /** One string a row; {@code 0-9} are labels 0..9, {@code a-z} 10..35, {@code .} is void. */
    public static LabelMap of(String... rows) {
        Size size = new Size(rows[0].length(), rows.length);
        byte[] labels = new byte[rows.length * size.width()];
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < size.width(); x++) {
                char c = rows[y].charAt(x);
                labels[y * size.width() + x] =
                        (byte) (c == '.' ? LabelMap.VOID : Character.digit(c, 36));
            }
        }
        return LabelMap.of(size, labels);
    }
}
