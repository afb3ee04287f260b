package veduta.api.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import veduta.api.compute.EngineOptions;
import veduta.image.Size;

/**
 * A training of a segmentation network to be run.
 *
 * @param network what is trained
 * @param schedule how long and how fast; layouts are never simplified
 * @param data what it learns from
 * @param validation pairs by which it is judged when it is done; none of them is learned from
 * @param output where the network goes
 * @param provenance what the network says of its making
 * @param engine how to compute; precision is float32 in any case
 */
public record SegmenterJob(
        Network network,
        TrainingConfig.Schedule schedule,
        TrainingJob.Data data,
        Optional<TrainingJob.Data> validation,
        Output output,
        Map<String, String> provenance,
        EngineOptions engine) {
    /** Takes a copy of the provenance. */
    public SegmenterJob {
        provenance = Map.copyOf(new TreeMap<>(provenance));
    }

    /**
     * What is trained.
     *
     * @param paletteKey key of the palette of the layouts
     * @param classes number of classes without void
     * @param widths feature maps of the trunk's five groups
     * @param features feature maps of the pyramid that reads the classes
     * @param size size at which photos are seen, sides multiples of 16
     * @param trunk file of a perceptual network with whose layers the trunk begins; empty begins
     *     with random weights
     */
    public record Network(
            String paletteKey,
            int classes,
            List<Integer> widths,
            int features,
            Size size,
            Optional<Path> trunk) {
        private static final int STRIDE = 16;

        /** Takes a copy of the widths and checks the size. */
        public Network {
            widths = List.copyOf(widths);
            if (size.width() % STRIDE != 0 || size.height() % STRIDE != 0) {
                throw new IllegalArgumentException(
                        "The size needs sides that are multiples of " + STRIDE + ", not " + size);
            }
        }
    }

    /**
     * Where the network goes.
     *
     * @param file file to be written at the end
     * @param keepEvery steps after which it is written as it then is, at least 1; five minutes, if
     *     they are sooner
     */
    public record Output(Path file, int keepEvery) {
        private static final String ENDING = ".safetensors";

        /** Checks the distance. */
        public Output {
            if (keepEvery < 1) {
                throw new IllegalArgumentException(
                        "The network is written every so many steps, at least 1.");
            }
        }

        /** The network's name: its file name without ending. */
        public String name() {
            String name = String.valueOf(file.getFileName());
            return name.endsWith(ENDING)
                    ? name.substring(0, name.length() - ENDING.length())
                    : name;
        }
    }
}
