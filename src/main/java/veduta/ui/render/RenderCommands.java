package veduta.ui.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.material2.Material2MZ;
import veduta.api.model.Capability;
import veduta.io.settings.RenderMoment;
import veduta.ui.command.Command;
import veduta.ui.document.DocumentViewModel;

/** The commands that begin and stop renders, and that say when and how they are made. */
public final class RenderCommands {
    private final RenderViewModel render;
    private final RenderOptions options;
    private final DocumentViewModel document;
    private final Function<Capability, ObservableBooleanValue> lacks;

    /**
     * Commands on renders.
     *
     * @param document what is rendered
     * @param lacks whether the chosen model cannot do something
     */
    public RenderCommands(
            RenderViewModel render,
            RenderOptions options,
            DocumentViewModel document,
            Function<Capability, ObservableBooleanValue> lacks) {
        this.render = render;
        this.options = options;
        this.document = document;
        this.lacks = lacks;
    }

    /** All of them. */
    public List<Command> all() {
        List<Command> all = new ArrayList<>();
        all.add(Command.of("render", Material2MZ.PLAY_ARROW, "F5", render::renderNow));
        all.add(Command.of("cancel-render", null, "Shift+F5", render::cancel));
        for (RenderMoment moment : RenderMoment.values()) {
            String name = moment.name().toLowerCase(Locale.ROOT).replace('_', '-');
            all.add(
                    Command.choiceOf(
                            "render-" + name, null, keyOf(moment), render.modeProperty(), moment));
        }
        for (int by : RenderOptions.REDUCTIONS) {
            all.add(
                    Command.choiceOf(
                            "render-size-" + by,
                            null,
                            "Shortcut+Alt+" + by,
                            options.reductionProperty(),
                            by));
        }
        all.add(
                Command.toggle("render-bands", null, "Shortcut+Alt+B", options.inBandsProperty())
                        .disabledWhile(lacks.apply(Capability.TILED_RENDER)));
        all.add(
                Command.of("render-texture", null, "Shift+F6", document::changeTexture)
                        .disabledWhile(lacks.apply(Capability.SEEDED_TEXTURE)));
        return all;
    }

    private static String keyOf(RenderMoment moment) {
        return switch (moment) {
            case PAUSE -> "F7";
            case STROKE_END -> "Shift+F7";
            case MANUAL -> "Shortcut+F7";
        };
    }
}
