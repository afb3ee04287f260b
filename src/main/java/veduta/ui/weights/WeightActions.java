package veduta.ui.weights;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kordamp.ikonli.material2.Material2AL;
import veduta.download.Publication;
import veduta.download.PublishedWeights;
import veduta.io.UserFolders;
import veduta.ui.command.Command;
import veduta.ui.dialog.Dialogs;
import veduta.ui.task.FxMessageQueue;
import veduta.ui.task.TaskRunner;

/** Gets published weights into the user's folders. */
public final class WeightActions {
    private final GetWeightsViewModel weights;
    private final UserFolders folders;
    private final Dialogs dialogs;
    private final List<Consumer<Path>> perceptualListeners = new ArrayList<>();
    private Runnable modelCame = () -> {};

    /** Downloads into the user's folders. */
    public WeightActions(
            PublishedWeights published, UserFolders folders, TaskRunner tasks, Dialogs dialogs) {
        this.folders = folders;
        this.dialogs = dialogs;
        this.weights =
                new GetWeightsViewModel(
                        published, this::folder, tasks, FxMessageQueue.fx(), this::taken);
    }

    private Path folder(Publication.Kind kind) {
        return kind == Publication.Kind.MODEL ? folders.models() : folders.perceptualNetworks();
    }

    private void taken(Publication got, Path file) {
        if (got.kind() == Publication.Kind.MODEL) {
            modelCame.run();
        } else {
            perceptualNetworkAdded(file);
        }
    }

    /** Notifies {@code listener} of models that have come. */
    public void onModel(Runnable listener) {
        modelCame = listener;
    }

    /** Notifies {@code listener} of every perceptual network that has come. */
    public void onPerceptualNetwork(Consumer<Path> listener) {
        perceptualListeners.add(listener);
    }

    /** A perceptual network lies among the user's own. */
    public void perceptualNetworkAdded(Path file) {
        perceptualListeners.forEach(each -> each.accept(file));
    }

    /** The command that shows what there is. */
    public Command command() {
        return Command.of("get-weights", Material2AL.CLOUD_DOWNLOAD, "Shortcut+Alt+W", this::open);
    }

    /** Shows what there is and how it goes. */
    public void open() {
        dialogs.fill(new GetWeightsForm(weights));
    }

    GetWeightsViewModel weights() {
        return weights;
    }
}
