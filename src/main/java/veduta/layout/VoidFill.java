package veduta.layout;

import veduta.image.Size;

/**
 * Closes thin void from the nearest label: the seams that hand-made label maps have between their
 * regions, and nobody paints. Wide void stays, for nothing is known of what it shows.
 *
 * <p>Void is thin where no disc of more than {@code reachPx} around one of its pixels fits into it:
 * a seam up to twice as wide, or a strip of that width along the picture's border. Where a seam
 * runs into a wide hole, the seam is closed and the hole stays (a morphological opening of the void
 * by that disc; distances are exact and Euclidean).
 *
 * @param reachPx how far labels reach into the void, in pixels; 0 leaves all void as it is
 */
public record VoidFill(int reachPx) {
    /** Leaves all void as it is. */
    public static final VoidFill NONE = new VoidFill(0);

    /** Closes all void, however wide; a layout that is void all over stays so. */
    public static final VoidFill ALL = new VoidFill(Integer.MAX_VALUE);

    /** Checks the range. */
    public VoidFill {
        if (reachPx < 0) {
            throw new IllegalArgumentException("Labels reach 0 or more pixels into the void.");
        }
    }

    /** The layout with thin void closed. */
    public LabelMap of(LabelMap layout) {
        long voids = layout.counts()[LabelMap.VOID];
        if (reachPx == 0 || voids == 0 || voids == layout.size().pixels()) {
            return layout;
        }
        Size size = layout.size();
        byte[] labels = layout.toBytes();
        boolean[] labelled = new boolean[labels.length];
        for (int i = 0; i < labels.length; i++) {
            labelled[i] = (labels[i] & 0xFF) != LabelMap.VOID;
        }
        NearestPixels toLabel = NearestPixels.of(size, labelled);
        boolean[] stays = wide(size, toLabel);
        byte[] filled = labels.clone();
        for (int i = 0; i < labels.length; i++) {
            if (!labelled[i] && !stays[i]) {
                filled[i] = labels[toLabel.index(i)];
            }
        }
        return LabelMap.of(size, filled);
    }

    /** The void that discs of more than the reach cover. */
    private boolean[] wide(Size size, NearestPixels toLabel) {
        long reach = (long) reachPx * reachPx;
        boolean[] centres = new boolean[Math.toIntExact(size.pixels())];
        boolean any = false;
        for (int i = 0; i < centres.length; i++) {
            centres[i] = toLabel.squaredDistance(i) > reach;
            any |= centres[i];
        }
        if (!any) {
            return centres;
        }
        NearestPixels toCentre = NearestPixels.of(size, centres);
        boolean[] wide = new boolean[centres.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = toCentre.squaredDistance(i) <= reach;
        }
        return wide;
    }
}
