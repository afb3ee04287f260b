package veduta.ui.files;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
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
    private final Predicate<String> rendered;

    /**
     * Samples that {@code files} opens.
     *
     * @param rendered whether a model renders the palette of a key; samples of others are not shown
     */
    public SampleMenu(
            FileActions files,
            UnsavedWork unsaved,
            LayoutReader reader,
            Predicate<String> rendered) {
        this.files = files;
        this.unsaved = unsaved;
        this.reader = reader;
        this.rendered = rendered;
    }

    /** A menu whose pictures are read when it is shown. */
    public Menu menu() {
        Menu menu = new Menu(Texts.get("menu.samples"));
        menu.setId("menu-samples");
        String palette = SampleLayout.STREET.paletteKey();
        for (SampleLayout sample : SampleLayout.values()) {
            if (!sample.paletteKey().equals(palette)) {
                palette = sample.paletteKey();
                MenuItem separator = new SeparatorMenuItem();
                separator.setUserData(palette);
                menu.getItems().add(separator);
            }
            menu.getItems().add(item(sample));
        }
        // The pictures are read when somebody looks, so that the window starts no later for them.
        menu.setOnShowing(event -> menu.getItems().forEach(this::show));
        return menu;
    }

    private void show(MenuItem item) {
        if (item.getUserData() instanceof SampleLayout sample) {
            item.setVisible(rendered.test(sample.paletteKey()));
            showThumbnail(item, sample);
        } else if (item.getUserData() instanceof String palette) {
            item.setVisible(rendered.test(palette));
        }
    }

    private MenuItem item(SampleLayout sample) {
        MenuItem item = new MenuItem(title(sample));
        item.setId("sample-" + sample.key());
        item.setUserData(sample);
        item.setOnAction(event -> open(sample));
        return item;
    }

    private static void showThumbnail(MenuItem item, SampleLayout sample) {
        if (item.getGraphic() == null && item.isVisible()) {
            String url = sample.url().toExternalForm();
            item.setGraphic(
                    new ImageView(
                            new Image(url, THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT, true, true, true)));
        }
    }

    /** Asks which one to open. */
    public void choose(Chooser chooser) {
        List<SampleLayout> shown =
                Arrays.stream(SampleLayout.values())
                        .filter(sample -> rendered.test(sample.paletteKey()))
                        .toList();
        chooser.choose("samples", shown, SampleMenu::title, 0, this::open);
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
