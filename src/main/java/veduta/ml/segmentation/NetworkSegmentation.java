package veduta.ml.segmentation;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.Segmentation;
import veduta.image.PhotoPlanes;
import veduta.image.PixelRect;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ml.engine.EngineFailure;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.TorchEngine;
import veduta.text.Texts;

/** Reads layouts with a segmentation network of any kind, at the size that suits the network. */
final class NetworkSegmentation implements Segmentation {
    private static final int SMALLEST = 16;

    private final TorchEngine torch;
    private final String paletteKey;
    private final PixelClassifier network;

    /** A segmentation that closes {@code torch} when it is closed. */
    NetworkSegmentation(TorchEngine torch, String paletteKey, PixelClassifier network) {
        this.torch = torch;
        this.paletteKey = paletteKey;
        this.network = network;
    }

    @Override
    public String paletteKey() {
        return paletteKey;
    }

    @Override
    public LabelMap read(RgbImage photo) throws SynthesisException {
        Size whole = photo.size();
        if (Math.min(whole.width(), whole.height()) < SMALLEST) {
            throw new SynthesisException(Texts.get("fault.segmenter.small-photo", whole));
        }
        Size seen = network.reading(whole);
        try {
            return enlarged(outputs(photo, seen), seen, whole);
        } catch (EngineException failure) {
            throw EngineFailure.toException(
                    Texts.get("fault.engine.photo"),
                    Texts.get("fault.engine.smaller-photo"),
                    failure);
        }
    }

    private int[] outputs(RgbImage photo, Size seen) {
        TorchEngine.recordGradients(false);
        float[] planes = PhotoPlanes.of(photo, PixelRect.of(photo.size()), seen, false);
        try (NDManager scope = torch.scope()) {
            NDArray picture = scope.create(planes, new Shape(1, 3, seen.height(), seen.width()));
            NDArray kind = torch.numbers(scope, Precisions.FLOAT32);
            NDArray logits = network.logits(scope, torch.operations().cast(scope, picture, kind));
            return torch.perception().likeliest(scope, logits).toIntArray();
        }
    }

    private LabelMap enlarged(int[] outputs, Size seen, Size whole) {
        byte[] bytes = new byte[Math.toIntExact(whole.pixels())];
        for (int y = 0; y < whole.height(); y++) {
            long row = (long) y * seen.height() / whole.height() * seen.width();
            for (int x = 0; x < whole.width(); x++) {
                long column = (long) x * seen.width() / whole.width();
                int output = outputs[(int) (row + column)];
                bytes[y * whole.width() + x] = (byte) network.label(output);
            }
        }
        return LabelMap.of(whole, bytes);
    }

    @Override
    public void close() {
        torch.close();
    }
}
