package veduta.rendering;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import veduta.api.compute.Cancellation;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.Segmentation;
import veduta.api.model.SegmenterCatalog;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;

/** Reads a first layout from a photo, to be painted over. */
public final class LayoutFromPhoto {
    /** A layout is painted; more pixels than this on a side only make that slow. */
    private static final int LONGEST_PX = 2048;

    private static final int PARTS = 3;

    private final SegmenterCatalog segmenters;
    private final Segmentation.Factory networks;
    private final PaletteCatalog palettes;

    /** Reads layouts by the networks of {@code segmenters}. */
    public LayoutFromPhoto(
            SegmenterCatalog segmenters, Segmentation.Factory networks, PaletteCatalog palettes) {
        this.segmenters = segmenters;
        this.networks = networks;
        this.palettes = palettes;
    }

    /** Gives a photo. */
    @FunctionalInterface
    public interface Source {
        /**
         * Reads it where that is still to be done.
         *
         * @throws IOException if the photo cannot be read
         */
        RgbImage read() throws IOException;

        /** The photo in a file. */
        static Source of(Path file) {
            return () -> new Photos().read(file);
        }

        /** A photo that has been read. */
        static Source of(RgbImage photo) {
            return () -> photo;
        }
    }

    /**
     * What is wanted.
     *
     * @param photo where the photo comes from
     * @param network file of the segmentation network; empty for an installed one
     * @param paletteKey palette that the layout should have if there is a network for it
     * @param mustHavePalette whether no other palette will do
     * @param engine how to compute
     */
    public record Request(
            Source photo,
            Optional<Path> network,
            String paletteKey,
            boolean mustHavePalette,
            EngineOptions engine) {}

    /**
     * What was read.
     *
     * @param photo the photo, in its own size
     * @param layout of the photo's shape, at most 2048 pixels long; void only where the network
     *     sees none of the palette's classes
     * @param palette the palette of the layout
     */
    public record Result(RgbImage photo, LabelMap layout, Palette palette) {}

    /**
     * Reads the layout of a photo.
     *
     * @param progress updated with the photo, the network and the layout
     * @param cancellation looked at between them
     * @throws veduta.api.compute.CancelledException if cancelled
     * @throws SynthesisException if there is no network, or it cannot read the photo
     * @throws IOException if the photo cannot be read
     */
    public Result read(Request wish, Progress progress, Cancellation cancellation)
            throws SynthesisException, IOException {
        cancellation.check();
        Path file = network(wish);
        RgbImage photo = wish.photo().read();
        progress.advance(1, PARTS);
        cancellation.check();
        try (Segmentation network = networks.open(file, wish.engine())) {
            progress.advance(2, PARTS);
            cancellation.check();
            Palette palette = palette(network.paletteKey());
            LabelMap layout = network.read(photo);
            cancellation.check();
            progress.advance(PARTS, PARTS);
            return new Result(photo, layout.sampled(paintable(layout.size())), palette);
        }
    }

    private Path network(Request wish) throws SynthesisException {
        if (wish.network().isPresent()) {
            return wish.network().get();
        }
        Optional<Path> fitting = segmenters.segmenterFor(wish.paletteKey());
        if (fitting.isEmpty() && !wish.mustHavePalette()) {
            fitting =
                    palettes.all().stream()
                            .flatMap(each -> segmenters.segmenterFor(each.key()).stream())
                            .findFirst();
        }
        return fitting.orElseThrow(
                () ->
                        new SynthesisException(
                                wish.mustHavePalette()
                                        ? Texts.get(
                                                "fault.segmenter.missing-palette",
                                                wish.paletteKey())
                                        : Texts.get("fault.segmenter.missing")));
    }

    private Palette palette(String key) throws SynthesisException {
        return palettes.find(key)
                .orElseThrow(
                        () -> new SynthesisException(Texts.get("fault.segmenter.palette", key)));
    }

    private static Size paintable(Size whole) {
        int longest = Math.max(whole.width(), whole.height());
        if (longest <= LONGEST_PX) {
            return whole;
        }
        double scale = (double) LONGEST_PX / longest;
        return new Size(side(whole.width() * scale), side(whole.height() * scale));
    }

    private static int side(double length) {
        return (int) Math.max(1, Math.round(length));
    }
}
