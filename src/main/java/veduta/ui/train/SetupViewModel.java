package veduta.ui.train;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.ComputeDevice;
import veduta.api.model.InstalledModel;
import veduta.api.training.Adversary;
import veduta.api.training.TrainingJob;
import veduta.layout.Palette;
import veduta.text.Texts;
import veduta.ui.task.Delay;
import veduta.ui.task.TaskRunner;
import veduta.ui.train.TrainingDraft.Scale;

/** What a user chooses for a new training, and what it would cost. */
public final class SetupViewModel {
    private static final double PAUSE_MILLIS = 150;
    private final TrainingServices services;
    private final Clock clock;
    private final PairsChoice pairs;
    private final ObjectProperty<@Nullable InstalledModel> start = new SimpleObjectProperty<>();
    private final NetworkChoice network;
    private final ObjectProperty<Palette> palette;
    private final StringProperty objective;
    private final IntegerProperty images = new SimpleIntegerProperty(4);
    private final StepChoice step;
    private final ReadOnlyObjectWrapper<Applicability> applicability;
    private final PerceptualNetworkChoice perception;
    private final PerceptualNetworkChoice segmenter;
    private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(Scale.WHOLE);
    private final ScheduleChoice schedule = new ScheduleChoice();
    private final IntegerProperty freezeBelow = new SimpleIntegerProperty(0);
    private final ObjectProperty<ComputeDevice> device =
            new SimpleObjectProperty<>(ComputeDevice.AUTO);
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper rescaleText = new ReadOnlyStringWrapper("");
    private final PairsCheckViewModel pairsCheck;
    private final EstimateViewModel estimates;

    /**
     * Nothing chosen yet.
     *
     * @param first palette of the open layout
     */
    public SetupViewModel(
            TrainingServices services, TaskRunner tasks, Delay delay, Clock clock, Palette first) {
        this.services = services;
        this.clock = clock;
        palette = new SimpleObjectProperty<>(first);
        network = new NetworkChoice(services.kinds(), start);
        objective = new SimpleStringProperty(services.kinds().losses().all().get(0).key());
        step = new StepChoice(services.kinds().networks().all().get(0).usualMethod());
        applicability = new ReadOnlyObjectWrapper<>(applicable());
        perception = new PerceptualNetworkChoice(services.perceptualNetworks(), tasks);
        segmenter =
                new PerceptualNetworkChoice(() -> services.segmenters().apply(paletteKey()), tasks);
        pairs = new PairsChoice(services, tasks, this::paletteKey, schedule.pairsProperty()::set);
        pairsCheck =
                new PairsCheckViewModel(services.checker(), tasks, pairs.folderProperty(), palette);
        estimates =
                new EstimateViewModel(services.costs(), tasks, clock, this::complete, this::take);
        palette.addListener(observable -> pairs.count());
        network.propose(objective, step.methodProperty());
        connectDefaults();
        listen(observable -> delay.restart(PAUSE_MILLIS, this::updateEstimates));
        rescaleText.bind(
                Bindings.createStringBinding(
                        () -> rescaling(schedule.settings(), start.get() != null),
                        schedule.rescaleEpochsProperty(),
                        start));
        check();
    }

    /** What else is changed by a choice. */
    private void connectDefaults() {
        for (Observable each :
                List.<Observable>of(
                        start, objective, network.architectureProperty(), step.methodProperty())) {
            each.addListener(observable -> applicability.set(applicable()));
        }
        start.addListener(
                (property, old, now) -> {
                    if ((old == null) != (now == null)) {
                        suggestRate();
                    }
                });
        step.methodProperty()
                .addListener(
                        (property, old, now) -> {
                            if (Adversary.isIn(old) != Adversary.isIn(now)) {
                                suggestRate();
                            }
                        });
        network.unfreezable()
                .addListener(
                        (property, old, now) -> {
                            if (now) {
                                freezeBelow.set(0);
                            }
                        });
        for (Observable each : List.<Observable>of(start, palette)) {
            each.addListener(observable -> segmenter.refresh(this::check));
        }
    }

    private void suggestRate() {
        schedule.applyDefaults(start.get() != null || step.settings().isAdversarial());
    }

    private void listen(InvalidationListener changed) {
        for (Observable each :
                List.<Observable>of(
                        start,
                        palette,
                        objective,
                        images,
                        scale,
                        freezeBelow,
                        device,
                        perception.chosenProperty(),
                        segmenter.chosenProperty(),
                        pairs.folderProperty(),
                        pairs.vividProperty())) {
            each.addListener(changed);
        }
        network.onChange(changed);
        step.onChange(changed);
        schedule.onChange(changed);
    }

    private Applicability applicable() {
        return new Applicability(
                services.kinds(),
                Optional.ofNullable(start.get()),
                network.architectureProperty().get(),
                objective.get(),
                step.methodProperty().get());
    }

    private static String rescaling(ScheduleSettings schedule, boolean tuned) {
        return schedule.rescaleEpochs() > 0
                ? Texts.get("train.rescale.epochs")
                : Texts.get("train.rescale.steps", TrainingDraft.rescaleSteps(tuned));
    }

    /** Looks for networks to look through and takes the first if none is chosen. */
    public void refresh() {
        perception.refresh(this::check);
        segmenter.refresh(this::check);
    }

    /** The choice of the perceptual network. */
    public PerceptualNetworkChoice perception() {
        return perception;
    }

