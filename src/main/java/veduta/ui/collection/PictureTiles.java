package veduta.ui.collection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.image.RgbImage;
import veduta.ui.picture.FxImages;
import veduta.ui.text.Texts;

/** Small pictures that can be chosen, and dragged into other programs. */
public final class PictureTiles {
    /** The state of the tile that is chosen. */
    static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private static final Logger LOG = LoggerFactory.getLogger(PictureTiles.class);
    private static final int WIDTH = 168;
    private static final int HEIGHT = 96;
    private static final int PAST_WIDTH = 84;
    private static final int PAST_HEIGHT = 48;

    private final FileOfPicture files;

    /** Gives a picture as a file, so that other programs can take it. */
    @FunctionalInterface
    public interface FileOfPicture {
        /**
         * Writes a picture to a temporary file.
         *
         * @throws IOException if it cannot be written
         */
        Path write(RgbImage picture) throws IOException;
    }

    /** Tiles whose pictures are dragged as the files that {@code files} writes. */
    public PictureTiles(FileOfPicture files) {
        this.files = files;
    }

    Node tile(RgbImage picture, String title) {
        StackPane tile = frame(new ImageView(FxImages.thumbnail(picture, WIDTH, HEIGHT)), title);
        tile.setOnDragDetected(
                event -> {
                    drag(tile, picture);
                    event.consume();
                });
        return tile;
    }

    private static StackPane frame(ImageView view, String title) {
        StackPane tile = new StackPane(view);
        tile.getStyleClass().add("tile");
        tile.setAccessibleRole(AccessibleRole.BUTTON);
        tile.setAccessibleText(title);
        Tooltip.install(tile, new Tooltip(title));
        return tile;
    }

    private void drag(Node tile, RgbImage picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(FxImages.of(picture));
        try {
            content.putFiles(List.of(files.write(picture).toFile()));
        } catch (IOException failure) {
            LOG.warn("A picture is dragged without its file.", failure);
        }
        Dragboard board = tile.startDragAndDrop(TransferMode.COPY);
        board.setContent(content);
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
}
