package veduta.ui.files;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import veduta.io.encoding.LayoutReader;
import veduta.io.sample.SampleLayout;
import veduta.text.Texts;
import veduta.ui.dialog.Chooser;
import veduta.ui.document.UnsavedWork;

/** The menu of the sample layouts, each with a small picture of itself, grouped by palette. */
public final class SampleMenu {
    private static final double THUMBNAIL_WIDTH = 96;
    private static final double THUMBNAIL_HEIGHT = 54;

    private final FileActions files;
    private final UnsavedWork unsaved;
    private final LayoutReader reader;

    /** Samples that {@code files} opens. */
    public SampleMenu(FileActions files, UnsavedWork unsaved, LayoutReader reader) {
        this.files = files;
        this.unsaved = unsaved;
        this.reader = reader;
    }

    /** A menu whose pictures are read when it is shown. */
    public Menu menu() {
        Menu menu = new Menu(Texts.get("menu.samples"));
        menu.setId("menu-samples");
        String palette = SampleLayout.STREET.paletteKey();
        for (SampleLayout sample : SampleLayout.values()) {
            if (!sample.paletteKey().equals(palette)) {
                menu.getItems().add(new SeparatorMenuItem());
                palette = sample.paletteKey();
            }
            menu.getItems().add(item(sample));
        }
        // The pictures are read when somebody looks, so that the window starts no later for them.
        menu.setOnShowing(event -> menu.getItems().forEach(SampleMenu::showThumbnail));
        return menu;
    }

    private MenuItem item(SampleLayout sample) {
        MenuItem item = new MenuItem(title(sample));
        item.setId("sample-" + sample.key());
        item.setUserData(sample);
        item.setOnAction(event -> open(sample));
        return item;
    }

    private static void showThumbnail(MenuItem item) {
        if (item.getGraphic() == null && item.getUserData() instanceof SampleLayout sample) {
            String url = sample.url().toExternalForm();
            item.setGraphic(
                    new ImageView(
                            new Image(url, THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT, true, true, true)));
        }
    }

    /** Asks which one to open. */
    public void choose(Chooser chooser) {
        chooser.choose("samples", List.of(SampleLayout.values()), SampleMenu::title, 0, this::open);
    }

    private static String title(SampleLayout sample) {
        return Texts.get("sample." + sample.key());
    }

    /** Opens it, after asking about unsaved work. */
    private void open(SampleLayout sample) {
        Path name = sample.fileName();
        unsaved.whenNothingIsLost(
                () ->
                        files.reading(
                                name,
                                () -> sample.read(reader),
                                read -> files.open(read.layout(), read.palette(), name)));
    }
}
