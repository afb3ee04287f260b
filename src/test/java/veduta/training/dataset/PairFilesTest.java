package veduta.training.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.Progress;
import veduta.api.training.DatasetReport;
import veduta.api.training.DatasetSplit;
import veduta.api.training.TrainingJob;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.LayoutFiles;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.VoidFill;

final class PairFilesTest {
    private static final Size SIZE = new Size(20, 10);
    private static final int SEAM_X = 9;

    @TempDir private Path folder;
    private final PaletteCatalog palettes = new PaletteCatalog(List.of());
    private final LayoutFiles layouts = new LayoutFiles(Encodings.all(), palettes.all());

    private final PairFiles files = new PairFiles(layouts, new Photos(), 1 << 20);

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
        TrainingJob.Data data = new TrainingJob.Data(folder, Optional.empty(), fill);
        return files.open(data, "cityscapes").pair(0).layout();
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

    /** The files are 20x10; seen as squares, their pixels are twice as tall as wide. */
    @Test
    void open_withAspect_statesTheShapeOfPixels() throws Exception {
        TrainingJob.Data plain = new TrainingJob.Data(folder, Optional.empty());
        assertEquals(1, files.open(plain, "cityscapes").pair(0).pixelAspect(), 0);
        TrainingJob.Data squashed =
                new TrainingJob.Data(
                        folder,
                        Optional.empty(),
                        VoidFill.NONE,
                        DatasetSplit.TRAINING,
                        false,
                        Optional.of(1.0),
                        false);
        assertEquals(0.5, files.open(squashed, "cityscapes").pair(0).pixelAspect(), 1e-12);
        assertEquals(squashed.aspect(), squashed.heldOut().aspect());
    }

    private static TrainingJob.Data data(Path root, DatasetSplit split) {
        return new TrainingJob.Data(root, Optional.empty(), VoidFill.NONE, split);
    }

    @Test
    void check_folderWithFaults_reportsAllOfThem() throws Exception {
        Files.copy(folder.resolve("label/1.png"), folder.resolve("label/2.png"));
        Files.writeString(folder.resolve("photo/2.png"), "no picture");
        Files.copy(folder.resolve("label/1.png"), folder.resolve("label/3.png"));
        new Photos()
                .write(
                        folder.resolve("photo/3.png"),
                        RgbImage.of(new Size(5, 5), new byte[3 * 25]));
        Files.copy(folder.resolve("photo/1.png"), folder.resolve("photo/4.png"));
        List<Integer> seen = new ArrayList<>();
        DatasetReport report =
                files.check(
                        data(folder, DatasetSplit.TRAINING),
                        new DatasetReport.PaletteSize("cityscapes", 19),
                        (done, total) -> seen.add(done),
                        new Cancellation());
        assertEquals(1, report.pairs());
        assertEquals(Map.of("20x10", 1), report.sizes());
        assertEquals("cityscapes-label-ids", report.encoding());
        assertEquals(0.45, report.shares().get(0), 1e-9);
        assertEquals(0.45, report.shares().get(10), 1e-9);
        assertEquals(List.of(folder.resolve("photo/4.png").toString()), report.unmatched());
        assertEquals(2, report.broken().size());
        assertEquals(List.of(1, 2, 3), seen);
    }

    @Test
    void check_cancelled_ends() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        assertThrows(
                CancelledException.class,
                () ->
                        files.check(
                                data(folder, DatasetSplit.TRAINING),
                                new DatasetReport.PaletteSize("cityscapes", 19),
                                Progress.NONE,
                                cancellation));
    }

    @Test
    void open_encodingAlthoughOneLabelIsBroken_isFound() throws Exception {
        Files.copy(folder.resolve("photo/1.png"), folder.resolve("photo/0.png"));
        Files.writeString(folder.resolve("label/0.png"), "no label map");
        Dataset pairs = files.open(data(folder, DatasetSplit.TRAINING), "cityscapes");
        assertEquals(withSeam(), pairs.pair(1).layout());
    }

    @Test
    void open_dataSetOfAnotherPalette_isRefused() throws Exception {
        Path camvid = folder.resolve("camvid");
        Files.createDirectories(camvid.resolve("train"));
        Files.createDirectories(camvid.resolve("trainannot"));
        Files.copy(folder.resolve("photo/1.png"), camvid.resolve("train/1.png"));
        Palette palette = palettes.find("camvid").orElseThrow();
        LabelMap sky = LabelMap.filled(SIZE, 1);
        layouts.write(sky, palette, "camvid11", camvid.resolve("trainannot/1.png"));
        assertEquals(
                sky, files.open(data(camvid, DatasetSplit.TRAINING), "camvid").pair(0).layout());
        String message =
                assertThrows(
                                IOException.class,
                                () -> files.open(data(camvid, DatasetSplit.TRAINING), "cityscapes"))
                        .getMessage();
        assertTrue(message.contains("'camvid'"), message);
    }

    @Test
    void open_nyu_readsPhotosAndLayoutsFrameByFrame() throws Exception {
        Path file = folder.resolve("nyu_depth_v2_labeled.mat");
        int chair = 5;
        int wall = 21;
        int[][][] labels = new int[3][4][2];
        int[][][][] images = new int[3][3][4][2];
        for (int frame = 0; frame < 3; frame++) {
            for (int x = 0; x < 4; x++) {
                for (int y = 0; y < 2; y++) {
                    labels[frame][x][y] = x <= frame ? chair : wall;
                    for (int channel = 0; channel < 3; channel++) {
                        images[frame][channel][x][y] = 80 * frame + 20 * channel + 2 * x + y;
                    }
                }
            }
        }
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putDataset("labels", labels);
            hdf.putDataset("images", images);
        }
        Dataset train = files.open(data(file, DatasetSplit.TRAINING), "nyu40");
        Dataset test = files.open(data(folder, DatasetSplit.named("test")), "nyu40");
        assertEquals(2, train.size());
        assertEquals(1, test.size());
        Pair last = test.pair(0);
        Palette palette = palettes.find("nyu40").orElseThrow();
        assertEquals("0003", last.name());
        assertEquals(new Size(4, 2), last.layout().size());
        assertEquals(palette.labelOf("chair").getAsInt(), last.layout().label(2, 1));
        assertEquals(palette.labelOf("wall").getAsInt(), last.layout().label(3, 0));
        byte[] rgb = last.photo().toBytes();
        assertEquals(160 + 2 * 3 + 1, rgb[3 * (4 + 3)] & 0xFF);
        assertEquals(160 + 40 + 2 * 3 + 1, rgb[3 * (4 + 3) + 2] & 0xFF);
        assertEquals(80 + 20, train.pair(1).photo().toBytes()[1] & 0xFF);
    }
}
