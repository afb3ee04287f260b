package veduta.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.EngineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.Cancellation;
import veduta.api.compute.EngineLock;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.SynthesisException;
import veduta.api.evaluation.EvaluationJob;
import veduta.api.model.PhotoDigests;
import veduta.api.training.TrainingJob;
import veduta.image.Pictures;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.training.TwoPairs;
import veduta.training.dataset.Pair;
import veduta.training.validation.ClassColours;
import veduta.training.validation.FeatureDistances;

final class FiguresTest {
    private static final TrainingOverlap NONE = new TrainingOverlap(PhotoDigests.NONE);

    private static RgbImage gray(int left, int right) {
        byte a = (byte) left;
        byte b = (byte) right;
        return RgbImage.of(new Size(2, 1), new byte[] {a, a, a, b, b, b});
    }

    @Test
    void run_engineWithoutMemory_saysSoInASentence(@TempDir Path folder) throws Exception {
        Path any = Files.createFile(folder.resolve("any.safetensors"));
        PairEvaluation evaluation =
                new PairEvaluation(
                        (data, palette) -> TwoPairs.SOURCE,
                        (file, options) -> {
                            throw new EngineException("can't allocate memory: 900 bytes");
                        },
                        (file, options) -> {
                            throw new AssertionError("None is asked for.");
                        },
                        key -> Optional.empty(),
                        new EngineLock());
        EvaluationJob job =
                new EvaluationJob(
                        any,
                        new TrainingJob.Data(folder, Optional.empty()),
                        Optional.empty(),
                        any,
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        EngineOptions.AUTO);
        String message =
                assertThrows(
                                SynthesisException.class,
                                () ->
                                        evaluation.run(
                                                job,
                                                (done, total, sample) -> {},
                                                new Cancellation()))
                        .getMessage();
        assertEquals(
                "The engine could not compare the pictures: the memory does not suffice; take a"
                        + " smaller model, or compute on the processor.",
                message);
    }

    @Test
    void distance_meanTenAndDeviationFourOff_isTheirMean() {
        ColourSpread one = new ColourSpread();
        one.add(gray(90, 110));
        ColourSpread other = new ColourSpread();
        other.add(gray(104, 116));
        assertEquals(7, one.distance(other), 1e-9);
        assertEquals(0, one.distance(one), 0);
    }

    @Test
    void chroma_tintOfAWholePicture_doesNotCount() {
        ColourSpread spread = new ColourSpread();
        byte[] rgb = {100, 0, 0, 40, 0, 0};
        spread.add(RgbImage.of(new Size(2, 1), rgb));
        // Red lies 70.1 and 28.04 above the luma, green and blue 29.9 and 11.96 below it.
        double half = (70.1 - 28.04) / 2;
        double below = (29.9 - 11.96) / 2;
        double wanted = Math.sqrt((half * half + 2 * below * below) / 3);
        assertEquals(wanted, spread.chroma(), 1e-9);
        spread.add(RgbImage.of(new Size(2, 1), new byte[] {9, 90, 9, 9, 90, 9}));
        assertEquals(wanted / Math.sqrt(2), spread.chroma(), 1e-9);
        assertEquals(0, spreadOf(gray(10, 200)).chroma(), 1e-6);
    }

    private static ColourSpread spreadOf(RgbImage picture) {
        ColourSpread spread = new ColourSpread();
        spread.add(picture);
        return spread;
    }

    @Test
    void chromaGain_palePicture_isThePhotosAtMost() {
        CollectionColours colours = new CollectionColours(3);
        RgbImage photo = RgbImage.of(new Size(2, 1), new byte[] {100, 50, 50, 50, 100, 50});
        byte[] made = {
            60, 50, 50, 50, 60, 50, 120, 0, 0, 0, 120, 0, 50, 50, 50, 70, 70, 70,
        };
        colours.add(photo, Pictures.of(photo.size(), 3, made));
        assertEquals(5, colours.chromaGain(0, 10), 1e-6);
        assertEquals(2, colours.chromaGain(0, 2), 0);
        assertEquals(1, colours.chromaGain(1, 10), 0);
        assertEquals(1, colours.chromaGain(2, 10), 0);
    }

