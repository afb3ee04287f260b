package veduta.training;

import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.training.dataset.Dataset;
import veduta.training.dataset.Pair;

/** Two pairs: on the left a bright class, on the right a dark one, the border elsewhere in each. */
public final class TwoPairs implements Dataset {
    /** Both pairs, always the same. */
    public static final Dataset SOURCE = new TwoPairs();

    private static final Size SIZE = new Size(40, 24);

    private TwoPairs() {}

    @Override
    public int size() {
        return 2;
    }

    @Override
    public Pair pair(int index) {
        byte[] labels = new byte[40 * 24];
        byte[] rgb = new byte[3 * labels.length];
        for (int i = 0; i < labels.length; i++) {
            boolean left = i % 40 < 12 + 12 * index;
            labels[i] = (byte) (left ? 0 : 1);
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = (byte) ((left ? 180 : 40) + 10 * c + (i * 7 + c) % 19);
            }
        }
        return new Pair("pair" + index, RgbImage.of(SIZE, rgb), LabelMap.of(SIZE, labels));
    }
}
