package veduta.ui.collection;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.material2.Material2AL;
import veduta.ui.command.Command;

/** The commands that choose, lock and compare pictures. */
public final class CollectionCommands {
    private final CollectionViewModel collection;
    private final Runnable focus;
    private final BooleanProperty atSide;
    private final BooleanProperty large;
    private final Runnable compare;

    /**
     * Commands of the pictures.
     *
     * @param focus gives the chosen picture the keyboard
     * @param atSide whether the strip is always at the side
     * @param large whether all pictures are shown large
     * @param compare compares two pictures
     */
    public CollectionCommands(
            CollectionViewModel collection,
            Runnable focus,
            BooleanProperty atSide,
            BooleanProperty large,
            Runnable compare) {
        this.collection = collection;
        this.focus = focus;
        this.atSide = atSide;
        this.large = large;
        this.compare = compare;
    }

    /** All of them. */
    public List<Command> all() {
        List<Command> all = new ArrayList<>();
        for (int number = 1; number <= 9; number++) {
            int index = number - 1;
            String key = Integer.toString(number);
            all.add(Command.of("picture-" + key, null, key, () -> collection.choose(index)));
        }
        all.add(Command.of("go-pictures", null, "Shortcut+P", focus));
        all.add(Command.of("next-picture", null, "Page_Down", () -> collection.step(1)));
        all.add(Command.of("previous-picture", null, "Page_Up", () -> collection.step(-1)));
        all.add(
                Command.of(
                        "favourite",
                        Material2AL.FAVORITE_BORDER,
                        "F",
                        collection::toggleFavourite));
        ObservableBooleanValue noPicture = collection.pictureProperty().isNull();
        all.add(
                Command.toggle("grid", Material2AL.GRID_ON, "Shift+G", large)
                        .disabledWhile(noPicture));
        all.add(Command.toggle("pictures-at-side", null, "Shift+P", atSide));
        all.add(
                Command.of("compare", Material2AL.COMPARE_ARROWS, "C", compare)
                        .disabledWhile(noPicture));
        return all;
    }
}
