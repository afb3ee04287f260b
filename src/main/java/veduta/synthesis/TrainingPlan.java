package veduta.synthesis;

import java.util.List;
import veduta.image.Size;

/**
 * Everything that decides how a model is trained, except where the files are.
 *
 * @param network what is trained
 * @param loss what it is trained for
 * @param schedule how long and how fast
 */
public record TrainingPlan(Network network, Loss loss, Schedule schedule) {
    /**
     * What is trained.
     *
     * @param paletteKey key of the palette of the layouts
     * @param classes number of classes without void
     * @param widths feature maps of every refinement module, coarsest first
     * @param baseSize width and height of the coarsest module
     * @param images number of pictures k in one collection
     */
    public record Network(
            String paletteKey, int classes, List<Integer> widths, Size baseSize, int images) {
        /** Takes a copy of the widths. */
        public Network {
            widths = List.copyOf(widths);
        }

        /** The card of a model with this network. */
        public ModelCard card(String name, java.util.Map<String, String> provenance) {
            return new ModelCard(
                    name, "crn", paletteKey, classes, widths, baseSize, images, provenance);
        }
    }

    /**
     * What it is trained for.
     *
     * @param objective {@code feature-matching} or {@code diversity}
     * @param levels names of the perceiver's levels, or empty for its own choice
     * @param shares what each level shall contribute once rescaled, pixels first; empty for 1 each
     * @param rescaleAfter steps after which the levels' weights are rescaled to their shares; until
     *     then every weight is the inverse number of elements
     * @param meanShareStart share of the mean over the k pictures at the first step, 0..1
     * @param meanShareEnd the same at the last step; the share falls geometrically
     */
    public record Loss(
            String objective,
            List<String> levels,
            List<Double> shares,
            int rescaleAfter,
            double meanShareStart,
            double meanShareEnd) {
        /** Takes a copy of the levels. */
        public Loss {
            levels = List.copyOf(levels);
            shares = List.copyOf(shares);
        }
    }

    /**
     * How long and how fast.
     *
     * @param steps number of updates
     * @param rate learning rate after warm-up
     * @param warmUp steps over which the rate rises from 0
     * @param finalRate rate at the last step as a share of {@code rate}; the way there is a cosine,
     *     and 1 means a constant rate
     * @param batch pairs in a step
     * @param smallestCrop smallest random crop as a share of the largest that fits, over 0 to 1
     * @param averageDecay share of the weights' moving average kept at each step, 0..1
     * @param seed the same seed gives the same training
     */
    public record Schedule(
            int steps,
            double rate,
            int warmUp,
            double finalRate,
            int batch,
            double smallestCrop,
            double averageDecay,
            long seed) {
        /** Checks the ranges. */
        public Schedule {
            if (steps < 1 || batch < 1) {
                throw new IllegalArgumentException(
                        "A training has at least one step and one pair a step.");
            }
            if (smallestCrop <= 0 || smallestCrop > 1) {
                throw new IllegalArgumentException(
                        "The smallest crop lies over 0 and up to 1, not at " + smallestCrop + ".");
            }
        }

        /**
         * The learning rate of a step.
         *
         * @param step from 1
         */
        public double rateAt(int step) {
            double rising = Math.min(1, step / (double) Math.max(1, warmUp));
            double way = Math.min(1, step / (double) steps);
            double cosine = finalRate + (1 - finalRate) * 0.5 * (1 + Math.cos(Math.PI * way));
            return rate * rising * cosine;
        }
    }

    /**
     * The share of the mean over pictures at a step.
     *
     * @param step from 1
     */
    public double meanShareAt(int step) {
        double way = Math.min(1, step / (double) schedule.steps());
        double start = Math.max(1e-9, loss.meanShareStart());
        double end = Math.max(1e-9, loss.meanShareEnd());
        return start * Math.pow(end / start, way);
    }
}
