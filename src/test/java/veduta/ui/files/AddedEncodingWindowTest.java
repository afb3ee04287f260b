package veduta.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertLayout;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.app.Components;
import veduta.io.encoding.RandomLayouts;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.toy.ToyRegistries;
import veduta.toy.UpsideDownEncoding;
import veduta.ui.files.recognition.EncodingChoice;
import veduta.ui.shell.ShownWindow;

/** An encoding that the program does not name, in the window. */
@Tag("fx")
final class AddedEncodingWindowTest {
    @RegisterExtension
    private static final ShownWindow WINDOW =
            new ShownWindow(
                    files ->
                            Components.of(
                                            files.folders(),
                                            ToyRegistries.with(UpsideDownEncoding.besideAll()))
                                    .services());

    @Test
    void drop_fileOfAnAddedEncoding_opensItAndOffersTheEncoding() throws Exception {
        Palette palette = WINDOW.files().palette("nyu13");
        LabelMap layout = RandomLayouts.of(palette.size(), 20_261_131).get(8);
        Path file = WINDOW.folder().resolve("rooms_flipped.png");
        WINDOW.parts().services().layouts().write(layout, palette, UpsideDownEncoding.KEY, file);
        WINDOW.dialogs().choiceContaining = "Upside down";
        WINDOW.drop(List.of(file));
        WINDOW.await(() -> WINDOW.parts().drops().recognition().shownProperty().get());
        assertLayout(layout, WINDOW.layout());
        assertEquals(List.of(), WINDOW.dialogs().warned);
        List<EncodingChoice> offered = WINDOW.parts().drops().recognition().encodings();
        assertTrue(offered.stream().anyMatch(each -> each.title().equals("Upside down")));
        assertEquals(
                UpsideDownEncoding.KEY,
                WINDOW.parts().drops().recognition().encodingProperty().get().key());
    }
}
