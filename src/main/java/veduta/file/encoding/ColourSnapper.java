package veduta.file.encoding;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import veduta.file.raster.RawPicture;
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
    private final BitSet unsettled = new BitSet();
    private final Map<Integer, Integer> nearest = new HashMap<>();
    private final boolean[] all = new boolean[256];
    private long moved;

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
        byte[] decoded = snapper.labels.clone();
        snapper.unsettled.stream().forEach(pixel -> decoded[pixel] = (byte) snapper.snap(pixel));
        return new DecodedLayout(
                LabelMap.of(picture.size(), decoded), key.palette(), snapper.moved);
    }

    private void settle() {
        int lastRgb = -1;
        int lastLabel = LabelMap.VOID;
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
                    if (ColourKey.distance(rgb, key.colourAt(position)) > SLIGHT) {
                        unsettled.set(pixel);
                    }
                    labels[pixel] = (byte) key.labelAt(position);
                    continue;
                }
                lastRgb = rgb;
                lastLabel = key.label(rgb);
            }
            labels[pixel] = (byte) lastLabel;
        }
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
            int[] counts = new int[256];
            boolean[] candidates = new boolean[256];
            if (count(pixel, reach, counts, candidates)) {
                return choose(rgb, counts, candidates);
            }
        }
        return labels[pixel] & 0xFF;
    }

    private int choose(int rgb, int[] counts, boolean[] candidates) {
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

    private boolean count(int pixel, int reach, int[] counts, boolean[] candidates) {
        boolean any = false;
        int x = pixel % width;
        int y = pixel / width;
        for (int ny = Math.max(0, y - reach); ny <= Math.min(height - 1, y + reach); ny++) {
            for (int nx = Math.max(0, x - reach); nx <= Math.min(width - 1, x + reach); nx++) {
                int other = ny * width + nx;
                if (!unsettled.get(other)) {
                    int label = labels[other] & 0xFF;
                    counts[label]++;
                    candidates[label] = true;
                    any = true;
                }
            }
        }
        return any;
    }
}
