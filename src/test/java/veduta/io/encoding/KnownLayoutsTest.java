package veduta.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import veduta.io.palette.PaletteCatalog;
import veduta.shared.SharedFiles;

/** The label maps of the data at hand are recognised. */
class KnownLayoutsTest {
    private final LayoutFiles files =
            new LayoutFiles(Encodings.all(), new PaletteCatalog(List.of()).all());

    @Test
    void detect_colouredLayouts_areCityscapesColor() throws IOException {
        for (Path folder : folders("layouts/crn-official", "Label")) {
            assertTop("cityscapes-color", pictures(folder, 1));
        }
    }

    @Test
    void read_colouredLayouts_moveNoPixel() throws IOException {
        for (Path folder : folders("layouts/crn-official", "Label")) {
            for (Path file : pictures(folder, 1)) {
                assertEquals(0, files.read(file).movedPixels(), file.toString());
            }
        }
    }

    @Test
    void detect_labelIds_areCityscapesLabelIds() throws IOException {
        assertTop("cityscapes-label-ids", pictures(folder("layouts/labelIds"), 1));
        assertTop("cityscapes-label-ids", pictures(folder("cityscapes-full/labelIds"), 1));
    }

    @Test
    void detect_instanceIds_areCityscapesInstanceIds() throws IOException {
        assertTop("cityscapes-instance-ids", pictures(folder("layouts/instanceIds"), 1));
        assertTop("cityscapes-instance-ids", pictures(folder("cityscapes-full/instanceIds"), 1));
    }

    @Test
    void read_instanceIdsAndLabelIds_agree() throws IOException {
        for (Path file : pictures(folder("layouts/labelIds"), 1)) {
            String name = file.getFileName().toString().replace("labelIds", "instanceIds");
            Path instances = file.resolveSibling("../instanceIds/" + name);

            assertEquals(files.read(file).layout(), files.read(instances).layout());
        }
    }

    @Test
    void detect_streetLabels_areCityscapesTrainIds() throws IOException {
        assertTop("cityscapes-train-ids", pictures(folder("street/val/label"), 25));
        assertTop("cityscapes-train-ids", pictures(folder("street/train/label"), 101));
    }

    @Test
    void detect_indoorLabels_areNyu40() throws IOException {
        assertTop("nyu40", pictures(folder("indoor/val/label"), 31));
        assertTop("nyu40", pictures(folder("indoor/train/label"), 300));
    }

    @Test
    void detect_facadeLabels_areCmpFacades() throws IOException {
        assertTop("cmp-facades", pictures(folder("facades/val/label"), 21));
        assertTop("cmp-facades", pictures(folder("facades/train/label"), 90));
    }

    /** Their colour table is that of the palette, so both ways give the same. */
    @Test
    void read_landscapeLabels_areOfTheirPalette() throws IOException {
        List<Path> pictures = pictures(folder("landscapes/val/label"), 12);
        assertTrue(!pictures.isEmpty(), "no pictures");
        for (Path picture : pictures) {
            DecodedLayout read = files.read(picture);
            assertEquals("landscape", read.palette().key());
            assertEquals(
                    files.read(picture, Optional.of("landscape"), ReadOptions.DEFAULT).layout(),
                    read.layout());
        }
    }

    private void assertTop(String key, List<Path> pictures) throws IOException {
        assertTrue(!pictures.isEmpty(), "no pictures");
        for (Path picture : pictures) {
            List<Detection> found = files.detect(picture);
            assertEquals(key, found.get(0).key(), picture + ": " + found);
        }
    }

    private static Path folder(String name) {
        return SharedFiles.require("data/" + name);
    }

    private static List<Path> folders(String parent, String prefix) throws IOException {
        try (Stream<Path> entries = Files.list(folder(parent))) {
            return entries.filter(e -> e.getFileName().toString().startsWith(prefix)).toList();
        }
    }

    /** Every {@code step}th picture of a folder. */
    private static List<Path> pictures(Path folder, int step) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> all = entries.sorted().toList();
            List<Path> chosen = new ArrayList<>();
            for (int i = 0; i < all.size(); i += step) {
                chosen.add(all.get(i));
            }
            return chosen;
        }
    }
}
