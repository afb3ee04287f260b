package veduta.cli.options;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import veduta.cli.support.FileNames;
import veduta.cli.support.Invocation;

/**
 * The options that say what a trained network is made of, for its metadata; their help depends on
 * the kind of network.
 */
public abstract class ProvenanceOptions {
    private ProvenanceOptions() {}

    /** What the pairs are, if given. */
    abstract @Nullable String dataNote();

    /** The licence, if given. */
    abstract @Nullable String licence();

    /** Whether any of them is given. */
    public final boolean isGiven() {
        return licence() != null || dataNote() != null;
    }

    /**
     * How a network is made by this command.
     *
     * @param pairs the data set; its name is the data note where there is no other
     * @param before what is known of the training so far; stays unless it is given again
     */
    public final Map<String, String> provenance(
            CommandLine line, Clock clock, Path pairs, Map<String, String> before) {
        Map<String, String> made = new TreeMap<>(before);
        String note = dataNote();
        if (note != null || !made.containsKey("data")) {
            made.put("data", note == null ? FileNames.last(pairs) : note);
        }
        String licence = licence();
        if (licence != null) {
            made.put("licence", licence);
        }
        made.put("date", LocalDate.now(clock).toString());
        made.merge("command", Invocation.text(line), ProvenanceOptions::joined);
        return made;
    }

    /** A training that goes on many times by the same command names it once. */
    private static String joined(String before, String now) {
        return before.endsWith(now) ? before : before + "; " + now;
    }

    /** For a model, which inherits the licence of the one that it begins with. */
    public static final class OfModel extends ProvenanceOptions {
        @Option(
                names = "--data-note",
                paramLabel = "TEXT",
                description = "What the pairs are, for the model's metadata (default: the folder)")
        private @Nullable String dataNote;

        @Option(
                names = "--licence",
                paramLabel = "TEXT",
                description =
                        "Licence of the model, for its metadata (default: that of the --start"
                                + " model)")
        private @Nullable String licence;

        @Override
        @Nullable String dataNote() {
            return dataNote;
        }

        @Override
        @Nullable String licence() {
            return licence;
        }
    }

    /** For other networks. */
    public static final class OfNetwork extends ProvenanceOptions {
        @Option(
                names = "--data-note",
                paramLabel = "TEXT",
                description = "What the pairs are, for the metadata (default: the folder)")
        private @Nullable String dataNote;

        @Option(
                names = "--licence",
                paramLabel = "TEXT",
                description = "Licence of the network, for its metadata")
        private @Nullable String licence;

        @Override
        @Nullable String dataNote() {
            return dataNote;
        }

        @Override
        @Nullable String licence() {
            return licence;
        }
    }
}
