package veduta.ui.shell;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import veduta.ui.train.TrainFeature;

/** The contents of a window: menus above, tools, canvas, classes and pictures, status below. */
final class MainView extends BorderPane {
    private final Node frame;

    /**
     * The contents.
     *
     * @param frame the canvas with the panels around it
     * @param status the lowest line
     */
    MainView(Node frame, Node status) {
        this.frame = frame;
        setId("main-window");
        setCenter(frame);
        setBottom(status);
    }

    /** Shows only painting. */
    void paint(Node menuBar, Node options) {
        setTop(new VBox(menuBar, options));
    }

    /**
     * Shows either painting or training; the other goes on.
     *
     * @param trainView makes the view of training when it is first needed
     */
    void paintOrTrain(Node menuBar, Node options, TrainFeature feature, Supplier<Node> trainView) {
        setTop(new VBox(new ModeBar(menuBar, feature), options));
        AtomicReference<@Nullable Node> view = new AtomicReference<>();
        feature.shownProperty()
                .addListener(
                        (property, old, now) -> {
                            if (view.get() == null) {
                                view.set(trainView.get());
                            }
                            setCenter(now ? view.get() : frame);
                            options.setVisible(!now);
                            options.setManaged(!now);
                        });
    }
}
