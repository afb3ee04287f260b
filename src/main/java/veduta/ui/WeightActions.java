package veduta.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import veduta.download.Publication;
import veduta.download.PublishedWeights;
import veduta.ui.task.FxMessageQueue;
import veduta.ui.weights.GetWeightsForm;
import veduta.ui.weights.GetWeightsViewModel;

/** Gets published weights into the user's folders. */
final class WeightActions {
    private final Desk desk;
    private final GetWeightsViewModel weights;
    private final List<Consumer<Path>> perceiverListeners = new ArrayList<>();

    WeightActions(Desk desk, PublishedWeights published) {
        this.desk = desk;
        this.weights =
                new GetWeightsViewModel(
                        published, this::folder, desk.tasks(), FxMessageQueue.fx(), this::taken);
    }

    private Path folder(Publication.Kind kind) {
        return kind == Publication.Kind.MODEL
                ? desk.services().folders().models()
                : desk.services().folders().perceivers();
    }

    private void taken(Publication got, Path file) {
        if (got.kind() == Publication.Kind.MODEL) {
            desk.models().refresh(() -> {});
        } else {
            perceiverCame(file);
        }
    }

    /** Tells {@code listener} of every perception network that has come. */
    void onPerceiver(Consumer<Path> listener) {
        perceiverListeners.add(listener);
    }

    /** A perception network lies among the user's own. */
    void perceiverCame(Path file) {
        perceiverListeners.forEach(each -> each.accept(file));
    }

    /** Shows what there is and how it goes. */
    void open() {
        desk.dialogs().fill(new GetWeightsForm(weights));
    }

    GetWeightsViewModel weights() {
        return weights;
    }
}
