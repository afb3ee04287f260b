package veduta.ui.collection;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.stage.Stage;
import javafx.stage.Window;
import veduta.image.RgbImage;
import veduta.text.Texts;
import veduta.ui.dialog.OwnedWindow;
import veduta.ui.picture.FxImages;

/** All pictures of the collection at their full size; a click chooses one. */
public final class GridWindow {
    private static final double WIDTH = 1100;
    private static final double HEIGHT = 620;

    private final Stage stage = new Stage();

    /** Shows a collection. */
    public GridWindow(CollectionViewModel model, PastRender shown, Window owner, String css) {
        TilePane grid = new TilePane(8, 8);
        grid.setAlignment(Pos.CENTER);
        grid.getStyleClass().add("picture-grid");
        for (int i = 0; i < shown.pictures().size(); i++) {
            grid.getChildren().add(tile(model, shown, i));
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        Scene scene = new Scene(new StackPane(scroll), WIDTH, HEIGHT);
        scene.getStylesheets().add(css);
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        stage.close();
                    } else if (event.getCode().isDigitKey() && !event.getText().isEmpty()) {
                        choose(model, shown, Character.digit(event.getText().charAt(0), 10) - 1);
                    }
                });
        OwnedWindow.over(owner, stage);
        stage.setTitle(Texts.get("grid.title", shown.number()));
        stage.setScene(scene);
        int chosen = model.chosenProperty().get();
        if (chosen < grid.getChildren().size()) {
            grid.getChildren().get(chosen).requestFocus();
        }
    }

    private StackPane tile(CollectionViewModel model, PastRender shown, int index) {
        RgbImage picture = shown.pictures().get(index);
        StackPane tile = new StackPane(new ImageView(FxImages.of(picture)));
        tile.getStyleClass().add("tile");
        tile.setAccessibleRole(AccessibleRole.BUTTON);
        tile.setAccessibleText(Texts.get("collection.picture", index + 1, shown.pictures().size()));
        tile.setFocusTraversable(true);
        tile.setId("grid-picture-" + (index + 1));
        tile.pseudoClassStateChanged(
                PictureTiles.CHOSEN,
                shown.equals(model.presentProperty().get())
                        && index == model.chosenProperty().get());
        Favourite locked = model.favouriteProperty().get();
        if (locked != null && locked.render().equals(shown) && locked.index() == index) {
            tile.getStyleClass().add("locked");
        }
        tile.setOnMouseClicked(event -> choose(model, shown, index));
        tile.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                        choose(model, shown, index);
                    }
                });
        return tile;
    }

    private void choose(CollectionViewModel model, PastRender shown, int index) {
        if (index >= 0 && index < shown.pictures().size()) {
            model.show(shown);
            model.choose(index);
            stage.close();
        }
    }

    /** Shows the window. */
    public void show() {
        stage.show();
    }
}
