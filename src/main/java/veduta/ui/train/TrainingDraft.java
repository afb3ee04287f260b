package veduta.ui.train;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.model.InstalledModel;
import veduta.api.training.Interval;
import veduta.api.training.TrainingConfig;
import veduta.api.training.TrainingJob;
import veduta.image.Size;
import veduta.layout.Palette;

/**
 * What a user has chosen for a training.
 *
 * @param pairs folder of photos and layouts
 * @param start the model to begin with; empty for a new one
 * @param preset size of a new network
 * @param palette palette of a new network
 * @param objective key of the objective
 * @param images pictures of one pass of a new network
 * @param perceiver the perception network, if one is chosen
 * @param scale size of the pictures
 * @param course how long and how fast it goes
 * @param freezeBelow height below which modules are frozen; 0 for none
 * @param device where to compute
 */
public record TrainingDraft(
        Path pairs,
        Optional<InstalledModel> start,
        Preset preset,
        Palette palette,
        String objective,
        int images,
        Optional<Path> perceiver,
        Scale scale,
        ScheduleSettings course,
        int freezeBelow,
        ComputeDevice device) {
    private static final Interval CHECKPOINTS = new Interval(0, 60);
    private static final Interval PREVIEWS = new Interval(0, 10);
    private static final double FALLEN = 0.1;

    /** Size of the pictures against the one that the network is made for. */
    public enum Scale {
        /** A new module makes them twice as large. */
        GROWN,
        /** As it is. */
        WHOLE,
        /** Half of it. */
        HALF,
        /** A quarter of it. */
        QUARTER
    }

    /** The network to be trained. */
    public TrainingConfig.Network network() {
        List<Integer> widths =
                new ArrayList<>(start.map(model -> model.card().widths()).orElse(preset.widths()));
        Size base = start.map(model -> model.card().baseSize()).orElse(preset.baseSize());
        int shrunk = scale == Scale.HALF ? 2 : scale == Scale.QUARTER ? 4 : 1;
        if (scale == Scale.GROWN) {
            widths.add(Math.max(8, widths.get(widths.size() - 1) / 2));
        }
        return new TrainingConfig.Network(
                start.map(model -> model.card().paletteKey()).orElse(palette.key()),
                start.map(model -> model.card().classes()).orElse(palette.size()),
                widths,
                new Size(Math.max(1, base.width() / shrunk), Math.max(1, base.height() / shrunk)),
                start.map(model -> model.card().images()).orElse(images));
    }

    /** Width and height of the pictures. */
    public Size size() {
        return network().card("", Map.of()).size();
    }

    /**
     * The order.
     *
     * @throws IllegalArgumentException if a number is out of range; one sentence for the user
     */
    public TrainingJob order(LocalDate today) {
        boolean tuned = start.isPresent();
        boolean rescaled = course.rescaleEpochs() > 0;
        TrainingConfig plan =
                new TrainingConfig(
                        network(),
                        new TrainingConfig.Loss(
                                objective,
                                List.of(),
                                List.of(),
                                rescaled ? 0 : rescaleSteps(tuned),
                                course.rescaleEpochs(),
                                0.3,
                                tuned ? 0.05 : 0.03),
                        new TrainingConfig.Schedule(
                                course.steps(),
                                course.rate(),
                                tuned ? 10 : 100,
                                course.constantRate() ? 1 : FALLEN,
                                course.batch(),
                                0.75,
                                0.25,
                                tuned ? 0.99 : 0.998,
                                1),
                        Precision.AUTO,
                        new TrainingConfig.Economy(
                                course.accumulate(), freezeBelow, course.compared()),
                        course.variation());
        return new TrainingJob(
                plan,
                new TrainingJob.Data(pairs, Optional.empty()),
                objective.equals("pixels") ? Optional.empty() : perceiver,
                new TrainingJob.Beginning(false, start.map(InstalledModel::file)),
                new TrainingJob.Output(Path.of("model.safetensors"), CHECKPOINTS, PREVIEWS, true),
                provenance(today),
                new EngineOptions(device, Precision.AUTO, 0));
    }

    /** Steps after which the levels are rescaled if no epochs are given. */
    static int rescaleSteps(boolean tuned) {
        return tuned ? 20 : 200;
    }

    /** What the model shall say of its making; a model's licence holds for what is made of it. */
    private Map<String, String> provenance(LocalDate today) {
        Map<String, String> made = new TreeMap<>();
        made.put("data", String.valueOf(pairs.getFileName()));
        made.put("date", today.toString());
        made.put("command", "trained in the window");
        perceiver.ifPresent(file -> made.put("perceiver", String.valueOf(file.getFileName())));
        start.ifPresent(
                model -> {
                    made.put("start", model.name());
                    String licence = model.card().provenance().get("licence");
                    if (licence != null) {
                        made.put("licence", licence);
                    }
                });
        return made;
    }
}