    private static RgbImage moved(RgbImage picture, ColourMove move) {
        byte[] values = picture.toBytes();
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) Math.round(move.gain() * (values[i] & 0xFF) + move.shift());
        }
        return RgbImage.of(picture.size(), values);
    }

    @Test
    void towards_halfTheWay_halvesTheDistance() {
        ColourSpread from = new ColourSpread();
        from.add(gray(40, 60));
        ColourSpread to = new ColourSpread();
        to.add(gray(80, 180));
        ColourMove move = ColourMove.towards(from, to, 1, 0.5);
        ColourSpread after = new ColourSpread();
        after.add(moved(gray(40, 60), move));
        assertEquals(90, after.mean(1), 1e-9);
        assertEquals(30, after.deviation(1), 1e-9);
        assertEquals(from.distance(to) / 2, after.distance(to), 1e-9);
    }

    @Test
    void towards_flatPicture_onlyShifts() {
        ColourSpread from = new ColourSpread();
        from.add(gray(40, 40));
        ColourSpread to = new ColourSpread();
        to.add(gray(80, 180));
        assertEquals(new ColourMove(1, 90), ColourMove.towards(from, to, 0, 1));
    }

    @Test
    void move_pictureNearEnough_staysAsItIs() {
        CollectionColours colours = new CollectionColours(2);
        RgbImage photo = gray(80, 120);
        byte[] near = gray(85, 125).toBytes();
        byte[] far = gray(0, 20).toBytes();
        byte[] both = new byte[12];
        System.arraycopy(near, 0, both, 0, 6);
        System.arraycopy(far, 0, both, 6, 6);
        colours.add(photo, Pictures.of(photo.size(), 2, both));
        assertEquals(List.of(2.5, 50.0), colours.distances());
        assertEquals(new ColourMove(1, 0), colours.move(0, 0, 10));
        ColourMove move = colours.move(1, 0, 10);
        ColourSpread after = new ColourSpread();
        after.add(moved(gray(0, 20), move));
        ColourSpread photos = new ColourSpread();
        photos.add(photo);
        assertEquals(10, after.distance(photos), 0.5);
    }

    @Test
    void distances_twoPicturesAndOneLevel_areSharesOfThePaintings() {
        FeatureDistances distances = new FeatureDistances(List.of("pixels"), 2);
        // Photo, painting, and two pictures at 1 and 3 from the photo, 2 from each other.
        distances.add(List.<double[][]>of(gaps(4, 1, 3, 2)));
        distances.add(List.<double[][]>of(gaps(4, 3, 2, 6)));
        assertEquals(0.375, distances.bestTotal(), 1e-12);
        assertEquals(0.5, distances.total(0), 1e-12);
        assertEquals(0.625, distances.total(1), 1e-12);
        assertEquals(0.5, distances.shareOfBest(0), 1e-12);
        assertEquals(1, distances.diversity(), 1e-12);
        assertEquals(1.5, distances.levels().get(0).best(), 1e-12);
        assertEquals(2.25, distances.levels().get(0).mean(), 1e-12);
        assertEquals(4, distances.levels().get(0).meanColour(), 1e-12);
    }

    private static double[][] gaps(double painting, double first, double second, double apart) {
        double[][] gaps = new double[4][4];
        gaps[0] = new double[] {0, painting, first, second};
        gaps[2][3] = apart;
        gaps[3][2] = apart;
        return gaps;
    }

    @Test
    void of_photoHigherThanTheModel_takesItsMiddle() {
        byte[] labels = {0, 0, 1, 2, 3, 4, 0, 0};
        byte[] rgb = new byte[24];
        for (int i = 0; i < 24; i++) {
            rgb[i] = (byte) (10 * (i / 3));
        }
        Size size = new Size(2, 4);
        Pair pair = new Pair("a", RgbImage.of(size, rgb), LabelMap.of(size, labels));
        EvaluationSample scene = EvaluationSample.of(pair, new Size(2, 2));
        assertArrayEquals(new byte[] {1, 2, 3, 4}, scene.layout().toBytes());
        assertArrayEquals(new byte[] {1, 2, 3, 4}, scene.seen().toBytes());
        assertEquals(0x141414, scene.photo().rgb(0, 0));
        assertEquals(0x323232, scene.photo().rgb(1, 1));
    }

    @Test
    void paint_twoPhotosOfAClass_hasTheirMeanColour() {
        ClassColours colours = new ClassColours();
        LabelMap layout = LabelMap.of(new Size(2, 1), new byte[] {0, 1});
        colours.add(layout, gray(10, 200));
        colours.add(layout, gray(30, 100));
        assertEquals(gray(20, 150), colours.paint(layout));
    }

    @Test
    void spread_fewerThanThereAre_areEvenlySpread() {
        assertArrayEquals(new int[] {0, 2, 5}, PairEvaluation.spread(8, 3));
        assertArrayEquals(new int[] {0, 1}, PairEvaluation.spread(2, 9));
    }

    @Test
    void caveats_framesOfOneDrive_areReported() {
        List<String> notices =
                EvaluationNotes.of(List.of("camvid_0016E5_07959"), NONE, true, List.of());
        assertTrue(notices.get(0).contains("one drive"), notices.toString());
        assertEquals(2, notices.size());
        assertEquals(1, EvaluationNotes.of(List.of("a"), NONE, true, List.of()).size());
    }
}
