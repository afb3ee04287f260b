package veduta.api.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import veduta.api.compute.Precision;
import veduta.image.Size;
import veduta.ml.crn.CrnConfig;

final class TrainingConfigTest {
    private static TrainingConfig.Schedule schedule(double finalRate) {
        return new TrainingConfig.Schedule(100, 1e-3, 10, finalRate, 1, 1, 0, 0.99, 1);
    }

    @Test
    void rateAt_warmUp_risesFromZero() {
        assertEquals(0.1 * 1e-3, schedule(1).rateAt(1), 1e-12);
        assertEquals(1e-3, schedule(1).rateAt(10), 1e-12);
    }

    @Test
    void rateAt_end_isTheFinalShare() {
        assertEquals(0.05e-3, schedule(0.05).rateAt(100), 1e-12);
        assertEquals((1 + 0.05) / 2 * 1e-3, schedule(0.05).rateAt(50), 1e-12);
    }

    @Test
    void meanShareAt_middle_isTheGeometricMean() {
        TrainingConfig config =
                new TrainingConfig(
                        CrnConfig.of("p", 2, List.of(4), new Size(8, 4), 2),
                        new TrainingConfig.Loss("diversity", List.of(), List.of(), 10, 0.4, 0.1),
                        schedule(1),
                        Precision.FLOAT32);
        assertEquals(0.2, config.meanShareAt(50), 1e-9);
        assertEquals(0.1, config.meanShareAt(100), 1e-9);
    }

    @Test
    void schedule_impossibleCrop_isRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new TrainingConfig.Schedule(1, 1, 0, 1, 1, 0, 0, 0, 0));
    }

    @Test
    void augmentation_moreThanAll_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new TrainingConfig.Augmentation(1.5, 0));
        assertThrows(
                IllegalArgumentException.class, () -> new TrainingConfig.Augmentation(0, -0.1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TrainingConfig.Augmentation(0, 0, 65, false));
    }

    @Test
    void plan_ofAnOlderCheckpoint_isVariedByNothing() {
        TrainingConfig config =
                new TrainingConfig(
                        CrnConfig.of("p", 2, List.of(4), new Size(8, 4), 2),
                        new TrainingConfig.Loss("pixels", List.of(), List.of(), 0, 3, 0.4, 0.1),
                        schedule(1),
                        Precision.FLOAT32);
        JsonObject older = new Gson().toJsonTree(config).getAsJsonObject();
        older.remove("variation");
        assertEquals(config, new Gson().fromJson(older, TrainingConfig.class));
    }

    @Test
    void picturesCompared_atMostAll() {
        assertEquals(2, comparing(0).picturesCompared());
        assertEquals(1, comparing(1).picturesCompared());
        assertEquals(2, comparing(3).picturesCompared());
        assertThrows(IllegalArgumentException.class, () -> comparing(-1));
    }

    @Test
    void json_ofAnOlderConfig_comparesAll() {
        JsonObject older = new Gson().toJsonTree(comparing(1)).getAsJsonObject();
        older.getAsJsonObject("economy").remove("compared");
        assertEquals(comparing(0), new Gson().fromJson(older, TrainingConfig.class));
    }

    private static TrainingConfig comparing(int pictures) {
        return new TrainingConfig(
                CrnConfig.of("p", 2, List.of(4), new Size(8, 4), 2),
                new TrainingConfig.Loss("pixels", List.of(), List.of(), 0, 3, 0.4, 0.1),
                schedule(1),
                Precision.FLOAT32,
                new TrainingConfig.MemoryOptions(1, 0, pictures));
    }

    @Test
    void rescaledFor_epochs_countsThemInSteps() {
        TrainingConfig config =
                new TrainingConfig(
                        CrnConfig.of("p", 2, List.of(4), new Size(8, 4), 2),
                        new TrainingConfig.Loss("pixels", List.of(), List.of(), 0, 3, 0.4, 0.1),
                        new TrainingConfig.Schedule(100, 1, 0, 1, 2, 1, 0, 0.9, 1),
                        Precision.FLOAT32,
                        new TrainingConfig.MemoryOptions(4, 0));
        assertEquals(15, config.rescaledFor(40).loss().rescaleAfter());
        assertEquals(15, config.rescaledFor(40).rescaledFor(80).loss().rescaleAfter());
        assertEquals(1, config.rescaledFor(1).loss().rescaleAfter());
    }
}
