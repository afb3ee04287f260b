package veduta.cli.options;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import veduta.api.training.TrainingConfig;
import veduta.api.training.Validation;

/** By which pairs a training is judged while it runs, how often, and when it ends for that. */
public final class ValidationOptions {
    private static final String FOLDER = "--validation";
    private static final String SHARE = "--validation-share";
    private static final List<String> DETAILS =
            List.of("--validate-every", "--validation-count", "--patience");

    @Option(
            names = FOLDER,
            paramLabel = "DIR",
            description = {
                "Pairs by which the training is judged and from which it does not learn, read like",
                "--pairs; of a divided data set val or else test. The best model so far is written",
                "as MODEL.best.safetensors, every score into MODEL.validation.csv"
            })
    private @Nullable Path folder;

    @Option(
            names = SHARE,
            paramLabel = "SHARE",
            defaultValue = "0",
            description = {
                "The same with a share of --pairs, evenly spread, which are then not learned from",
                "(default: ${DEFAULT-VALUE})"
            })
    private double share;

    @Option(
            names = "--validate-every",
            paramLabel = "N",
            defaultValue = "500",
            description = "Steps between validations (default: ${DEFAULT-VALUE})")
    private int every;

    @Option(
            names = "--validation-count",
            paramLabel = "N",
            defaultValue = "24",
            description =
                    "Most pairs that are looked at, evenly spread (default: ${DEFAULT-VALUE})")
    private int count;

    @Option(
            names = "--patience",
            paramLabel = "N",
            defaultValue = "0",
            description = {
                "End after N validations in a row without a better score; 0 goes on to the last",
                "step (default: ${DEFAULT-VALUE})"
            })
    private int patience;

    /** The folder of validation pairs; empty if none is named. */
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /**
     * What these options say; null if they name no pairs.
     *
     * @param resumed whether the training goes on, and details may be named again alone
     * @throws CommandLine.ParameterException if the options do not fit each other
     */
    public @Nullable Validation of(CommandLine line, boolean resumed) {
        boolean held = line.getParseResult().hasMatchedOption(SHARE);
        if (folder != null && held) {
            throw new CommandLine.ParameterException(
                    line, "Validation pairs are named by --validation or --validation-share.");
        }
        if (folder == null && !held) {
            if (!resumed && DETAILS.stream().anyMatch(line.getParseResult()::hasMatchedOption)) {
                throw new CommandLine.ParameterException(
                        line,
                        String.join(", ", DETAILS)
                                + " need validation pairs: --validation or --validation-share.");
            }
            return null;
        }
        if (held && !(share > 0)) {
            throw new CommandLine.ParameterException(line, "--validation-share must be over 0.");
        }
        try {
            return new Validation(held ? share : 0, every, count, patience);
        } catch (IllegalArgumentException fault) {
            throw new CommandLine.ParameterException(
                    line, String.valueOf(fault.getMessage()), fault);
        }
    }

    /**
     * Checks that a training that is judged by pairs of its own has them.
     *
     * @throws CommandLine.ParameterException if they are not named
     */
    public void require(CommandLine line, TrainingConfig followed) {
        boolean apart = followed.validated().map(each -> !each.holdsBack()).orElse(false);
        if (apart && folder == null) {
            throw new CommandLine.ParameterException(
                    line,
                    "The checkpoint's training is judged by pairs of its own; name them again with"
                            + " --validation.");
        }
    }
}
