package veduta.api.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import veduta.api.compute.Cancellation;
import veduta.api.compute.EngineLock;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.Progress;
import veduta.api.model.ModelInfo;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Layouts;

final class LockingSynthesizerTest {
    private static final LabelMap LAYOUT = Layouts.of("01");
    private static final PictureValues VALUES =
            new PictureValues(new Size(2, 1), 1, new float[] {1, 2, 3, 4, 5, 6});
    private static final Pictures OLD = VALUES.rounded();

    private final Marking marking = new Marking();
    private final SynthesizerFactory shared =
            LockingSynthesizer.over((model, options) -> marking, new EngineLock());

    /** What the one behind it offers must not get lost on the way. */
    @Test
    void everything_isPassedOn() throws Exception {
        try (Synthesizer synthesizer = shared.open(Path.of("m"), EngineOptions.AUTO)) {
            Cancellation cancellation = new Cancellation();
            assertSame(OLD, synthesizer.render(LAYOUT, OLD.size(), Progress.NONE, cancellation));
            assertSame(
                    VALUES,
                    synthesizer.renderUnrounded(LAYOUT, OLD.size(), Progress.NONE, cancellation));
            assertSame(OLD, synthesizer.retouch(LAYOUT, OLD, LAYOUT, cancellation).orElseThrow());
            assertEquals("marking", synthesizer.card().name());
            assertEquals("f", synthesizer.fingerprint());
            assertEquals("cpu", synthesizer.device());
            assertEquals(Precision.BFLOAT16, synthesizer.precision());
        }
        assertEquals(1, marking.closed);
    }

    /** Gives the old pictures for everything. */
    private static final class Marking implements Synthesizer {
        private int closed;

        @Override
        public ModelInfo card() {
            return new ModelInfo("marking", "crn", "", 2, List.of(1), new Size(2, 1), 1, Map.of());
        }

        @Override
        public String fingerprint() {
            return "f";
        }

        @Override
        public Precision precision() {
            return Precision.BFLOAT16;
        }

        @Override
        public String device() {
            return "cpu";
        }

        @Override
        public Pictures render(
                LabelMap layout, Size size, Progress progress, Cancellation cancellation) {
            return OLD;
        }

        @Override
        public PictureValues renderUnrounded(
                LabelMap layout, Size size, Progress progress, Cancellation cancellation) {
            return VALUES;
        }

        @Override
        public Optional<Pictures> retouch(
                LabelMap before, Pictures pictures, LabelMap now, Cancellation cancellation) {
            return Optional.of(pictures);
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
