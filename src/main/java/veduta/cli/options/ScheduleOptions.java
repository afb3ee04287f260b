package veduta.cli.options;

import picocli.CommandLine.Option;

/**
 * The options that all trainings have, each kind with defaults of its own. They are groups of one
 * or two because the help of a command lists its options in the order of their declaration.
 */
public final class ScheduleOptions {
    private ScheduleOptions() {}

    /** The number of steps and the learning rate. */
    public static final class Steps {
        @Option(
                names = "--steps",
                paramLabel = "N",
                description = "Updates of the weights (default: ${DEFAULT-VALUE})")
        private int steps;

        @Option(
                names = "--rate",
                paramLabel = "R",
                defaultValue = "1e-3",
                description = "Learning rate after the warm-up (default: ${DEFAULT-VALUE})")
        private double rate;

        /**
         * Options with a default.
         *
         * @param steps the number of steps if none is given
         */
        public Steps(int steps) {
            this.steps = steps;
        }

        /** The number of steps. */
        public int steps() {
            return steps;
        }

        /** The learning rate after the warm-up. */
        public double rate() {
            return rate;
        }
    }

    /** The size of a batch. */
    public static final class Batch {
        @Option(
                names = "--batch",
                paramLabel = "N",
                description = "Pairs in a step (default: ${DEFAULT-VALUE})")
        private int pairs;

        /**
         * An option with a default.
         *
         * @param pairs the number of pairs in a step if none is given
         */
        public Batch(int pairs) {
            this.pairs = pairs;
        }

        /** The number of pairs in a step. */
        public int pairs() {
            return pairs;
        }
    }

    /** The smallest random crop. */
    public static final class Crop {
        @Option(
                names = "--crop",
                paramLabel = "SHARE",
                description = {
                    "Smallest random crop as a share of the largest that fits",
                    "(default: ${DEFAULT-VALUE})"
                })
        private double smallest;

        /**
         * An option with a default.
         *
         * @param smallest the share if none is given
         */
        public Crop(double smallest) {
            this.smallest = smallest;
        }

        /** The smallest crop as a share of the largest. */
        public double smallest() {
            return smallest;
        }
    }

    /** The seed of all that is random. */
    public static final class Seed {
        @Option(
                names = "--seed",
                paramLabel = "N",
                defaultValue = "1",
                description = "The same seed gives the same training (default: ${DEFAULT-VALUE})")
        private long seed;

        /** An option whose default is 1. */
        public Seed() {}

        /** The seed. */
        public long seed() {
            return seed;
        }
    }
}
