package veduta.ui.shell;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import veduta.ui.editor.EditorStatus;
import veduta.ui.render.RenderStatus;

/** The lowest line: the document, background work, renders. */
final class StatusLine extends HBox {
    StatusLine(EditorStatus editor, TaskButton tasks, RenderStatus rendering) {
        getStyleClass().add("status-line");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(editor.nodes());
        getChildren().addAll(gap, tasks);
        getChildren().addAll(rendering.nodes());
    }
}
