package veduta.io.polygon;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import veduta.layout.LabelMap;

/**
 * Traces the outer outline of every region of a label map from pixel to pixel.
 *
 * <p>A region is a set of pixels of one label that hang together by sides. Its outline goes through
 * its own pixels along the border, in horizontal and vertical lines only, forth and back where it
 * is one pixel wide. Filled by the rule of the reference tools, to which the outline belongs, it is
 * the region with everything inside, holes too; but whatever is in a hole has its first pixel (in
 * reading order) later, so painting the outlines in the order given here, each over the ones
 * before, gives the label map back exactly.
 */
public final class RegionOutlines {
    /** Right, down, left, up. */
    private static final int[] STEP_X = {1, 0, -1, 0};

    private static final int[] STEP_Y = {0, 1, 0, -1};

    /** Quarter turns to the right. */
    private static final int RIGHT = 1;

    private static final int LEFT = 3;

    private final byte[] labels;
    private final int width;
    private final int height;
    private final BitSet seen;

    private RegionOutlines(LabelMap map) {
        this.labels = map.toBytes();
        this.width = map.size().width();
        this.height = map.size().height();
        this.seen = new BitSet(labels.length);
    }

    /**
     * One region.
     *
     * @param label its label, 0..255
     * @param corners x and y of the pixels where the outline turns; three at least, of which some
     *     may be the same
     */
    public record Outline(int label, List<Integer> corners) {
        /** Takes a copy. */
        public Outline {
            corners = List.copyOf(corners);
        }
    }

    /** The outlines of all regions, in painting order. */
    public static List<Outline> trace(LabelMap map) {
        return new RegionOutlines(map).all();
    }

    private List<Outline> all() {
        List<Outline> outlines = new ArrayList<>();
        int pixel = 0;
        while (pixel < labels.length) {
            outlines.add(new Outline(labels[pixel] & 0xFF, outline(pixel)));
            mark(pixel);
            pixel = seen.nextClearBit(pixel);
        }
        return outlines;
    }

    /** Marks a region row by row, so that the queue stays short. */
    private void mark(int first) {
        byte label = labels[first];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(first);
        seen.set(first);
        while (!queue.isEmpty()) {
            int pixel = queue.poll();
            int x = pixel % width;
            visit(x > 0 ? pixel - 1 : -1, label, queue);
            visit(x + 1 < width ? pixel + 1 : -1, label, queue);
            visit(pixel - width, label, queue);
            visit(pixel + width, label, queue);
        }
    }

    private void visit(int pixel, byte label, ArrayDeque<Integer> queue) {
        if (pixel >= 0 && pixel < labels.length && labels[pixel] == label && !seen.get(pixel)) {
            seen.set(pixel);
            queue.add(pixel);
        }
    }

    /**
     * Walks round a region along the edges of its pixels, with the region on the right-hand side,
     * and notes the way of the pixel on that side.
     */
    private List<Integer> outline(int first) {
        byte label = labels[first];
        int startX = first % width;
        int startY = first / width;
        PixelWay way = new PixelWay(startX, startY);
        int x = startX;
        int y = startY;
        int direction = 0;
        do {
            x += STEP_X[direction];
            y += STEP_Y[direction];
            int turn = turn(x, y, direction, label);
            if (turn != RIGHT) {
                way.move(direction);
            }
            direction = (direction + turn) % 4;
            if (turn == LEFT) {
                way.move(direction);
            }
        } while (x != startX || y != startY || direction != 0);
        return way.corners();
    }

    /** A way from pixel to pixel, of which the turns are kept. */
    private static final class PixelWay {
        private static final int FEWEST = 6;

        private final List<Integer> corners = new ArrayList<>();
        private int x;
        private int y;
        private int last = -1;

        PixelWay(int x, int y) {
            this.x = x;
            this.y = y;
        }

        void move(int direction) {
            if (direction != last) {
                add();
            }
            x += STEP_X[direction];
            y += STEP_Y[direction];
            last = direction;
        }

        private void add() {
            corners.add(x);
            corners.add(y);
        }

        /** Programs expect three corners, also of a pixel and of a line. */
        List<Integer> corners() {
            while (corners.size() < FEWEST) {
                add();
            }
            return corners;
        }
    }

    /** Quarter turns to the right at a pixel corner: 1 right, 0 straight on, 3 left. */
    private int turn(int x, int y, int direction, byte label) {
        int rightHand = (direction + 1) % 4;
        if (!isRegion(x, y, direction, rightHand, label)) {
            return RIGHT;
        }
        int leftHand = (direction + 3) % 4;
        return isRegion(x, y, direction, leftHand, label) ? LEFT : 0;
    }

    /** Whether the pixel ahead of a corner, on one hand, has the label. */
    private boolean isRegion(int x, int y, int ahead, int hand, byte label) {
        int pixelX = x + (STEP_X[ahead] + STEP_X[hand] - 1) / 2;
        int pixelY = y + (STEP_Y[ahead] + STEP_Y[hand] - 1) / 2;
        return pixelX >= 0
                && pixelY >= 0
                && pixelX < width
                && pixelY < height
                && labels[pixelY * width + pixelX] == label;
    }
}
