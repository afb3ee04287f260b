package veduta.ml.crn.partial;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Optional;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.image.Pictures;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.LayoutDifference;
import veduta.ml.crn.LayerStatistics;
import veduta.ml.crn.RefinementNetwork;
import veduta.ml.engine.TorchEngine;

/**
 * Renders again only what lies around an edit: nearly the picture that a whole render gives, for a
 * part of its work. See decision record 0011.
 *
 * @param statistics of the last whole render; the fine octaves are computed with them
 */
public record Retouch(TorchEngine torch, RefinementNetwork network, LayerStatistics statistics) {
    /** How far around an edit the picture is made again: farther out it hardly changes. */
    static final int MARGIN_PX = 8;

    /** Over so many pixels at a window's border the new picture passes into the old one. */
    private static final int BLEND_PX = 8;

    /** A retouch that takes more than this share of a whole render is not worth its errors. */
    private static final double WORTH = 0.5;

    /**
     * The pictures after an edit.
     *
     * @param before layout of {@code pictures}
     * @param now layout after the edit
     * @return empty if a whole render would hardly take longer
     */
    public Optional<Pictures> run(
            LabelMap before, Pictures pictures, LabelMap now, Cancellation cancellation)
            throws CancelledException {
        Size size = pictures.size();
        List<Size> octaves = network.shape().octaves(size);
        List<CropPlan> plans =
                LayoutDifference.between(before, now).stream()
                        .map(part -> part.scaled(before.size(), size))
                        .map(part -> CropPlan.grown(part, MARGIN_PX, size))
                        .map(window -> CropPlan.of(octaves, window))
                        .toList();
        if (plans.isEmpty()) {
            return Optional.of(pictures);
        }
        double share = CropPlan.multiplyAdds(network.shape(), octaves, plans);
        if (share > WORTH * network.shape().multiplyAdds(size)) {
            return Optional.empty();
        }
        TorchEngine.recordGradients(false);
        try (NDManager scope = torch.scope()) {
            CropPass pass = new CropPass(torch, network, network::layer, statistics, now, size);
            List<NDArray> windows = pass.run(scope, plans, cancellation);
            PicturePatches patches = new PicturePatches(torch, pictures, BLEND_PX);
            for (int i = 0; i < windows.size(); i++) {
                patches.paste(scope, plans.get(i).window(), windows.get(i));
            }
            return Optional.of(patches.result());
        }
    }
}
