package veduta.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import veduta.image.Size;
import veduta.paint.shape.Region;

class FloodFillTest {
    @Test
    void joined_randomMaps_agreesWithPixelByPixel() {
        Random random = new Random(5);
        for (int round = 0; round < 400; round++) {
            Size size = new Size(1 + random.nextInt(20), 1 + random.nextInt(20));
            byte[] labels = new byte[(int) size.pixels()];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = (byte) (random.nextInt(10) < 6 ? 200 : random.nextInt(2));
            }
            int x = random.nextInt(size.width());
            int y = random.nextInt(size.height());

            Region found = new FloodFill(labels, size).joined(x, y);

            boolean[] expected = naive(labels, size, x, y);
            for (int i = 0; i < labels.length; i++) {
                assertEquals(
                        expected[i], found.contains(i % size.width(), i / size.width()), "at " + i);
            }
        }
    }

    @Test
    void joined_corners_areNotJoined() {
        byte[] labels = {1, 0, 0, 1};
        assertEquals(1, new FloodFill(labels, new Size(2, 2)).joined(0, 0).pixels());
    }

    @Test
    void joined_combOfManyTeeth_takesAllOfThem() {
        Size size = new Size(1999, 3);
        byte[] labels = new byte[3 * 1999];
        for (int x = 0; x < 1999; x++) {
            labels[x] = 1;
            labels[1999 + x] = (byte) (x % 2 == 0 ? 1 : 0);
            labels[2 * 1999 + x] = (byte) (x % 2 == 0 ? 1 : 0);
        }
        Region found = new FloodFill(labels, size).joined(5, 0);
        assertEquals(1999 + 2 * 1000, found.pixels());
        assertTrue(found.contains(0, 2));
        assertTrue(found.contains(1998, 2));
        assertFalse(found.contains(997, 1));
    }

    private static boolean[] naive(byte[] labels, Size size, int startX, int startY) {
        int width = size.width();
        boolean[] found = new boolean[labels.length];
        ArrayDeque<int[]> queue = new ArrayDeque<>();
        queue.add(new int[] {startX, startY});
        byte label = labels[startY * width + startX];
        while (!queue.isEmpty()) {
            int[] at = queue.poll();
            int x = at[0];
            int y = at[1];
            boolean inside = x >= 0 && y >= 0 && x < width && y < size.height();
            if (inside && !found[y * width + x] && labels[y * width + x] == label) {
                found[y * width + x] = true;
                queue.add(new int[] {x + 1, y});
                queue.add(new int[] {x - 1, y});
                queue.add(new int[] {x, y + 1});
                queue.add(new int[] {x, y - 1});
            }
        }
        return found;
    }
}
