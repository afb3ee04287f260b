package veduta.ui.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.ComputeDevice;
import veduta.api.model.InstalledModel;
import veduta.api.training.PairsFound;
import veduta.api.training.TrainingEstimate;
import veduta.api.training.TrainingJob;
import veduta.layout.Palette;
import veduta.text.Texts;
import veduta.ui.dialog.FailureSentence;
import veduta.ui.dialog.FolderField;
import veduta.ui.task.Delay;
import veduta.ui.task.Outcome;
import veduta.ui.task.TaskRunner;
import veduta.ui.train.TrainingDraft.Scale;

/** What a user chooses for a new training, and what it would cost. */
public final class SetupViewModel {
    private static final double PAUSE_MILLIS = 150;
    private static final double GIGABYTE = 1 << 30;
    private final TrainingServices services;
    private final TaskRunner tasks;
    private final Clock clock;
    private final ObjectProperty<@Nullable Path> pairs = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable InstalledModel> start = new SimpleObjectProperty<>();
    private final NetworkChoice network;
    private final ObjectProperty<Palette> palette;
    private final StringProperty objective;
    private final IntegerProperty images = new SimpleIntegerProperty(4);
    private final PerceptualNetworkChoice perception;
    private final ObjectProperty<@Nullable Path> perceptual;
    private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(Scale.WHOLE);
    private final ScheduleChoice schedule = new ScheduleChoice();
    private final IntegerProperty freezeBelow = new SimpleIntegerProperty(0);
    private final ObjectProperty<ComputeDevice> device =
            new SimpleObjectProperty<>(ComputeDevice.AUTO);
    private final ReadOnlyStringWrapper pairsText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper costText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper rescaleText = new ReadOnlyStringWrapper("");
    private final PairsCheckViewModel pairsCheck;
    private final ObservableList<Proposal> proposals = FXCollections.observableArrayList();

    /**
     * A way to make a training fit.
     *
     * @param title what the user reads
     * @param apply takes it up
     */
    public record Proposal(String title, Runnable apply) {}

    /**
     * Nothing chosen yet.
     *
     * @param first palette of the open layout
     */
    public SetupViewModel(
            TrainingServices services, TaskRunner tasks, Delay delay, Clock clock, Palette first) {
        this.services = services;
        this.tasks = tasks;
        this.clock = clock;
        palette = new SimpleObjectProperty<>(first);
        network = new NetworkChoice(services.kinds(), start);
        objective = new SimpleStringProperty(services.kinds().losses().all().get(0).key());
        perception = new PerceptualNetworkChoice(services.perceptualNetworks(), tasks);
        perceptual = perception.chosenProperty();
        pairsCheck = new PairsCheckViewModel(services.checker(), tasks, pairs, palette);
        InvalidationListener changed =
                observable -> delay.restart(PAUSE_MILLIS, this::updateEstimates);
        for (var each : List.of(pairs, start, palette, objective, images, perceptual)) {
            each.addListener(changed);
        }
        network.architectureProperty().addListener(changed);
        network.presetProperty().addListener(changed);
        network.propose(objective, schedule);
        schedule.onChange(changed);
        scale.addListener(changed);
        freezeBelow.addListener(changed);
        device.addListener(changed);
        pairs.addListener(observable -> count());
        palette.addListener(observable -> count());
        start.addListener(
                (property, old, now) -> {
                    if ((old == null) != (now == null)) {
                        schedule.applyDefaults(now != null);
                    }
                });
        network.unfreezable()
                .addListener(
                        (property, old, now) -> {
                            if (now) {
                                freezeBelow.set(0);
                            }
                        });
        rescaleText.bind(
                Bindings.createStringBinding(
                        () -> rescaling(schedule.settings(), start.get() != null),
                        schedule.rescaleEpochsProperty(),
                        start));
        check();
    }

    private static String rescaling(ScheduleSettings schedule, boolean tuned) {
        return schedule.rescaleEpochs() > 0
                ? Texts.get("train.rescale.epochs")
                : Texts.get("train.rescale.steps", TrainingDraft.rescaleSteps(tuned));
    }

    /** Looks for perceptual networks and takes the first if none is chosen. */
    public void refresh() {
        perception.refresh(this::check);
    }

    /** The choice of the perceptual network. */
    public PerceptualNetworkChoice perception() {
        return perception;
    }

    /** Takes the folder of this name, if there is one. */
    public void nameFolder(String typed) {
        Optional<Path> folder = FolderField.folder(typed);
        if (folder.isEmpty()) {
            pairsText.set("");
        }
        pairs.set(folder.orElse(null));
    }

    /** Takes the user's own pairs for the palette of the network. */
    public void useOwnPairs() {
        String key = paletteKey();
        Path own = services.ownPairs().apply(key);
        if (Files.isDirectory(own)) {
            pairs.set(own);
        } else {
            pairsText.set(Texts.get("train.ownPairs.none", key));
        }
    }

    private String paletteKey() {
        InstalledModel model = start.get();
        return model == null ? palette.get().key() : model.info().paletteKey();
    }

