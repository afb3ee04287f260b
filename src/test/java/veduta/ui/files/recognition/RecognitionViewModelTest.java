package veduta.ui.files.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veduta.io.DroppedFile;
import veduta.io.FileKind;
import veduta.io.encoding.Detection;
import veduta.io.encoding.EncodingCatalog;
import veduta.io.encoding.Encodings;
import veduta.io.palette.PaletteCatalog;
import veduta.ui.files.recognition.RecognitionViewModel.Reading;

final class RecognitionViewModelTest {
    private static final PaletteCatalog PALETTES = new PaletteCatalog(List.of());
    private static final EncodingCatalog ENCODINGS =
            new EncodingCatalog(Encodings.all(), PALETTES.all());

    private final List<String> overruled = new ArrayList<>();
    private final RecognitionViewModel model = new RecognitionViewModel();

    @BeforeEach
    void noteWhatIsOverruled() {
        model.onReopen(
                (file, encoding, palette) ->
                        overruled.add(
                                file.path()
                                        + " "
                                        + encoding.orElse("photo")
                                        + " "
                                        + palette.orElse("-")));
    }

    private static DroppedFile dropped(FileKind kind) {
        return new DroppedFile(
                Path.of("a.png"),
                kind,
                List.of(
                        new Detection("cityscapes-color", 0.9, "Nineteen colours."),
                        new Detection("palette-color", 0.6, "Some colours."),
                        new Detection("camvid32", 0.1, "Two colours.")),
                "Because.");
    }

    private void show(String encoding, String palette) {
        model.show(
                new Reading(
                        dropped(FileKind.LAYOUT), Optional.of(encoding), PALETTES.find(palette), 0),
                ENCODINGS,
                PALETTES.all());
    }

    @Test
    void show_layout_namesEncodingAndPaletteAndOffersAllRanked() {
        assertFalse(model.shownProperty().get());
        show("cityscapes-color", "cityscapes");
        assertTrue(model.shownProperty().get());
        String sentence = model.sentenceProperty().get();
        assertTrue(sentence.contains("a.png") && sentence.contains("Cityscapes"), sentence);
        assertEquals(
                List.of("cityscapes-color", "palette-color", "camvid32"),
                model.encodings().stream().map(EncodingChoice::key).toList());
        assertEquals("cityscapes-color", model.encodingProperty().get().key());
        assertEquals("Nineteen colours.", model.reasonProperty().get());
        assertFalse(model.choosesPaletteProperty().get());
        assertEquals(List.of(), overruled);
    }

    @Test
    void encoding_changedByTheUser_readsTheFileAgain() {
        show("cityscapes-color", "cityscapes");
        model.encodingProperty().set(model.encodings().get(2));
        assertEquals(List.of("a.png camvid32 -"), overruled);
    }

    @Test
    void palette_changedByTheUser_readsTheFileIntoIt() {
        show("palette-color", "cityscapes");
        assertTrue(model.choosesPaletteProperty().get());
        model.paletteProperty().set(PALETTES.find("nyu13").orElseThrow());
        assertEquals(List.of("a.png palette-color nyu13"), overruled);
    }

    @Test
    void takeBack_overrulingFailed_showsWhatWasReadBefore() {
        show("cityscapes-color", "cityscapes");
        model.encodingProperty().set(model.encodings().get(2));
        model.takeBack();
        assertEquals("cityscapes-color", model.encodingProperty().get().key());
        assertEquals(1, overruled.size());
    }

    @Test
    void show_clearReading_offersNoOther() {
        show("cityscapes-color", "cityscapes");
        assertNull(model.nextProperty().get());
        model.readAsNext();
        assertEquals(List.of(), overruled);
    }

    @Test
    void readAsNext_afterAnUnlikelyReading_readsTheLikeliestOther() {
        show("camvid32", "camvid");
        assertEquals("cityscapes-color", model.nextProperty().get().key());
        String sentence = model.sentenceProperty().get();
        assertTrue(sentence.contains(model.nextProperty().get().title()), sentence);
        model.readAsNext();
        assertEquals(List.of("a.png cityscapes-color -"), overruled);
    }

    @Test
    void show_photo_offersToReadItAsALayoutAllTheSame() {
        model.show(
                new Reading(dropped(FileKind.PHOTO), Optional.empty(), Optional.empty(), 0),
                ENCODINGS,
                PALETTES.all());
        assertTrue(model.encodingProperty().get().isPhoto());
        model.encodingProperty().set(model.encodings().get(1));
        model.encodingProperty().set(model.encodings().get(0));
        assertEquals(List.of("a.png cityscapes-color -", "a.png photo -"), overruled);
    }

    @Test
    void show_unknownPixels_reportsHowMany() {
        model.show(
                new Reading(
                        dropped(FileKind.LAYOUT),
                        Optional.of("palette-color"),
                        PALETTES.find("camvid"),
                        37),
                ENCODINGS,
                PALETTES.all());
        String sentence = model.sentenceProperty().get();
        assertTrue(sentence.contains("37 pixels"), sentence);
    }
}
