package veduta.ml.unet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import veduta.api.compute.CancelledException;
import veduta.api.compute.Precision;
import veduta.ml.architecture.Generator;
import veduta.ml.architecture.TrainingPass;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.ForwardObserver;

/** A U-Net over weights; the one definition for rendering and for training. */
final class UnetGenerator implements Generator {
    private final TorchEngine torch;
    private final UnetShape shape;
    private final UnetStyle style;
    private final int droppedLevels;
    private final Map<String, NDArray> weights;
    private final Precision precision;

    /**
     * A network over weights that somebody else owns.
     *
     * @param style what follows its convolutions
     * @param droppedLevels how many of the decoder's coarsest levels drop values
     * @param weights float32, named as in {@link UnetShape}
     * @param precision number format to compute in; never {@link Precision#AUTO}
     */
    UnetGenerator(
            TorchEngine torch,
            UnetShape shape,
            UnetStyle style,
            int droppedLevels,
            Map<String, NDArray> weights,
            Precision precision) {
        this.torch = torch;
        this.shape = shape;
        this.style = style;
        this.droppedLevels = droppedLevels;
        this.weights = new LinkedHashMap<>(weights);
        this.precision = precision;
    }

    /** What is dropped is always the same, so that a layout gives the same pictures. */
    @Override
    public NDArray forward(NDManager scope, NDArray layouts, ForwardObserver observer)
            throws CancelledException {
        return forward(scope, layouts, observer, new Dropout(torch, 0));
    }

    @Override
    public TrainingPass trainingPass(NDManager scope, long seed) {
        return layouts -> {
            try {
                return forward(scope, layouts, ForwardObserver.NONE, new Dropout(torch, seed));
            } catch (CancelledException impossible) {
                throw new IllegalStateException(impossible);
            }
        };
    }

    private NDArray forward(
            NDManager scope, NDArray layouts, ForwardObserver observer, Dropout dropout)
            throws CancelledException {
        try (NDManager own = scope.newSubManager();
                NDArray kind = torch.numbers(own, Precisions.scalarType(precision))) {
            List<NDArray> across = new ArrayList<>();
            NDArray maps = torch.operations().cast(own, layouts, kind);
            for (int level = 1; level <= shape.levels(); level++) {
                NDArray encoded = encoded(own, maps, level);
                if (!shape.isJoined(level - 1)) {
                    maps.close();
                }
                across.add(encoded);
                maps = encoded;
                observer.moduleDone(level, 2 * shape.levels());
            }
            maps = coarsest(own, maps);
            for (int level = shape.levels(); level > 1; level--) {
                maps = decoded(own, joined(own, maps, across, level), level);
                if (level > shape.levels() - droppedLevels) {
                    maps = dropout.apply(own, maps, level);
                }
                observer.moduleDone(2 * shape.levels() - level + 1, 2 * shape.levels());
            }
            NDArray last = joined(own, maps, across, 1);
            NDArray colours =
                    torch.convolutions().convolveDoubling(own, last, decoder(1, "weight"));
            last.close();
            return style.pictures(scope, biased(own, colours, decoder(1, "bias")));
        }
    }

    private NDArray encoded(NDManager own, NDArray maps, int level) {
        String name = UnetShape.encoder(level);
        NDArray y = torch.convolutions().convolveHalving(own, maps, get(name + ".weight"));
        if (!shape.isEncoderNormed(level)) {
            return style.activated(own, biased(own, y, get(name + ".bias")));
        }
        try (y) {
            return style.encoded(own, y, get(name + ".gamma"), get(name + ".beta"));
        }
    }

    /** What the decoder begins with. */
    private NDArray coarsest(NDManager own, NDArray maps) {
        NDArray read = style.across(own, maps);
        if (read != maps) {
            maps.close();
        }
        return read;
    }

    private NDArray decoded(NDManager own, NDArray maps, int level) {
        try (maps;
                NDArray y =
                        torch.convolutions()
                                .convolveDoubling(own, maps, decoder(level, "weight"))) {
            return style.decoded(own, y, decoder(level, "gamma"), decoder(level, "beta"));
        }
    }

    /** What the decoder reads at a level: its own maps, then those of the encoder. */
    private NDArray joined(NDManager own, NDArray maps, List<NDArray> across, int level) {
        if (!shape.isJoined(level)) {
            return maps;
        }
        try (maps;
                NDArray encoded = across.get(level - 1);
                NDArray read = style.across(own, encoded)) {
            return torch.layers().join(own, maps, read);
        }
    }

    private NDArray biased(NDManager own, NDArray y, NDArray bias) {
        return torch.convolutions().addBias(own, y, bias);
    }

    private NDArray decoder(int level, String part) {
        return get(UnetShape.decoder(level) + "." + part);
    }

    private NDArray get(String name) {
        NDArray array = weights.get(name);
        if (array == null) {
            throw new IllegalArgumentException("No weight is called '" + name + "'.");
        }
        return array;
    }
}
