package veduta.ui.shell;

import atlantafx.base.controls.Popover;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import javafx.scene.control.Button;
import org.controlsfx.control.TaskProgressView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import veduta.text.Texts;
import veduta.ui.dialog.LateTooltip;

/** How much work goes on in the background; the list that it opens stops each piece of it. */
final class TaskButton extends Button {
    private final List<ObservableList<Task<?>>> sources;
    private final ObservableList<Task<?>> running = FXCollections.observableArrayList();
    private @Nullable Popover popover;

    /** A button for the work of these runners. */
    TaskButton(List<ObservableList<Task<?>>> sources) {
        this.sources = List.copyOf(sources);
        setGraphic(new FontIcon(Material2AL.HOURGLASS_EMPTY));
        setId("tasks");
        getStyleClass().addAll("flat", "small");
        LateTooltip.on(this, Texts.get("status.tasks.tip"));
        setOnAction(event -> open());
        sources.forEach(
                source -> source.addListener((ListChangeListener<Task<?>>) change -> collect()));
        collect();
    }

    private void collect() {
        List<Task<?>> now = sources.stream().<Task<?>>flatMap(List::stream).toList();
        running.removeIf(task -> !now.contains(task));
        now.stream().filter(task -> !running.contains(task)).forEach(running::add);
        setText(Texts.get("status.tasks", running.size()));
        setVisible(!running.isEmpty());
        if (running.isEmpty() && popover != null) {
            popover.hide();
        }
    }

    /** Shows what goes on, if anything does. */
    public void open() {
        if (running.isEmpty()) {
            return;
        }
        Popover shown = popover;
        if (shown == null) {
            shown = new Popover(list());
            shown.setTitle(Texts.get("status.tasks.title"));
            shown.setHeaderAlwaysVisible(true);
            shown.setDetachable(false);
            shown.setArrowLocation(Popover.ArrowLocation.BOTTOM_CENTER);
            popover = shown;
        }
        shown.show(this);
    }

    private TaskProgressView<Task<?>> list() {
        TaskProgressView<Task<?>> view = new TaskProgressView<>();
        view.setId("task-list");
        view.getTasks().setAll(running);
        running.addListener(
                (ListChangeListener<Task<?>>)
                        change -> {
                            while (change.next()) {
                                view.getTasks().removeAll(change.getRemoved());
                                view.getTasks().addAll(change.getAddedSubList());
                            }
                        });
        return view;
    }
}
