package veduta.ml.segmentation;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.Segmentation;
import veduta.image.PhotoPlanes;
import veduta.image.PixelRect;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ml.engine.Devices;
import veduta.ml.engine.EngineFailure;
import veduta.ml.engine.EngineStart;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.TorchEngine;
import veduta.text.Texts;

/** Reads layouts with a segmentation network; photos are seen at about its training size. */
public final class TrunkSegmentation implements Segmentation {
    /** The sizes seen in training are about this; larger photos are shrunk, for speed and sense. */
    private static final double SEEN_PIXELS = 512 * 288;

    private final TorchEngine torch;
    private final String paletteKey;
    private final Segmenter segmenter;

    private TrunkSegmentation(TorchEngine torch, String paletteKey, Segmenter segmenter) {
        this.torch = torch;
        this.paletteKey = paletteKey;
        this.segmenter = segmenter;
    }

    /**
     * Loads a network.
     *
     * @throws SynthesisException if the file is none, is broken, or the device cannot be used
     */
    public static Segmentation open(Path file, EngineOptions options) throws SynthesisException {
        EngineStart.useThreads(options.threads());
        TorchEngine torch = TorchEngine.open(Devices.choose(options.device()));
        boolean opened = false;
        try {
            SegmenterFile.Content content = SegmenterFile.read(torch, file);
            opened = true;
            return new TrunkSegmentation(
                    torch, content.paletteKey(), new Segmenter(torch, content.weights()));
        } finally {
            if (!opened) {
                torch.close();
            }
        }
    }

    @Override
    public String paletteKey() {
        return paletteKey;
    }

    @Override
    public LabelMap read(RgbImage photo) throws SynthesisException {
        Size whole = photo.size();
        if (Math.min(whole.width(), whole.height()) < SegmenterShape.STRIDE) {
            throw new SynthesisException(Texts.get("fault.segmenter.small-photo", whole));
        }
        Size seen = seen(whole);
        try {
            return enlarged(labels(photo, seen), seen, whole);
        } catch (EngineException failure) {
            throw EngineFailure.toException(
                    Texts.get("fault.engine.photo"),
                    Texts.get("fault.engine.smaller-photo"),
                    failure);
        }
    }

    private static Size seen(Size whole) {
        double scale = Math.min(1, Math.sqrt(SEEN_PIXELS / whole.pixels()));
        return new Size(side(whole.width() * scale), side(whole.height() * scale));
    }

    private static int side(double length) {
        long strides = Math.max(1, Math.round(length / SegmenterShape.STRIDE));
        return Math.toIntExact(strides * SegmenterShape.STRIDE);
    }

    private int[] labels(RgbImage photo, Size seen) {
        TorchEngine.recordGradients(false);
        float[] planes = PhotoPlanes.of(photo, PixelRect.of(photo.size()), seen, false);
        try (NDManager scope = torch.scope()) {
            NDArray picture = scope.create(planes, new Shape(1, 3, seen.height(), seen.width()));
            NDArray kind = torch.numbers(scope, Precisions.FLOAT32);
            NDArray logits = segmenter.logits(scope, torch.operations().cast(scope, picture, kind));
            return torch.perception().likeliest(scope, logits).toIntArray();
        }
    }

    private static LabelMap enlarged(int[] labels, Size seen, Size whole) {
        byte[] bytes = new byte[Math.toIntExact(whole.pixels())];
        for (int y = 0; y < whole.height(); y++) {
            long row = (long) y * seen.height() / whole.height() * seen.width();
            for (int x = 0; x < whole.width(); x++) {
                long column = (long) x * seen.width() / whole.width();
                bytes[y * whole.width() + x] = (byte) labels[(int) (row + column)];
            }
        }
        return LabelMap.of(whole, bytes);
    }

    @Override
    public void close() {
        torch.close();
    }
}
