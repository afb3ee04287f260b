package veduta.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String PLANTED = "planted.house";
    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("veduta");
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

    /** Every rule by name, and the planted class that it must find. */
    private static final Map<String, String> CULPRITS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("text", "text.Intruder"),
                            Map.entry("image", "image.Intruder"),
                            Map.entry("layout", "layout.Intruder"),
                            Map.entry("paint", "paint.Intruder"),
                            Map.entry("io", "io.Intruder"),
                            Map.entry("tensorfile", "tensorfile.Intruder"),
                            Map.entry("api", "api.Intruder"),
                            Map.entry("download", "download.Intruder"),
                            Map.entry("ml", "ml.Intruder"),
                            Map.entry("training", "training.Intruder"),
                            Map.entry("storage", "storage.Intruder"),
                            Map.entry("evaluation", "evaluation.Intruder"),
                            Map.entry("benchmark", "benchmark.Intruder"),
                            Map.entry("rendering", "rendering.Intruder"),
                            Map.entry("ui", "ui.Intruder"),
                            Map.entry("cli", "cli.Intruder"),
                            Map.entry("known-packages", "attic.Squatter"),
                            Map.entry("rows-are-used", "cli may use rendering"),
                            Map.entry("rooms-not-halls", "image.hall.Crowd"),
                            Map.entry("no-cycles", "io.Intruder"),
                            Map.entry("no-cycles-inside", "io.upper.Upper"),
                            Map.entry("engine", "io.EngineUser"),
                            Map.entry("pytorch-in-the-engine-room", "ml.PyTorchUser"),
                            Map.entry("no-tensor-in-signatures", "api.TensorPort"),
                            Map.entry("javafx", "rendering.NodeHolder"),
                            Map.entry("imageio", "layout.ColourReader"),
                            Map.entry("ui-features-apart", "ui.weights.DownloadView"),
                            Map.entry("ui-shared-below", "ui.dialog.CanvasDialog"),
                            Map.entry("view-models-without-nodes", "ui.palette.PaletteViewModel"),
                            Map.entry("run-later", "ui.models.LaterCaller"),
                            Map.entry("standard-streams", "image.Printer"),
                            Map.entry("one-logger", "paint.OtherLogger"),
                            Map.entry("no-static-state", "evaluation.SharedState")));

    static List<Architecture.Rule> programRules() {
        return Architecture.rules("veduta", "javafx");
    }

    static List<Architecture.Rule> plantedRules() {
        return Architecture.rules(PLANTED, "planted.javafx");
    }

    @ParameterizedTest
    @MethodSource("programRules")
    void rule_program_holds(Architecture.Rule rule) {
        rule.rule().check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("plantedRules")
    void rule_plantedViolation_isFound(Architecture.Rule rule) {
        EvaluationResult result = rule.rule().evaluate(VIOLATIONS);
        String culprit = PLANTED + "." + CULPRITS.get(rule.name());
        assertTrue(
                result.getFailureReport().toString().contains(culprit),
                () -> culprit + " is not in " + result.getFailureReport());
    }

    @Test
    void rules_all_haveAPlantedViolation() {
        TreeSet<String> names = new TreeSet<>();
        programRules().forEach(rule -> names.add(rule.name()));
        assertEquals(CULPRITS.keySet(), names);
    }

    @Test
    void program_imported_hasClasses() {
        assertTrue(PROGRAM.contain("veduta.app.Launcher") && PROGRAM.size() > 50);
    }
}