    private void count() {
        Path folder = pairs.get();
        schedule.pairsProperty().set(0);
        if (folder == null) {
            return;
        }
        String key = paletteKey();
        pairsText.set(Texts.get("train.pairs.counting"));
        tasks.start(
                Texts.get("train.task.pairs"),
                (progress, cancellation) ->
                        services.pairs().find(new TrainingJob.Data(folder, Optional.empty()), key),
                Outcome.of(
                        found -> showPairs(folder, found),
                        failure -> showPairs(folder, FailureSentence.of(failure))));
    }

    private void showPairs(Path folder, PairsFound found) {
        if (folder.equals(pairs.get())) {
            schedule.pairsProperty().set(found.pairs());
        }
        showPairs(folder, Texts.get("train.pairs.found", found.pairs(), found.leftOut()));
    }

    private void showPairs(Path folder, String sentence) {
        if (folder.equals(pairs.get())) {
            pairsText.set(sentence);
        }
    }

    private void updateEstimates() {
        check();
        if (pairs.get() == null || !obstacle.get().isEmpty()) {
            costText.set("");
            proposals.clear();
            return;
        }
        TrainingDraft draft = draft();
        tasks.start(
                Texts.get("train.task.cost"),
                (progress, cancellation) -> estimates(draft),
                Outcome.of(
                        all -> show(draft, all),
                        failure -> costText.set(FailureSentence.of(failure))));
    }

    private List<TrainingEstimate> estimates(TrainingDraft draft) throws Exception {
        LocalDate today = LocalDate.now(clock);
        List<TrainingEstimate> all = new ArrayList<>();
        services.costs().estimate(draft.job(today)).ifPresent(all::add);
        if (!all.isEmpty() && !all.get(0).fits()) {
            for (Fallback each : Fallback.of(draft)) {
                services.costs().estimate(each.draft().job(today)).ifPresent(all::add);
            }
        }
        return all;
    }

    private void show(TrainingDraft draft, List<TrainingEstimate> all) {
        if (pairs.get() == null || !draft.equals(draft())) {
            return;
        }
        proposals.clear();
        if (all.isEmpty()) {
            costText.set("");
            return;
        }
        TrainingEstimate cost = all.get(0);
        costText.set(describe(cost, draft.schedule().steps()));
        List<Fallback> ways = Fallback.of(draft);
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).peakBytes() < cost.peakBytes()) {
                TrainingDraft cheaper = ways.get(i - 1).draft();
                String title =
                        Texts.get(
                                "train.fallback." + ways.get(i - 1).key(),
                                all.get(i).peakBytes() / GIGABYTE);
                proposals.add(new Proposal(title, () -> take(cheaper)));
            }
        }
    }

    private static String describe(TrainingEstimate cost, int steps) {
        double gigabytes = cost.peakBytes() / GIGABYTE;
        if (!cost.fits()) {
            return Texts.get("train.cost.tooMuch", gigabytes, cost.availableBytes() / GIGABYTE);
        }
        if (cost.secondsPerStep().isEmpty()) {
            return Texts.get("train.cost.memory", gigabytes);
        }
        double seconds = cost.secondsPerStep().getAsDouble();
        return Texts.get("train.cost", gigabytes, seconds, Durations.text(seconds * steps));
    }

    private void take(TrainingDraft cheaper) {
        network.presetProperty().set(cheaper.preset().orElse(null));
        scale.set(cheaper.scale());
        schedule.batchProperty().set(cheaper.schedule().batch());
        schedule.accumulateProperty().set(cheaper.schedule().accumulate());
        schedule.comparedProperty().set(cheaper.schedule().compared());
        freezeBelow.set(cheaper.freezeBelow());
    }

    private void check() {
        if (pairs.get() == null) {
            obstacle.set(Texts.get("train.need.pairs"));
        } else if (perceptual.get() == null && draft().needsPerceptualNetwork()) {
            obstacle.set(Texts.get("train.need.perceiver"));
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
        Path folder = pairs.get();
        if (folder == null) {
            throw new IllegalStateException("There are no pairs yet.");
        }
        return new TrainingDraft(
                services.kinds(),
                folder,
                Optional.ofNullable(start.get()),
                network.architectureProperty().get(),
                Optional.ofNullable(network.presetProperty().get()),
                palette.get(),
                objective.get(),
                images.get(),
                Optional.ofNullable(perceptual.get()),
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
        return pairs;
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
        return perceptual;
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
        return pairsText.getReadOnlyProperty();
    }

    /** What the number of epochs before rescaling means. */
    ReadOnlyStringProperty rescaleTextProperty() {
        return rescaleText.getReadOnlyProperty();
    }

    /** What the training would cost. */
    public ReadOnlyStringProperty costTextProperty() {
        return costText.getReadOnlyProperty();
    }

    /** Why the training cannot begin; empty if it can. */
    public ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** What would make a training fit that does not. */
    public ObservableList<Proposal> proposals() {
        return proposals;
    }
}
