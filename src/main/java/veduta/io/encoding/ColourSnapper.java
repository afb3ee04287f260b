package veduta.io.encoding;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import veduta.io.raster.RawPicture;
import veduta.layout.LabelMap;

/**
 * Turns colours into labels. A known colour, or one hardly different from it, is taken as it is.
 * Any other colour is either a blend at the edge of two classes (then the classes in its
 * neighbourhood of 3x3, else 5x5, pixels are the candidates, and the nearest of them in colour is
 * taken, on a tie the more frequent one) or fills an area (then the nearest colour of the whole
 * palette is taken). Fully transparent pixels are void.
 */
final class ColourSnapper {
    /** Squared distance up to which a colour is not taken for a blend: 8 in every channel. */
    private static final int SLIGHT = 3 * 8 * 8;

    /** A colour that this many of the eight neighbours share fills an area. */
    private static final int AREA_NEIGHBOURS = 4;

    private static final int CACHED_COLOURS = 1 << 16;

    private final ColourKey key;
    private final RawPicture picture;
    private final int width;
    private final int height;
    private final byte[] labels;
    private final BitSet slight = new BitSet();
    private final BitSet unsettled = new BitSet();
    private final Map<Integer, Integer> nearest = new HashMap<>();
    private final boolean[] all = new boolean[256];
    private long moved;
    private long dropped;

    private ColourSnapper(ColourKey key, RawPicture picture) {
        this.key = key;
        this.picture = picture;
        this.width = picture.size().width();
        this.height = picture.size().height();
        this.labels = new byte[picture.pixels()];
        Arrays.fill(all, true);
    }

    /** Decodes a picture. */
    static DecodedLayout decode(ColourKey key, RawPicture picture) {
        ColourSnapper snapper = new ColourSnapper(key, picture);
        snapper.settle();
        snapper.doubt();
        byte[] decoded = snapper.labels.clone();
        snapper.unsettled.stream().forEach(pixel -> decoded[pixel] = (byte) snapper.snap(pixel));
        return new DecodedLayout(LabelMap.of(picture.size(), decoded), key.palette(), snapper.moved)
                .withDropped(new Dropped(0, snapper.dropped));
    }

    private void settle() {
        int lastRgb = -1;
        int lastLabel = LabelMap.VOID;
        boolean lastLeftOut = false;
        for (int pixel = 0; pixel < labels.length; pixel++) {
            if (picture.alpha(pixel) == 0) {
                labels[pixel] = (byte) LabelMap.VOID;
                continue;
            }
            int rgb = picture.rgb(pixel);
            if (rgb != lastRgb) {
                if (!key.knows(rgb)) {
                    moved++;
                    int position = nearest(rgb);
                    boolean near = ColourKey.distance(rgb, key.colourAt(position)) <= SLIGHT;
                    (near ? slight : unsettled).set(pixel);
                    labels[pixel] = (byte) key.labelAt(position);
                    continue;
                }
                lastRgb = rgb;
                lastLabel = key.label(rgb);
                lastLeftOut = key.isLeftOut(rgb);
            }
            dropped += lastLeftOut ? 1 : 0;
            labels[pixel] = (byte) lastLabel;
        }
    }

    /**
     * A blend of two classes may by chance be close to the colour of a third: halfway between road
     * and sky lies a wall. Where two classes meet and the third is not around, it is a blend.
     */
    private void doubt() {
        BitSet inexact = (BitSet) unsettled.clone();
        inexact.or(slight);
        slight.stream()
                .forEach(
                        pixel -> {
                            int[] counts = count(pixel, 2, inexact);
                            boolean meeting =
                                    Arrays.stream(counts).filter(count -> count > 0).count() >= 2;
                            if (meeting && counts[labels[pixel] & 0xFF] == 0) {
                                unsettled.set(pixel);
                            }
                        });
    }

    private int nearest(int rgb) {
        Integer known = nearest.get(rgb);
        if (known != null) {
            return known;
        }
        int position = key.nearest(rgb, all);
        if (nearest.size() < CACHED_COLOURS) {
            nearest.put(rgb, position);
        }
        return position;
    }

    private int snap(int pixel) {
        int rgb = picture.rgb(pixel);
        if (sameAround(pixel, rgb) >= AREA_NEIGHBOURS) {
            return labels[pixel] & 0xFF;
        }
        for (int reach = 1; reach <= 2; reach++) {
            int[] counts = count(pixel, reach, unsettled);
            if (Arrays.stream(counts).anyMatch(count -> count > 0)) {
                return choose(rgb, counts);
            }
        }
        return labels[pixel] & 0xFF;
    }

    private int choose(int rgb, int[] counts) {
        boolean[] candidates = new boolean[counts.length];
        for (int label = 0; label < counts.length; label++) {
            candidates[label] = counts[label] > 0;
        }
        int best = key.nearest(rgb, candidates);
        int bestDistance = ColourKey.distance(rgb, key.colourAt(best));
        int label = key.labelAt(best);
        for (int i = best + 1; i < key.count(); i++) {
            int other = key.labelAt(i);
            if (candidates[other]
                    && counts[other] > counts[label]
                    && ColourKey.distance(rgb, key.colourAt(i)) == bestDistance) {
                label = other;
            }
        }
        return label;
    }

    private int sameAround(int pixel, int rgb) {
        int same = 0;
        int x = pixel % width;
        int y = pixel / width;
        for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
            for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                int other = ny * width + nx;
                if (other != pixel && picture.rgb(other) == rgb) {
                    same++;
                }
            }
        }
        return same;
    }

    /** How many pixels around carry each label, those of a set left out. */
    private int[] count(int pixel, int reach, BitSet without) {
        int[] counts = new int[256];
        int x = pixel % width;
        int y = pixel / width;
        for (int ny = Math.max(0, y - reach); ny <= Math.min(height - 1, y + reach); ny++) {
            for (int nx = Math.max(0, x - reach); nx <= Math.min(width - 1, x + reach); nx++) {
                int other = ny * width + nx;
                if (!without.get(other)) {
                    counts[labels[other] & 0xFF]++;
                }
            }
        }
        return counts;
    }
}
