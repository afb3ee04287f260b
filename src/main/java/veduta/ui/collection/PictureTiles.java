package veduta.ui.collection;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import veduta.image.RgbImage;
import veduta.text.Texts;
import veduta.ui.picture.FxImages;

/** Small pictures that can be chosen, and dragged into other programs. */
public final class PictureTiles {
    /** The state of the tile that is chosen. */
    /** The picture that is shown large and exported. */
    public static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private static final int WIDTH = 168;
    private static final int HEIGHT = 96;
    private static final int PAST_WIDTH = 84;
    private static final int PAST_HEIGHT = 48;

    private final FileOfPicture files;

    /** Gives a picture as a file, so that other programs can take it. */
    @FunctionalInterface
    public interface FileOfPicture {
        /**
         * Begins to write a picture to a temporary file.
         *
         * @param index the picture's place in the render, from 0
         * @param ready gets the file on the JavaFX thread; not called if it cannot be written
         */
        void prepare(PastRender render, int index, Consumer<Path> ready);
    }

    /** Tiles whose pictures are dragged as the files that {@code files} writes. */
    public PictureTiles(FileOfPicture files) {
        this.files = files;
    }

    Node tile(PastRender render, int index, String title) {
        RgbImage picture = render.pictures().get(index);
        StackPane tile = frame(new ImageView(FxImages.thumbnail(picture, WIDTH, HEIGHT)), title);
        DragSource.on(tile, render, index, files);
        return tile;
    }

    private static StackPane frame(ImageView view, String title) {
        StackPane tile = new StackPane(view);
        tile.getStyleClass().add("tile");
        tile.setAccessibleRole(AccessibleRole.BUTTON);
        tile.setAccessibleText(title);
        tile.setFocusTraversable(true);
        Tooltip.install(tile, new Tooltip(title));
        return tile;
    }

    Node past(PastRender render, Consumer<PastRender> restore) {
        ImageView picture =
                new ImageView(
                        FxImages.thumbnail(render.pictures().get(0), PAST_WIDTH, PAST_HEIGHT));
        StackPane tile = frame(picture, Texts.get("collection.past", render.number()));
        Label number = new Label(Integer.toString(render.number()));
        number.getStyleClass().add("tile-number");
        StackPane.setAlignment(number, Pos.BOTTOM_RIGHT);
        tile.getChildren().add(number);
        MenuItem item = new MenuItem(Texts.get("collection.restore"));
        item.setId("take-up");
        item.setOnAction(event -> restore.accept(render));
        ContextMenu menu = new ContextMenu(item);
        tile.setOnContextMenuRequested(
                event -> menu.show(tile, event.getScreenX(), event.getScreenY()));
        return tile;
    }

    /**
     * Does with the mouse and the keyboard what a tile is for: a click or Space once, a
     * double-click or Enter also more.
     */
    static void onUse(Node tile, Runnable once, Runnable more) {
        tile.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        once.run();
                        if (event.getClickCount() == 2) {
                            more.run();
                        }
                    }
                });
        tile.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        once.run();
                        if (event.getCode() == KeyCode.ENTER) {
                            more.run();
                        }
                    }
                });
    }
}
