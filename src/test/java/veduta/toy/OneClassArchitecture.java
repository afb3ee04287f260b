package veduta.toy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import veduta.api.model.SegmenterInfo;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ml.engine.TorchEngine;
import veduta.ml.segmentation.PixelClassifier;
import veduta.ml.segmentation.SegmenterArchitecture;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.WeightsException;

/** A segmentation network that sees class 2 on the left and nothing it knows on the right. */
final class OneClassArchitecture implements SegmenterArchitecture {
    static final String FORMAT = "toy-segmenter/1";

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean hasTrunk() {
        return false;
    }

    @Override
    public SegmenterInfo info(SafetensorsFile source) throws WeightsException {
        return new SegmenterInfo(
                "One class",
                "toy that sees one class",
                "camvid",
                1,
                List.of(),
                0,
                source.tensor("nothing").elements(),
                Map.of());
    }

    @Override
    public PixelClassifier load(TorchEngine torch, SafetensorsFile source) {
        return new PixelClassifier() {
            @Override
            public Size reading(Size photo) {
                return new Size(4, 2);
            }

            @Override
            public NDArray logits(NDManager scope, NDArray pictures) {
                NDArray logits = scope.zeros(new Shape(1, 4, 2, 4), DataType.FLOAT32);
                logits.set(new NDIndex("0,2,:,:2"), 1);
                logits.set(new NDIndex("0,3,:,2:"), 1);
                return logits;
            }

            @Override
            public int label(int output) {
                return output == 3 ? LabelMap.VOID : output;
            }
        };
    }
}
