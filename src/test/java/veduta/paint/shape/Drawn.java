package veduta.paint.shape;

/** A region as text: {@code #} inside, {@code .} outside. */
final class Drawn {
    private Drawn() {}

    static String of(Region region, int width, int height) {
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                text.append(region.contains(x, y) ? '#' : '.');
            }
            text.append('\n');
        }
        return text.toString();
    }

    static Region parse(String text) {
        RegionBuilder builder = new RegionBuilder();
        String[] rows = text.strip().split("\n");
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length(); x++) {
                if (rows[y].charAt(x) == '#') {
                    builder.span(y, x, x + 1);
                }
            }
        }
        return builder.build();
    }
}
