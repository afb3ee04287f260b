package veduta.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.file.encoding.LayoutFiles;
import veduta.file.palette.PaletteCatalog;
import veduta.file.photo.Photos;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.VoidFill;
import veduta.synthesis.TrainingOrder;

final class PairFilesTest {
    private static final Size SIZE = new Size(20, 10);
    private static final int SEAM_X = 9;

    @TempDir private Path folder;
    private final PaletteCatalog palettes = new PaletteCatalog(List.of());
    private final LayoutFiles layouts = new LayoutFiles(palettes.all());

    @BeforeEach
    void prepare() throws Exception {
        Files.createDirectories(folder.resolve("photo"));
        Files.createDirectories(folder.resolve("label"));
        new Photos().write(folder.resolve("photo/1.png"), RgbImage.of(SIZE, new byte[3 * 20 * 10]));
        layouts.write(
                withSeam(),
                palettes.find("cityscapes").orElseThrow(),
                "cityscapes-label-ids",
                folder.resolve("label/1.png"));
    }

    /** Road left and sky right of a seam of two pixels. */
    private static LabelMap withSeam() {
        byte[] labels = new byte[20 * 10];
        for (int i = 0; i < labels.length; i++) {
            int x = i % 20;
            labels[i] = (byte) (x < SEAM_X ? 0 : x < SEAM_X + 2 ? LabelMap.VOID : 10);
        }
        return LabelMap.of(SIZE, labels);
    }

    private LabelMap read(VoidFill fill) throws Exception {
        TrainingOrder.Data data = new TrainingOrder.Data(folder, Optional.empty(), fill);
        return new PairFiles(layouts, new Photos(), 1 << 20)
                .open(data, "cityscapes")
                .pair(0)
                .layout();
    }

    @Test
    void open_withoutFilling_keepsTheSeam() throws Exception {
        assertEquals(withSeam(), read(VoidFill.NONE));
    }

    @Test
    void open_withFilling_closesTheSeam() throws Exception {
        LabelMap filled = read(new VoidFill(1));
        assertEquals(0, filled.label(SEAM_X, 5));
        assertEquals(10, filled.label(SEAM_X + 1, 5));
        assertEquals(0, filled.counts()[LabelMap.VOID]);
    }
}
