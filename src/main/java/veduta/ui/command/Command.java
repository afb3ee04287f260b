package veduta.ui.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import veduta.text.Texts;

/**
 * One thing that a user can do. Its title is the text {@code command.ID}, its longer description
 * the text {@code command.ID.tip}, if there is one, unless it is {@linkplain #named given} others.
 */
public final class Command {
    private record Labels(String title, String tip) {}

    private final String id;
    private final @Nullable Ikon icon;
    private final List<KeyCombination> shortcuts;
    private final Runnable action;
    private final BooleanProperty disabled = new SimpleBooleanProperty();
    private final @Nullable BooleanProperty selected;
    private @Nullable Labels words;
    private ObservableBooleanValue obstacle = new SimpleBooleanProperty(false);
    private boolean repeats;

    private Command(
            String id,
            @Nullable Ikon icon,
            List<KeyCombination> shortcuts,
            Runnable action,
            @Nullable BooleanProperty selected) {
        this.id = id;
        this.icon = icon;
        this.shortcuts = List.copyOf(shortcuts);
        this.action = action;
        this.selected = selected;
    }

    /**
     * A command.
     *
     * @param shortcuts key combinations such as {@code Shortcut+Z} or {@code Page_Down}, separated
     *     by blanks; may be empty; the first is shown
     */
    public static Command of(String id, @Nullable Ikon icon, String shortcuts, Runnable action) {
        return new Command(id, icon, keys(shortcuts), action, null);
    }

    /** A command that switches {@code selected}. */
    public static Command toggle(
            String id, @Nullable Ikon icon, String shortcuts, BooleanProperty selected) {
        return new Command(
                id, icon, keys(shortcuts), () -> selected.set(!selected.get()), selected);
    }

    /** A command that is one choice of several; {@code selected} reports whether it is chosen. */
    public static Command choice(
            String id,
            @Nullable Ikon icon,
            String shortcuts,
            BooleanProperty selected,
            Runnable action) {
        return new Command(id, icon, keys(shortcuts), action, selected);
    }

    /** A command that sets {@code current} to one choice of several. */
    public static <T> Command choiceOf(
            String id, @Nullable Ikon icon, String shortcuts, Property<T> current, T value) {
        BooleanProperty chosen = new SimpleBooleanProperty(value.equals(current.getValue()));
        current.addListener((property, old, now) -> chosen.set(value.equals(now)));
        return choice(id, icon, shortcuts, chosen, () -> current.setValue(value));
    }

    private static List<KeyCombination> keys(String shortcuts) {
        return shortcuts.isBlank()
                ? List.of()
                : List.of(shortcuts.split(" ")).stream()
                        .map(keys -> KeyCombination.keyCombination(keys.replace('_', ' ')))
                        .toList();
    }

    /** Gives it a title and a longer description, which may be empty, in place of the texts. */
    public Command named(String title, String tip) {
        words = new Labels(title, tip);
        return this;
    }

    /** Disables it while {@code condition} holds. */
    public Command disabledWhile(ObservableBooleanValue condition) {
        obstacle = condition;
        disabled.bind(condition);
        return this;
    }

    /** Disables it while {@code condition} holds as well. */
    public void alsoDisabledWhile(ObservableBooleanValue condition) {
        disabledWhile(Bindings.or(obstacle, condition));
    }

    /** Runs it again and again while its key is held. */
    public Command repeating() {
        repeats = true;
        return this;
    }

    /** Whether it runs again and again while its key is held. */
    boolean repeats() {
        return repeats;
    }

    /** Short name, for example {@code undo}. */
    public String id() {
        return id;
    }

    /** What menus call it. */
    public String title() {
        return words == null ? Texts.get("command." + id) : words.title();
    }

    /** Title and shortcut, and the longer description if there is one. */
    public String tip() {
        String keys = shortcutText();
        String more = words == null ? Texts.optional("command." + id + ".tip") : words.tip();
        return title()
                + (keys.isEmpty() ? "" : " (" + keys + ")")
                + (more.isEmpty() ? "" : "\n" + more);
    }

    /** Its shortcuts as people read them; empty if it has none. */
    public String shortcutText() {
        return shortcuts.stream()
                .map(KeyCombination::getDisplayText)
                .collect(Collectors.joining(", "));
    }

    /** Its icon. */
    public Optional<Ikon> icon() {
        return Optional.ofNullable(icon);
    }

    /** Its key combinations; the first is shown in menus. */
    public List<KeyCombination> shortcuts() {
        return shortcuts;
    }

    /** Whether it can do nothing now. */
    public ReadOnlyBooleanProperty disabledProperty() {
        return disabled;
    }

    /** Whether it is switched on; empty if it is no switch. */
    public Optional<BooleanProperty> selected() {
        return Optional.ofNullable(selected);
    }

    /** Does it, unless it is disabled. */
    public void run() {
        if (!disabled.get()) {
            action.run();
        }
    }
}
