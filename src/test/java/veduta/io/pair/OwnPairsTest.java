package veduta.io.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.training.TrainingJob;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.LayoutFiles;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.training.dataset.Dataset;
import veduta.training.dataset.Pair;
import veduta.training.dataset.PairFiles;

final class OwnPairsTest {
    @TempDir private Path folder;
    private final PaletteCatalog palettes = new PaletteCatalog(List.of());
    private final LayoutFiles layouts = new LayoutFiles(Encodings.all(), palettes.all());
    private final Palette palette = palettes.find("cityscapes").orElseThrow();

    private OwnPairs own() {
        return new OwnPairs(folder.resolve("pairs"), layouts, new Photos());
    }

    private static RgbImage photo(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (i * 31);
        }
        return RgbImage.of(new Size(width, height), rgb);
    }

    /** Road below sky. */
    private static LabelMap layout(int width, int height) {
        byte[] labels = new byte[width * height];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i / width < height / 2 ? 10 : 0);
        }
        return LabelMap.of(new Size(width, height), labels);
    }

    @Test
    void add_twoPairs_areWhatATrainingReads() throws Exception {
        assertEquals(1, own().add(photo(8, 4), layout(8, 4), palette));
        assertEquals(2, own().add(photo(16, 8), layout(8, 4), palette));
        Dataset read =
                new PairFiles(layouts, new Photos(), 0)
                        .open(
                                new TrainingJob.Data(own().folder("cityscapes"), Optional.empty()),
                                "cityscapes");
        assertEquals(2, read.size());
        Pair second = read.pair(1);
        assertEquals(photo(16, 8), second.photo());
        assertEquals(layout(16, 8), second.layout());
    }

    @Test
    void add_afterOneWasRemoved_takesNoNumberTwice() throws Exception {
        own().add(photo(8, 4), layout(8, 4), palette);
        own().add(photo(8, 4), layout(8, 4), palette);
        Files.delete(own().folder("cityscapes").resolve("photo/0001.png"));
        assertEquals(3, own().add(photo(8, 4), layout(8, 4), palette));
    }

    @Test
    void add_otherShape_isRefusedAndWritesNothing() {
        String message =
                assertThrows(IOException.class, () -> own().add(photo(8, 8), layout(8, 4), palette))
                        .getMessage();
        assertTrue(message.contains("8x8"), message);
        assertFalse(Files.exists(own().folder("cityscapes")));
    }
}
