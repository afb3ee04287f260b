package veduta.io.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import veduta.image.Size;
import veduta.layout.LabelMap;

/** Label maps for property tests: edge cases and seeded random ones. */
public final class RandomLayouts {
    private RandomLayouts() {}

    /** One pixel, odd sizes, all void, a single class, all classes, noise and rectangles. */
    public static List<LabelMap> of(int classes, long seed) {
        Random random = new Random(seed);
        List<LabelMap> maps = new ArrayList<>();
        maps.add(LabelMap.filled(new Size(1, 1), 0));
        maps.add(LabelMap.filled(new Size(1, 1), LabelMap.VOID));
        maps.add(LabelMap.filled(new Size(7, 5), LabelMap.VOID));
        maps.add(LabelMap.filled(new Size(5, 3), classes - 1));
        maps.add(allClasses(classes));
        for (int i = 0; i < 6; i++) {
            Size size = new Size(1 + random.nextInt(33), 1 + random.nextInt(33));
            maps.add(noise(size, classes, random));
            maps.add(rectangles(size, classes, random));
        }
        return maps;
    }

    private static LabelMap allClasses(int classes) {
        byte[] labels = new byte[classes + 1];
        for (int label = 0; label < classes; label++) {
            labels[label] = (byte) label;
        }
        labels[classes] = (byte) LabelMap.VOID;
        return LabelMap.of(new Size(classes + 1, 1), labels);
    }

    private static LabelMap noise(Size size, int classes, Random random) {
        byte[] labels = new byte[(int) size.pixels()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) label(classes, random);
        }
        return LabelMap.of(size, labels);
    }

    private static LabelMap rectangles(Size size, int classes, Random random) {
        byte[] labels = new byte[(int) size.pixels()];
        for (int i = 0; i < 12; i++) {
            int left = random.nextInt(size.width());
            int top = random.nextInt(size.height());
            int right = left + random.nextInt(size.width() - left);
            int bottom = top + random.nextInt(size.height() - top);
            byte label = (byte) label(classes, random);
            for (int y = top; y <= bottom; y++) {
                for (int x = left; x <= right; x++) {
                    labels[y * size.width() + x] = label;
                }
            }
        }
        return LabelMap.of(size, labels);
    }

    private static int label(int classes, Random random) {
        int label = random.nextInt(classes + 1);
        return label == classes ? LabelMap.VOID : label;
    }
}
