package veduta.ml.segmentation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import veduta.api.model.SegmenterInfo;
import veduta.image.Size;
import veduta.ml.engine.TorchEngine;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.WeightsException;

/** The segmentation networks that this program trains, on a trunk with VGG-19's topology. */
public final class TrunkArchitecture implements SegmenterArchitecture {
    /** The sizes seen in training are about this; larger photos are shrunk, for speed and sense. */
    private static final double SEEN_PIXELS = 512 * 288;

    @Override
    public String format() {
        return SegmenterFile.FORMAT;
    }

    @Override
    public boolean hasTrunk() {
        return true;
    }

    @Override
    public SegmenterInfo info(SafetensorsFile source) throws WeightsException {
        return SegmenterFile.info(source);
    }

    @Override
    public PixelClassifier load(TorchEngine torch, SafetensorsFile source) throws WeightsException {
        SegmenterShape shape = SegmenterFile.shape(source);
        return new Network(
                new Segmenter(torch, SegmenterTensors.read(torch, source, shape.shapes())));
    }

    private record Network(Segmenter segmenter) implements PixelClassifier {
        @Override
        public Size reading(Size photo) {
            double scale = Math.min(1, Math.sqrt(SEEN_PIXELS / photo.pixels()));
            return new Size(side(photo.width() * scale), side(photo.height() * scale));
        }

        private static int side(double length) {
            long strides = Math.max(1, Math.round(length / SegmenterShape.STRIDE));
            return Math.toIntExact(strides * SegmenterShape.STRIDE);
        }

        @Override
        public NDArray logits(NDManager scope, NDArray pictures) {
            return segmenter.logits(scope, pictures);
        }

        @Override
        public int label(int output) {
            return output;
        }
    }
}
