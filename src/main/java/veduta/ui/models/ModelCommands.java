package veduta.ui.models;

import java.util.List;
import org.kordamp.ikonli.material2.Material2AL;
import veduta.ui.command.Command;

/** The commands that add and remove models. */
public final class ModelCommands {
    private final ModelActions models;

    /** Commands of these actions. */
    public ModelCommands(ModelActions models) {
        this.models = models;
    }

    /** Adds a model file. */
    public Command add() {
        return Command.of("add-model", Material2AL.ADD, "Shortcut+M", models::add);
    }

    /** Imports weights, and removes models. */
    public List<Command> others() {
        return List.of(
                Command.of(
                        "import-weights",
                        Material2AL.GET_APP,
                        "Shortcut+Shift+M",
                        models::importWeights),
                Command.of("remove-model", Material2AL.DELETE, "Shortcut+Alt+M", models::remove));
    }
}
