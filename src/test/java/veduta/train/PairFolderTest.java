package veduta.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;

final class PairFolderTest {
    @TempDir private Path folder;
    private final List<String> decoded = new ArrayList<>();

    /** Decodes every file as a 2x1 picture, those called {@code wide} as 3x1 photos. */
    private final PairFolder.Decoder decoder =
            new PairFolder.Decoder() {
                @Override
                public RgbImage photo(Path file) {
                    decoded.add(file.getFileName().toString());
                    int width = file.toString().contains("wide") ? 3 : 2;
                    return RgbImage.of(new Size(width, 1), new byte[3 * width]);
                }

                @Override
                public LabelMap layout(Path file) {
                    return LabelMap.filled(new Size(2, 1), 0);
                }
            };

    private void touch(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
    }

    @Test
    void open_matchingNames_arePairs() throws Exception {
        touch("photo/b.jpg", "photo/a.png", "label/a.png", "label/b.png", "label/.hidden");
        PairFolder pairs = PairFolder.open(folder, decoder, 100);
        assertEquals(2, pairs.size());
        assertEquals("a", pairs.pair(0).name());
        assertEquals("b", pairs.pair(1).name());
        assertTrue(pairs.unmatched().isEmpty());
    }

    @Test
    void open_filesThatAreNoPictures_arePassedOver() throws Exception {
        touch("photo/a.jpg", "photo/notes.txt", "photo/Thumbs.db", "photo/a.csv", "photo/readme");
        touch("label/a.png", "label/notes.txt", "label/Thumbs.db", "label/a.csv", "label/readme");
        PairFolder pairs = PairFolder.open(folder, decoder, 100);
        assertEquals(1, pairs.size());
        assertEquals("a", pairs.pair(0).name());
        assertEquals(List.of("a.jpg"), decoded);
        assertTrue(pairs.unmatched().isEmpty(), pairs.unmatched().toString());
    }

    @Test
    void open_unmatchedFiles_areListedAndLeftOut() throws Exception {
        touch("photo/a.jpg", "photo/lonely.jpg", "label/a.png", "label/alone.png");
        PairFolder pairs = PairFolder.open(folder, decoder, 100);
        assertEquals(1, pairs.size());
        assertEquals(2, pairs.unmatched().size());
    }

    @Test
    void open_noPair_isRefused() throws Exception {
        touch("photo/a.jpg", "label/b.png");
        assertThrows(IOException.class, () -> PairFolder.open(folder, decoder, 100));
    }

    @Test
    void open_noFolders_isRefused() {
        assertThrows(IOException.class, () -> PairFolder.open(folder, decoder, 100));
    }

    @Test
    void pair_ofDifferentSizes_isRefused() throws Exception {
        touch("photo/wide.jpg", "label/wide.png");
        PairFolder pairs = PairFolder.open(folder, decoder, 100);
        assertThrows(IOException.class, () -> pairs.pair(0));
    }

    @Test
    void pair_withinBudget_isDecodedOnce() throws Exception {
        touch("photo/a.jpg", "label/a.png", "photo/b.jpg", "label/b.png");
        PairFolder roomy = PairFolder.open(folder, decoder, 16);
        roomy.pair(0);
        roomy.pair(1);
        roomy.pair(0);
        assertEquals(List.of("a.jpg", "b.jpg"), decoded);
    }

    @Test
    void pair_beyondBudget_isDecodedAgain() throws Exception {
        touch("photo/a.jpg", "label/a.png", "photo/b.jpg", "label/b.png");
        PairFolder tight = PairFolder.open(folder, decoder, 8);
        tight.pair(0);
        tight.pair(1);
        tight.pair(0);
        assertEquals(List.of("a.jpg", "b.jpg", "a.jpg"), decoded);
    }
}
