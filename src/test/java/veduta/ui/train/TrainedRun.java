package veduta.ui.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import veduta.ui.shell.MainStates;
import veduta.ui.shell.ShownWindow;

/** A training of a few steps, on pairs of the user's own, that is shown and rests. */
public final class TrainedRun {
    private static final int PAIRS = 2;
    private static final int STEPS = 3;

    private final ShownWindow shown;
    private final TrainFeature feature;

    public TrainedRun(ShownWindow shown) {
        this.shown = shown;
        this.feature = shown.parts().training();
    }

    /** Trains, pauses, and leaves curves and previews shown. */
    public void show() throws Exception {
        while (pairs() < PAIRS) {
            long before = pairs();
            shown.onFx(() -> shown.command("add-pair-render"));
            MainStates.await(() -> pairs() > before && shown.parts().tasks().running().isEmpty());
        }
        shown.onFx(() -> shown.command("train"));
        MainStates.await(() -> MainStates.isShown("#train-new"));
        press("#train-new");
        SetupViewModel setup = feature.setup();
        shown.onFx(
                () -> {
                    setup.useOwnPairs();
                    setup.scaleProperty().set(TrainingDraft.Scale.QUARTER);
                });
        MainStates.await(
                () ->
                        setup.obstacleProperty().get().isEmpty()
                                && !setup.costTextProperty().get().isEmpty()
                                && !shown.stage().getScene().lookup("#train-begin").isDisabled());
        press("#train-begin");
        TrainViewModel train = feature.train();
        MainStates.await(() -> train.curvesProperty().get().loss().points().size() >= STEPS);
        MainStates.await(() -> train.previewProperty().get() != null);
        shown.onFx(train::pause);
        MainStates.await(() -> train.runningProperty().get() == null);
    }

    private void press(String selector) {
        Button button = (Button) shown.node(selector);
        shown.onFx(button::fire);
    }

    private long pairs() throws java.io.IOException {
        Path folder = shown.files().folders().pairs().resolve("cityscapes/label");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> labels = Files.list(folder)) {
            return labels.count();
        }
    }
}
