package veduta.cli.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import veduta.api.training.TrainingConfig;

/** The options, other than the number of steps, in which two plans differ. */
final class PlanDifference {
    private static final Map<String, Function<TrainingConfig, Object>> PARTS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("--architecture", plan -> plan.network().architecture()),
                            Map.entry("--method", TrainingConfig::method),
                            Map.entry("--optimizer", TrainingConfig::optimizer),
                            Map.entry("--palette", plan -> plan.network().paletteKey()),
                            Map.entry("--widths", plan -> plan.network().settings()),
                            Map.entry("--size", plan -> plan.network().size()),
                            Map.entry("--images", plan -> plan.network().images()),
                            Map.entry("--objective", plan -> plan.loss().objective()),
                            Map.entry("--levels", plan -> plan.loss().levels()),
                            Map.entry("--shares", plan -> plan.loss().shares()),
                            Map.entry("--rescale-after", PlanDifference::rescaleAfter),
                            Map.entry("--mean-share", PlanDifference::meanShares),
                            Map.entry("--rate", plan -> plan.schedule().rate()),
                            Map.entry("--warm-up", plan -> plan.schedule().warmUp()),
                            Map.entry("--final-rate", plan -> plan.schedule().finalRate()),
                            Map.entry("--batch", plan -> plan.schedule().batch()),
                            Map.entry("--accumulate", plan -> plan.economy().accumulate()),
                            Map.entry("--freeze-below", plan -> plan.economy().freezeBelow()),
                            Map.entry("--compared", plan -> plan.economy().compared()),
                            Map.entry("--crop", plan -> plan.schedule().smallestCrop()),
                            Map.entry("--scale", plan -> plan.variation().scale()),
                            Map.entry("--colour", plan -> plan.variation().colour()),
                            Map.entry("--shift", plan -> plan.variation().shift()),
                            Map.entry("--no-mirror", plan -> plan.variation().unmirrored()),
                            Map.entry("--simplify", plan -> plan.schedule().simplified()),
                            Map.entry("--average", plan -> plan.schedule().averageDecay()),
                            Map.entry("--precision", TrainingConfig::precision),
                            Map.entry("--seed", plan -> plan.schedule().seed())));

    private PlanDifference() {}

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

    private static Object rescaleAfter(TrainingConfig plan) {
        int epochs = plan.loss().rescaleEpochs();
        return epochs > 0 ? epochs + "e" : plan.loss().rescaleAfter();
    }

    private static Object meanShares(TrainingConfig plan) {
        return List.of(plan.loss().meanShareStart(), plan.loss().meanShareEnd());
    }
}
