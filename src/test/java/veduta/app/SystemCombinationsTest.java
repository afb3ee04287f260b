package veduta.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every network, loss and training step together: what makes sense trains, the rest says why. */
final class SystemCombinationsTest extends ComparedSystemsCase {
    private static final Registries REGISTRIES = Registries.usual();

    private static Stream<Arguments> lossesAndMethods() {
        List<Arguments> all = new ArrayList<>();
        for (var loss : REGISTRIES.losses().all()) {
            for (String method : REGISTRIES.steps().keys().keys()) {
                all.add(Arguments.of(loss.key(), method));
            }
        }
        return all.stream();
    }

    private static List<String> architectures() {
        return REGISTRIES.architectures().all().stream().map(each -> each.key()).toList();
    }

    private List<String> options(String architecture, String objective, String method) {
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "--architecture",
                                architecture,
                                "--objective",
                                objective,
                                "--method",
                                method,
                                "--widths",
                                architecture.equals("crn") ? "4,4,4" : "4",
                                "--images",
                                "2"));
        if (!method.equals("generator")) {
            options.addAll(List.of("--discriminator", "4,1"));
        }
        if (objective.equals("segmentation")) {
            options.addAll(List.of("--perceiver", READER));
        }
        return options;
    }

    /** All go together but for a loss that looks at no photo in a step that looks at none. */
    @ParameterizedTest
    @MethodSource("lossesAndMethods")
    void train_anyNetwork_takesAStepOrSaysWhyNot(String objective, String method) throws Exception {
        boolean sees = !objective.equals("segmentation") || !method.equals("generator");
        for (String architecture : architectures()) {
            Path model = folder.resolve(architecture + "/model.safetensors");
            System system = new System(architecture, 0, options(architecture, objective, method));
            Result result = train(system, model, "--steps", 1, "--preview-every", 0);
            if (!sees) {
                assertEquals(1, result.code(), architecture);
                assertEquals(
                        "The objective segmentation looks at no photo; train with --method"
                                + " adversarial-unconditional, whose discriminator does.",
                        result.err().lines().reduce((first, last) -> last).orElse(""));
                continue;
            }
            result.done();
            String row = Files.readAllLines(model.resolveSibling("model.csv")).get(1);
            double loss = Double.parseDouble(row.split(",", -1)[2]);
            assertTrue(Double.isFinite(loss) && loss > 0, architecture + ": " + row);
        }
    }

    private void assertRefused(String reason, String... options) throws Exception {
        Result refused =
                train(System.of("", options), folder.resolve("no/model.safetensors"), "--steps", 1);
        assertNotEquals(0, refused.code());
        assertTrue(refused.err().contains(reason), refused.err());
    }

    @Test
    void train_settingsOfAnotherNetwork_areRefused() throws Exception {
        for (String architecture : architectures()) {
            assertRefused(
                    architecture.equals("crn")
                            ? "have no setting 'wind'; they have noise, norm."
                            : "Networks of the kind " + architecture + " have no settings",
                    "--architecture",
                    architecture,
                    "--widths",
                    architecture.equals("crn") ? "4,4,4" : "4",
                    "--setting",
                    "wind=1");
        }
    }

    @Test
    void train_levelsOfALossThatHasNone_areRefused() throws Exception {
        assertRefused(
                "The objective pixels compares nothing at levels",
                "--objective",
                "pixels",
                "--widths",
                "4,4",
                "--levels",
                "conv1_2");
        assertRefused(
                "The objective segmentation compares nothing at levels",
                "--architecture",
                "gan-segmentation",
                "--widths",
                "4",
                "--perceiver",
                READER,
                "--levels",
                "conv1_2");
    }

    /** What one network alone can do is asked for by a sentence, not left out silently. */
    @Test
    void train_whatOnlyRefinementNetworksCan_isRefusedOfOthers() throws Exception {
        for (String architecture : architectures()) {
            if (architecture.equals("crn")) {
                continue;
            }
            Path model = folder.resolve(architecture + "/model.safetensors");
            System system =
                    System.of(
                            architecture,
                            "--architecture",
                            architecture,
                            "--objective",
                            "pixels",
                            "--method",
                            "generator",
                            "--widths",
                            "4");
            train(system, model, "--steps", 1, "--preview-every", 0).done();
            assertRefused(
                    "Networks of the kind '" + architecture + "' have no training with a frozen",
                    "--architecture",
                    architecture,
                    "--objective",
                    "pixels",
                    "--method",
                    "generator",
                    "--widths",
                    "4",
                    "--start",
                    model.toString(),
                    "--freeze-below",
                    "8");
            assertRefused(
                    "has no layer in common",
                    "--objective",
                    "pixels",
                    "--widths",
                    "4,4,4",
                    "--start",
                    model.toString());
        }
    }
}
