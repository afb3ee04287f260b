package veduta.ui.train;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.model.Capability;
import veduta.api.model.InstalledModel;
import veduta.api.model.NetworkConfig;
import veduta.api.model.NetworkKind;
import veduta.api.training.Adversary;
import veduta.api.training.DatasetSplit;
import veduta.api.training.Interval;
import veduta.api.training.TrainingConfig;
import veduta.api.training.TrainingJob;
import veduta.api.training.TrainingKinds;
import veduta.image.Size;
import veduta.layout.VoidFill;

/**
 * What a user has chosen for a training.
 *
 * @param kinds the networks and losses that there are
 * @param pairs folder of photos and layouts
 * @param vivid whether photographs are made vivid as they are read
 * @param start the model to begin with; empty for a new one
 * @param fresh what is chosen of a new one
 * @param objective key of the objective
 * @param step the kind of training step
 * @param perceptual the network that the loss looks through, if one is chosen
 * @param scale size of the pictures
 * @param schedule how long and how fast it goes
 * @param freezeBelow height below which modules are frozen; 0 for none
 * @param device where to compute
 */
public record TrainingDraft(
        TrainingKinds kinds,
        Path pairs,
        boolean vivid,
        Optional<InstalledModel> start,
        NewNetwork fresh,
        String objective,
        StepSettings step,
        Optional<Path> perceptual,
        Scale scale,
        ScheduleSettings schedule,
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

    /**
     * The network to be trained.
     *
     * @throws IllegalArgumentException if the choices do not go together; one sentence for the user
     */
    public NetworkConfig network() {
        try {
            NetworkConfig whole = whole();
            NetworkKind kind = kinds.networks().of(whole.architecture());
            Size size = whole.size();
            return switch (scale) {
                case GROWN -> kind.grown(whole);
                case WHOLE -> whole;
                case HALF -> kind.resized(whole, part(size, 2));
                case QUARTER -> kind.resized(whole, part(size, 4));
            };
        } catch (SynthesisException unfit) {
            throw new IllegalArgumentException(unfit.getMessage(), unfit);
        }
    }

    private NetworkConfig whole() throws SynthesisException {
        if (start.isPresent()) {
            return start.get().info().network();
        }
        return fresh.config(kinds);
    }

    private static Size part(Size size, int of) {
        return new Size(Math.max(1, size.width() / of), Math.max(1, size.height() / of));
    }

    /** Width and height of the pictures. */
    public Size size() {
        return network().size();
    }

    /** Whether a coarse part can stay as it is: of a model, if networks of its kind can do that. */
    boolean canFreeze() {
        return start.map(model -> model.info().architecture()).stream()
                .anyMatch(key -> kinds.can(key, Capability.FREEZE));
    }

    /** Whether the loss looks through a perceptual network. */
    boolean needsPerceptualNetwork() {
        try {
            return kinds.losses().of(objective).needsPerceptualNetwork();
        } catch (SynthesisException unknown) {
            throw new IllegalArgumentException(unknown.getMessage(), unknown);
        }
    }

    /**
     * The job.
     *
     * @throws IllegalArgumentException if a number is out of range; one sentence for the user
     */
    public TrainingJob job(LocalDate today) {
        boolean tuned = start.isPresent();
        boolean rescaled = schedule.rescaleEpochs() > 0;
        TrainingConfig config =
                new TrainingConfig(
                        network(),
                        new TrainingConfig.Loss(
                                objective,
                                List.of(),
                                List.of(),
                                rescaled ? 0 : rescaleSteps(tuned),
                                schedule.rescaleEpochs(),
                                0.3,
                                tuned ? 0.05 : 0.03),
                        new TrainingConfig.Schedule(
                                schedule.steps(),
                                schedule.rate(),
                                tuned ? 10 : 100,
                                schedule.constantRate() ? 1 : FALLEN,
                                schedule.batch(),
                                0.75,
                                0.25,
                                tuned ? 0.99 : 0.998,
                                1),
                        Precision.AUTO,
                        new TrainingConfig.MemoryOptions(
                                schedule.accumulate(), freezeBelow, schedule.compared()),
                        schedule.augmentation(),
                        step.method(),
                        step.isAdversarial() ? Adversary.OPTIMIZER : kinds.optimizers().usual(),
                        step.adversary());
        return new TrainingJob(
                config,
                data(),
                lookedThrough(),
                new TrainingJob.InitialWeights(false, start.map(InstalledModel::file)),
                new TrainingJob.Output(Path.of("model.safetensors"), CHECKPOINTS, PREVIEWS, true),
                provenance(today),
                new EngineOptions(device, Precision.AUTO, 0));
    }

    private TrainingJob.Data data() {
        return new TrainingJob.Data(
                pairs, Optional.empty(), VoidFill.NONE, DatasetSplit.TRAINING, vivid);
    }

    private Optional<Path> lookedThrough() {
        return needsPerceptualNetwork() ? perceptual : Optional.empty();
    }

    /** Steps after which the levels are rescaled if no epochs are given. */
    static int rescaleSteps(boolean tuned) {
        return tuned ? 20 : 200;
    }

    /** What the model says of its making; a model's licence holds for what is made of it. */
    private Map<String, String> provenance(LocalDate today) {
        Map<String, String> made = new TreeMap<>();
        made.put("data", String.valueOf(pairs.getFileName()));
        made.put("date", today.toString());
        made.put("command", "trained in the window");
        lookedThrough()
                .ifPresent(file -> made.put("perceiver", String.valueOf(file.getFileName())));
        start.ifPresent(
                model -> {
                    made.put("start", model.name());
                    String licence = model.info().provenance().get("licence");
                    if (licence != null) {
                        made.put("licence", licence);
                    }
                });
        return made;
    }
}