    /** The choice of the segmentation network that reads layouts back. */
    PerceptualNetworkChoice segmenter() {
        return segmenter;
    }

    /** Why some choices have no effect. */
    ReadOnlyObjectProperty<Applicability> applicabilityProperty() {
        return applicability.getReadOnlyProperty();
    }

    /** Why one of the choices has no effect; empty while it has one. */
    ObservableValue<String> reason(Function<Applicability, Optional<String>> of) {
        return applicability.map(now -> of.apply(now).orElse(""));
    }

    /** Which kind of training step is taken. */
    StepChoice step() {
        return step;
    }

    /** Whether photographs are made vivid as they are read. */
    BooleanProperty vividProperty() {
        return pairs.vividProperty();
    }

    /** Takes the folder of this name, if there is one. */
    public void nameFolder(String typed) {
        pairs.name(typed);
    }

    /** Takes the user's own pairs for the palette of the network. */
    public void useOwnPairs() {
        pairs.useOwn();
    }

    private String paletteKey() {
        InstalledModel model = start.get();
        return model == null ? palette.get().key() : model.info().paletteKey();
    }

    private void updateEstimates() {
        check();
        estimates.update();
    }

    /** What can be estimated; empty while something is missing. */
    private Optional<TrainingDraft> complete() {
        return pairs.folderProperty().get() == null || !obstacle.get().isEmpty()
                ? Optional.empty()
                : Optional.of(draft());
    }

    private void take(TrainingDraft cheaper) {
        network.presetProperty().set(cheaper.fresh().preset().orElse(null));
        scale.set(cheaper.scale());
        schedule.batchProperty().set(cheaper.schedule().batch());
        schedule.accumulateProperty().set(cheaper.schedule().accumulate());
        schedule.comparedProperty().set(cheaper.schedule().compared());
        freezeBelow.set(cheaper.freezeBelow());
    }

    private void check() {
        if (pairs.folderProperty().get() == null) {
            obstacle.set(Texts.get("train.need.pairs"));
        } else if (draft().needsPerceptualNetwork() && draft().perceptual().isEmpty()) {
            boolean reads = applicability.get().needsSegmenter();
            obstacle.set(Texts.get(reads ? "train.need.segmenter" : "train.need.perceiver"));
        } else {
            obstacle.set(fault().orElse(""));
        }
    }

    private Optional<String> fault() {
        try {
            draft().job(LocalDate.now(clock));
            return Optional.empty();
        } catch (IllegalArgumentException outOfRange) {
            return Optional.of(String.valueOf(outOfRange.getMessage()));
        }
    }

    /** The choices as they are; there must be pairs. */
    public TrainingDraft draft() {
        Path folder = pairs.folderProperty().get();
        if (folder == null) {
            throw new IllegalStateException("There are no pairs yet.");
        }
        boolean reads = applicable().needsSegmenter();
        return new TrainingDraft(
                services.kinds(),
                folder,
                pairs.vividProperty().get(),
                Optional.ofNullable(start.get()),
                network.fresh(palette.get(), images.get()),
                objective.get(),
                step.settings(),
                Optional.ofNullable((reads ? segmenter : perception).chosenProperty().get()),
                scale.get(),
                schedule.settings(),
                freezeBelow.get(),
                device.get());
    }

    /** The job of the choices as they are. */
    TrainingJob job() {
        return draft().job(LocalDate.now(clock));
    }

    /** Folder of photos and layouts. */
    public ObjectProperty<@Nullable Path> pairsProperty() {
        return pairs.folderProperty();
    }

    /** The model to begin with; null for a new one. */
    public ObjectProperty<@Nullable InstalledModel> startProperty() {
        return start;
    }

    /** Which kind of network is trained, and what such networks can do. */
    NetworkChoice network() {
        return network;
    }

    /** Palette of a new network. */
    public ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    /** Key of the objective. */
    public StringProperty objectiveProperty() {
        return objective;
    }

    /** Pictures of one pass of a new network. */
    public IntegerProperty imagesProperty() {
        return images;
    }

    /** The perceptual network. */
    public ObjectProperty<@Nullable Path> perceptualProperty() {
        return perception.chosenProperty();
    }

    /** Size of the pictures. */
    public ObjectProperty<Scale> scaleProperty() {
        return scale;
    }

    /** How long and how fast it is to go. */
    public ScheduleChoice schedule() {
        return schedule;
    }

    /** Height below which modules are frozen. */
    public IntegerProperty freezeBelowProperty() {
        return freezeBelow;
    }

    /** Where to compute. */
    public ObjectProperty<ComputeDevice> deviceProperty() {
        return device;
    }

    /** Reads all the pairs. */
    PairsCheckViewModel pairsCheck() {
        return pairsCheck;
    }

    /** What the folder of pairs holds. */
    public ReadOnlyStringProperty pairsTextProperty() {
        return pairs.textProperty();
    }

    /** What the number of epochs before rescaling means. */
    ReadOnlyStringProperty rescaleTextProperty() {
        return rescaleText.getReadOnlyProperty();
    }

    /** What the training would cost. */
    public ReadOnlyStringProperty costTextProperty() {
        return estimates.textProperty();
    }

    /** Why the training cannot begin; empty if it can. */
    public ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** What would make a training fit that does not. */
    ObservableList<EstimateViewModel.Proposal> proposals() {
        return estimates.proposals();
    }
}
