package veduta.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import veduta.api.evaluation.Appearance;
import veduta.api.evaluation.Judgement;
import veduta.api.inference.Segmentation;
import veduta.image.PixelRect;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.training.dataset.Pair;

/** Photos and pictures are brought to one size and counted alike. */
final class JudgeTest {
    private static final Size SMALL = new Size(256, 128);

    /** Reads dark pixels as class 0, light ones as class 1, and remembers sizes. */
    private static final class Thresholds implements Segmentation {
        private final List<Size> seen = new ArrayList<>();
        private boolean closed;

        @Override
        public String paletteKey() {
            return "any";
        }

        @Override
        public LabelMap read(RgbImage photo) {
            seen.add(photo.size());
            byte[] labels = new byte[(int) photo.size().pixels()];
            for (int i = 0; i < labels.length; i++) {
                int width = photo.size().width();
                labels[i] = (byte) ((photo.rgb(i % width, i / width) & 0xFF) < 128 ? 0 : 1);
            }
            return LabelMap.of(photo.size(), labels);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    /** The left {@code part} of a picture is dark, the rest light. */
    private static RgbImage dark(Size size, double part) {
        byte[] rgb = new byte[3 * (int) size.pixels()];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % size.width();
            rgb[i] = (byte) (x < part * size.width() ? 50 : 200);
        }
        return RgbImage.of(size, rgb);
    }

    private static LabelMap layout(int rare) {
        Size size = new Size(512, 256);
        byte[] labels = new byte[(int) size.pixels()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 512 < 256 ? 0 : 1);
        }
        for (int i = 0; i < rare; i++) {
            labels[i] = 2;
        }
        return LabelMap.of(size, labels);
    }

    @Test
    void of_pictures_haveAsManyPixelsInTheirOwnShape() {
        assertEquals(new JudgedSize(SMALL, new Size(512, 256)), JudgedSize.of(new Size(1024, 512)));
        assertEquals(SMALL, JudgedSize.of(SMALL).small());
        assertEquals(new Size(222, 148), JudgedSize.of(new Size(384, 256)).small());
    }

    @Test
    void read_pictures_areReadTwiceAsLargeAndScoredByNumber() throws Exception {
        Thresholds network = new Thresholds();
        JudgedSize size = JudgedSize.of(new Size(512, 256));
        Judgement judgement;
        try (Judge judge = new Judge("a.net", network, 3, 2, size, Map.of())) {
            judge.read(layout(0), dark(SMALL, 0.5), List.of(dark(SMALL, 0.5), dark(SMALL, 0.75)));
            judgement = judge.judgement();
        }
        assertTrue(network.closed);
        assertEquals(List.of(new Size(512, 256)), network.seen.stream().distinct().toList());
        assertEquals(3, network.seen.size());
        assertEquals("a.net", judgement.network());
        assertEquals(2, judgement.classes());
        assertEquals(1, judgement.photos().pixelAccuracy(), 0);
        assertEquals(1, judgement.pictures().get(0).meanIoU(), 0);
        assertEquals(0.75, judgement.pictures().get(1).pixelAccuracy(), 1e-12);
        // Half of the picture is of the first class, of which three quarters are read.
        assertEquals((0.5 / 0.75 + 0.25 / 0.5) / 2, judgement.pictures().get(1).meanIoU(), 1e-12);
        assertEquals(0.875, judgement.renders().pixelAccuracy(), 1e-12);
    }

    @Test
    void judgement_classWithFewPixels_doesNotCount() throws Exception {
        JudgedSize size = JudgedSize.of(new Size(512, 256));
        for (int rare : new int[] {2000, 2001}) {
            try (Judge judge = new Judge("a", new Thresholds(), 3, 1, size, Map.of())) {
                judge.read(layout(rare), dark(SMALL, 0.5), List.of(dark(SMALL, 0.5)));
                Judgement judgement = judge.judgement();
                assertEquals(rare > Judgement.LEAST_PIXELS ? 3 : 2, judgement.classes());
                assertEquals(rare > 2000, judgement.photos().meanIoU() < 0.7, "" + rare);
            }
        }
    }

    @Test
    void read_treatedPhotos_areScoredByName() throws Exception {
        JudgedSize size = JudgedSize.of(new Size(512, 256));
        try (Judge judge =
                new Judge(
                        "a",
                        new Thresholds(),
                        2,
                        1,
                        size,
                        Map.of("light", photo -> dark(photo.size(), 0)))) {
            judge.read(layout(0), dark(SMALL, 0.5), List.of(dark(SMALL, 0.5)));
            Judgement judgement = judge.judgement();
            assertEquals(1, judgement.photos().pixelAccuracy(), 0);
            assertEquals(0.5, judgement.treated().get("light").pixelAccuracy(), 0);
        }
    }

    @Test
    void of_squashedPair_showsItsWholeAtTheTrueShape() {
        Size square = new Size(8, 8);
        byte[] labels = new byte[64];
        Pair pair = new Pair("a", dark(square, 0.5), LabelMap.of(square, labels));
        EvaluationSample cut = EvaluationSample.of(pair, new Size(4, 2));
        assertEquals(new PixelRect(0, 2, 8, 4), cut.part());
        Pair squashed = new Pair("a", pair.photo(), pair.layout(), 2);
        EvaluationSample whole = EvaluationSample.of(squashed, new Size(4, 2));
        assertEquals(PixelRect.of(square), whole.part());
        assertEquals(new Size(4, 2), whole.photo().size());
        EvaluationSample narrow = EvaluationSample.of(squashed, new Size(2, 2));
        assertEquals(new PixelRect(2, 0, 4, 8), narrow.part());
    }

    /** Columns of 100 and 110 beside each other, rows that do not differ, and a tint. */
    @Test
    void appearance_stripes_haveContrastAcrossOnly() {
        Size size = new Size(4, 2);
        Looks looks = new Looks(size, 1);
        byte[] rgb = new byte[24];
        byte[] flat = new byte[24];
        for (int i = 0; i < 24; i++) {
            rgb[i] = (byte) (100 + 10 * (i / 3 % 2));
            flat[i] = (byte) (i % 3 == 0 ? 90 : 45);
        }
        looks.add(RgbImage.of(size, rgb), List.of(RgbImage.of(size, flat)));
        Appearance appearance = looks.appearance();
        assertEquals("4x2", appearance.size());
        assertEquals(10, appearance.photos().horizontal(), 1e-9);
        assertEquals(0, appearance.photos().vertical(), 1e-9);
        assertEquals(105, appearance.photos().brightness(), 1e-9);
        Appearance.Look share = appearance.share(0);
        assertEquals(0, share.horizontal(), 1e-9);
        assertTrue(Double.isNaN(share.vertical()));
        assertEquals((0.299 * 90 + 0.701 * 45) / 105, share.brightness(), 1e-9);
    }
}
