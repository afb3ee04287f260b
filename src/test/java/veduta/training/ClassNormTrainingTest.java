package veduta.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import veduta.api.compute.Precision;
import veduta.api.model.NetworkConfig;
import veduta.api.training.TrainingConfig;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ml.crn.CrnConfig;
import veduta.ml.modelfile.ModelFile;

/** Plain networks go on as networks whose norms follow the classes of the layout. */
final class ClassNormTrainingTest extends TrainingSessionCase {
    private static final List<Integer> WIDTHS = List.of(8, 8, 6);
    private static final LabelMap LAYOUT = layout();

    private static LabelMap layout() {
        try {
            return TwoPairs.SOURCE.pair(0).layout();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static TrainingConfig config(
            List<Integer> widths, boolean byClass, Precision precision, int freezeBelow) {
        NetworkConfig network = CrnConfig.of("two", 2, widths, new Size(8, 4), 2);
        return new TrainingConfig(
                byClass ? CrnConfig.normedByClass(network) : network,
                new TrainingConfig.Loss("diversity", List.of(), List.of(), 3, 0.3, 0.05),
                new TrainingConfig.Schedule(6, 3e-3, 1, 0.1, 2, 0.7, 0.5, 0.9, 5),
                precision,
                new TrainingConfig.MemoryOptions(1, freezeBelow));
    }

    private static void train(TrainingSession run, int steps) throws Exception {
        for (int i = 0; i < steps; i++) {
            run.advance(run.batches(TwoPairs.SOURCE));
        }
    }

    /** The model of a plain network after three steps. */
    private static Path plain(String name) throws Exception {
        TrainingSession run =
                TestSessions.begin(torch, config(WIDTHS, false, Precision.FLOAT32, 0), perceptual);
        train(run, 3);
        return model(run, name);
    }

    private static Path model(TrainingSession run, String name) throws Exception {
        Path file = folder.resolve(name + ".safetensors");
        run.writeModel(file, "", Map.of());
        return file;
    }

    private static TrainingSession from(Path model, TrainingConfig config) throws Exception {
        return TestSessions.beginFrom(torch, config, perceptual, model);
    }

    private static boolean isZero(float[] values) {
        for (float value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT32", "BFLOAT16"})
    void beginFrom_plainModel_makesTheSamePicturesAndLearnsByClass(Precision precision)
            throws Exception {
        Path model = plain("plain" + precision);
        TrainingSession same = from(model, config(WIDTHS, false, precision, 0));
        TrainingSession next = from(model, config(WIDTHS, true, precision, 0));
        assertArrayEquals(same.preview(LAYOUT).toArray(), next.preview(LAYOUT).toArray(), 5e-3f);
        train(next, 3);
        Map<String, float[]> learnt = ModelFile.tensors(model(next, "classes" + precision));
        for (int module = 0; module < 3; module++) {
            for (String name : List.of(".norm1.class_gamma", ".norm2.class_beta")) {
                float[] values = learnt.get("module" + module + name);
                assertEquals(WIDTHS.get(module) * 3, values.length);
                assertTrue(!isZero(values), "module" + module + name);
            }
        }
        assertTrue(
                CrnConfig.isNormedByClass(
                        ModelFile.info(folder.resolve("classes" + precision + ".safetensors"))
                                .network()));
    }

    @Test
    void resume_normsByClass_equalsAnUninterruptedRun() throws Exception {
        TrainingConfig config = config(WIDTHS, true, Precision.FLOAT32, 0);
        TrainingSession whole = TestSessions.begin(torch, config, perceptual);
        train(whole, 6);
        TrainingSession half = TestSessions.begin(torch, config, perceptual);
        train(half, 2);
        Path saved = folder.resolve("half.checkpoint.safetensors");
        half.writeCheckpoint(saved, "", Map.of());
        TrainingSession resumed = TestSessions.resume(torch, saved, perceptual, 6);
        train(resumed, 4);
        Path one = folder.resolve("one.checkpoint.safetensors");
        Path other = folder.resolve("other.checkpoint.safetensors");
        whole.writeCheckpoint(one, "", Map.of());
        resumed.writeCheckpoint(other, "", Map.of());
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
    }

    /** The module of 4 rows is frozen, its differences among them. */
    @Test
    void beginFrom_frozenBelow_leavesLowerNormsPlain() throws Exception {
        TrainingSession next = from(plain("cold"), config(WIDTHS, true, Precision.FLOAT32, 8));
        train(next, 3);
        Map<String, float[]> learnt = ModelFile.tensors(model(next, "frozen"));
        assertTrue(isZero(learnt.get("module0.norm1.class_gamma")));
        assertTrue(!isZero(learnt.get("module1.norm1.class_gamma")));
    }

    /** A new module begins plain; a copied map begins with the differences of its origin. */
    @Test
    void beginFrom_grownAndWidened_takesTheDifferencesOver() throws Exception {
        TrainingSession first = from(plain("small"), config(WIDTHS, true, Precision.FLOAT32, 0));
        train(first, 3);
        Path model = model(first, "first");
        Map<String, float[]> old = ModelFile.tensors(model);
        TrainingSession grown =
                from(model, config(List.of(16, 8, 6, 4), true, Precision.FLOAT32, 0));
        Map<String, float[]> now = ModelFile.tensors(model(grown, "grown"));
        assertTrue(isZero(now.get("module3.norm1.class_gamma")));
        assertArrayEquals(old.get("module1.norm2.class_beta"), now.get("module1.norm2.class_beta"));
        float[] before = old.get("module0.norm1.class_gamma");
        float[] after = now.get("module0.norm1.class_gamma");
        for (int i = 0; i < after.length; i++) {
            assertEquals(before[i % before.length], after[i], 1e-4f, "value " + i);
        }
    }
}
