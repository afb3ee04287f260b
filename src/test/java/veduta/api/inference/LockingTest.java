package veduta.api.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import veduta.api.compute.Cancellation;
import veduta.api.compute.EngineLock;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.compute.Threads;
import veduta.api.model.ModelInfo;
import veduta.api.model.ModelSource;
import veduta.api.model.TestModelSource;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Layouts;
import veduta.ml.crn.CrnConfig;

/** Whatever computes takes turns by the lock of the engine. */
final class LockingTest {
    private static final LabelMap LAYOUT = Layouts.of("01");
    private static final PictureValues VALUES =
            new PictureValues(new Size(2, 1), 1, new float[] {1, 2, 3, 4, 5, 6});
    private static final Pictures OLD = VALUES.rounded();
    private static final RgbImage PHOTO = OLD.toImage(0);

    private final Marking marking = new Marking(() -> {});
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
            assertEquals("marking", synthesizer.info().name());
            assertEquals("f", synthesizer.fingerprint());
            assertEquals("marker", synthesizer.device());
            assertEquals(Precision.BFLOAT16, synthesizer.precision());
        }
        assertEquals(1, marking.closed);
    }

    /** What opens networks that say {@code working} in their turns. */
    private record Engine(SynthesizerFactory renderers, Segmentation.Factory readers) {
        static Engine sharing(EngineLock lock, Runnable working) {
            return new Engine(
                    LockingSynthesizer.over(
                            (model, options) -> {
                                working.run();
                                return new Marking(working);
                            },
                            lock),
                    LockingSegmentation.over(
                            (file, options) -> {
                                working.run();
                                return new Reading(working);
                            },
                            lock));
        }

        Synthesizer renderer() throws SynthesisException {
            return renderers.open(Path.of("m"), EngineOptions.AUTO);
        }

        Segmentation reader() throws SynthesisException {
            return readers.open(Path.of("m"), EngineOptions.AUTO);
        }
    }

    /** What takes a turn; a prepared one does nothing else when it is called. */
    private enum Work {
        OPEN {
            @Override
            Callable<Object> prepared(Engine engine) {
                return engine::renderer;
            }
        },
        OPEN_FROM_AN_OPEN_FILE {
            @Override
            Callable<Object> prepared(Engine engine) {
                ModelInfo info = new Marking(() -> {}).info();
                ModelSource source = new TestModelSource(Path.of("m"), info);
                return () -> engine.renderers().open(source, EngineOptions.AUTO);
            }
        },
        RENDER {
            @Override
            Callable<Object> prepared(Engine engine) throws SynthesisException {
                Synthesizer synthesizer = engine.renderer();
                return () ->
                        synthesizer.render(LAYOUT, OLD.size(), Progress.NONE, new Cancellation());
            }
        },
        RENDER_UNROUNDED {
            @Override
            Callable<Object> prepared(Engine engine) throws SynthesisException {
                Synthesizer synthesizer = engine.renderer();
                return () ->
                        synthesizer.renderUnrounded(
                                LAYOUT, OLD.size(), Progress.NONE, new Cancellation());
            }
        },
        RETOUCH {
            @Override
            Callable<Object> prepared(Engine engine) throws SynthesisException {
                Synthesizer synthesizer = engine.renderer();
                return () -> synthesizer.retouch(LAYOUT, OLD, LAYOUT, new Cancellation());
            }
        },
        OPEN_SEGMENTATION {
            @Override
            Callable<Object> prepared(Engine engine) {
                return engine::reader;
            }
        },
        READ {
            @Override
            Callable<Object> prepared(Engine engine) throws SynthesisException {
                Segmentation network = engine.reader();
                return () -> network.read(PHOTO);
            }
        };

        abstract Callable<Object> prepared(Engine engine) throws SynthesisException;
    }

    /** Work by one network, which says {@code doing} in its turn once it is prepared. */
    private static Callable<Object> prepared(Work work, EngineLock lock, Runnable doing)
            throws SynthesisException {
        AtomicBoolean isPrepared = new AtomicBoolean();
        Engine engine =
                Engine.sharing(
                        lock,
                        () -> {
                            if (isPrepared.get()) {
                                doing.run();
                            }
                        });
        Callable<Object> prepared = work.prepared(engine);
        isPrepared.set(true);
        return prepared;
    }

    @ParameterizedTest
    @EnumSource
    void work_whileAnotherNetworkWorks_waitsForItsTurn(Work work) throws Exception {
        EngineLock lock = new EngineLock();
        List<String> done = new CopyOnWriteArrayList<>();
        FutureTask<Object> second =
                new FutureTask<>(prepared(work, lock, () -> done.add("second")));
        Thread other = new Thread(second);
        Callable<Object> first =
                prepared(
                        work,
                        lock,
                        () -> {
                            done.add("first begins");
                            other.start();
                            Threads.untilWaiting(other);
                            done.add("first ends");
                        });
        first.call();
        second.get(1, TimeUnit.MINUTES);
        assertEquals(List.of("first begins", "first ends", "second"), done);
    }

    /** Gives the old pictures for everything. */
    private static final class Marking extends TestSynthesizer {
        private final Runnable working;
        private int closed;

        Marking(Runnable working) {
            super(
                    new ModelInfo(
                            "marking",
                            CrnConfig.of("", 2, List.of(1), new Size(2, 1), 1),
                            Map.of()));
            this.working = working;
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
            return "marker";
        }

        @Override
        public Pictures render(
                LabelMap layout,
                Size size,
                long seed,
                Progress progress,
                Cancellation cancellation) {
            working.run();
            return OLD;
        }

        @Override
        public PictureValues renderUnrounded(
                LabelMap layout,
                Size size,
                long seed,
                Progress progress,
                Cancellation cancellation) {
            working.run();
            return VALUES;
        }

        @Override
        public Optional<Pictures> retouch(
                LabelMap before, Pictures pictures, LabelMap now, Cancellation cancellation) {
            working.run();
            return Optional.of(pictures);
        }

        @Override
        public void close() {
            closed++;
        }
    }

    /** Reads every photo as the same layout. */
    private record Reading(Runnable working) implements Segmentation {
        @Override
        public String paletteKey() {
            return "p";
        }

        @Override
        public LabelMap read(RgbImage photo) {
            working.run();
            return LAYOUT;
        }

        @Override
        public void close() {
            working.run();
        }
    }

    @Test
    void segmentation_everything_isPassedOn() throws Exception {
        List<String> done = new CopyOnWriteArrayList<>();
        Segmentation.Factory factory =
                LockingSegmentation.over(
                        (file, options) -> new Reading(() -> done.add("worked")), new EngineLock());
        try (Segmentation network = factory.open(Path.of("m"), EngineOptions.AUTO)) {
            assertEquals("p", network.paletteKey());
            assertSame(LAYOUT, network.read(PHOTO));
            assertEquals(1, done.size());
        }
        assertEquals(2, done.size(), "closed");
    }
}
