package veduta.cli.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import veduta.api.training.TrainingConfig;
import veduta.api.training.Validation;

/** The options, other than the number of steps, in which two configurations differ. */
final class TrainingConfigDifference {
    private static final Map<String, Function<TrainingConfig, Object>> PARTS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("--architecture", config -> config.network().architecture()),
                            Map.entry("--method", TrainingConfig::method),
                            Map.entry("--discriminator", TrainingConfig::discriminator),
                            Map.entry("--optimizer", TrainingConfig::optimizer),
                            Map.entry("--palette", config -> config.network().paletteKey()),
                            Map.entry("--widths", TrainingConfigDifference::widths),
                            Map.entry("--setting", config -> config.network().settings()),
                            Map.entry("--size", config -> config.network().size()),
                            Map.entry("--images", config -> config.network().images()),
                            Map.entry("--objective", config -> config.loss().objective()),
                            Map.entry("--levels", config -> config.loss().levels()),
                            Map.entry("--shares", config -> config.loss().shares()),
                            Map.entry("--rescale-after", TrainingConfigDifference::rescaleAfter),
                            Map.entry("--mean-share", TrainingConfigDifference::meanShares),
                            Map.entry("--rate", config -> config.schedule().rate()),
                            Map.entry("--warm-up", config -> config.schedule().warmUp()),
                            Map.entry("--final-rate", config -> config.schedule().finalRate()),
                            Map.entry("--batch", config -> config.schedule().batch()),
                            Map.entry("--accumulate", config -> config.memory().accumulate()),
                            Map.entry("--freeze-below", config -> config.memory().freezeBelow()),
                            Map.entry("--compared", config -> config.memory().compared()),
                            Map.entry("--crop", config -> config.schedule().smallestCrop()),
                            Map.entry("--scale", config -> config.augmentation().scale()),
                            Map.entry("--colour", config -> config.augmentation().colour()),
                            Map.entry("--shift", config -> config.augmentation().shift()),
                            Map.entry("--no-mirror", config -> config.augmentation().unmirrored()),
                            Map.entry("--simplify", config -> config.schedule().simplified()),
                            Map.entry("--rebalance", config -> config.sampling().rebalanced()),
                            Map.entry("--validation", TrainingConfigDifference::isJudgedApart),
                            Map.entry("--validation-share", validated(Validation::share)),
                            Map.entry("--validate-every", validated(Validation::every)),
                            Map.entry("--validation-count", validated(Validation::count)),
                            Map.entry("--patience", validated(Validation::patience)),
                            Map.entry("--average", config -> config.schedule().averageDecay()),
                            Map.entry("--precision", TrainingConfig::precision),
                            Map.entry("--seed", config -> config.schedule().seed())));

    private TrainingConfigDifference() {}

    /** Names of the options, in alphabetical order. */
    static List<String> between(TrainingConfig one, TrainingConfig other) {
        List<String> names = new ArrayList<>();
        PARTS.forEach(
                (name, part) -> {
                    if (!Objects.equals(part.apply(one), part.apply(other))) {
                        names.add(name);
                    }
                });
        return names;
    }

    private static Object widths(TrainingConfig config) {
        return config.network().settings().getOrDefault("widths", "");
    }

    private static Object isJudgedApart(TrainingConfig config) {
        return config.validated().map(each -> !each.holdsBack()).orElse(false);
    }

    private static Function<TrainingConfig, Object> validated(Function<Validation, Object> part) {
        return config -> config.validated().map(part);
    }

    private static Object rescaleAfter(TrainingConfig config) {
        int epochs = config.loss().rescaleEpochs();
        return epochs > 0 ? epochs + "e" : config.loss().rescaleAfter();
    }

    private static Object meanShares(TrainingConfig config) {
        return List.of(config.loss().meanShareStart(), config.loss().meanShareEnd());
    }
}
