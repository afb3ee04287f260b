package veduta.ml.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private static final JavaClasses ENGINE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("veduta.ml.engine");

    /** TorchScript methods that only other TorchScript methods call. */
    private static final Set<String> INNER =
            Set.of(
                    "area_shares",
                    "channels_first",
                    "class_layout",
                    "class_mixed",
                    "dilated",
                    "distance_map",
                    "moments",
                    "rounded",
                    "standardised");

    private static final Pattern DEFINITION =
            Pattern.compile("def (\\w+)\\(self: [^,)]+([^)]*)\\) -> ([^:]+):");

    private static String resource(String name) throws IOException {
        try (InputStream text = TorchEngine.class.getResourceAsStream(name + ".torchscript")) {
            return new String(text.readAllBytes(), UTF_8);
        }
    }

    private static List<MatchResult> definitions(String name) throws IOException {
        return DEFINITION.matcher(resource(name)).results().toList();
    }

    private static List<MatchResult> definitions() throws IOException {
        List<MatchResult> all = new ArrayList<>(definitions("operations"));
        all.addAll(definitions("packed"));
        return all;
    }

    private static List<String> sortedNames(List<MatchResult> definitions) {
        return definitions.stream().map(each -> each.group(1)).sorted().toList();
    }

    private static Stream<JavaMethod> operations() {
        return ENGINE.stream()
                .filter(type -> type.getSimpleName().endsWith("Operations"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC));
    }

    /** The TorchScript method of a Java method's name. */
    private static String script(JavaMethod method) {
        return method.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static boolean isNamed(JavaFieldAccess access) {
        JavaClass named = access.getTargetOwner();
        return named.isEquivalentTo(TorchScriptMethod.class)
                && !access.getOriginOwner().equals(named);
    }

    @Test
    void definitions_all_areFound() throws IOException {
        String text = resource("operations") + resource("packed");
        assertEquals(
                Pattern.compile("\\bdef\\b").matcher(text).results().count(), definitions().size());
    }

    @Test
    void definitions_exceptInnerOnes_areThoseThatJavaNames() throws IOException {
        List<String> named =
                Stream.concat(
                                Stream.of(TorchScriptMethod.values())
                                        .map(TorchScriptMethod::script),
                                INNER.stream())
                        .sorted()
                        .toList();
        assertEquals(sortedNames(definitions()), named);
    }

    @Test
    void inner_all_areCalledByOthers() throws IOException {
        String text = resource("operations");
        INNER.forEach(name -> assertTrue(text.contains("(self)." + name + "("), name));
    }

    @Test
    void isPacked_namedOnes_areThoseOfTheResource() throws IOException {
        List<String> packed =
                Stream.of(TorchScriptMethod.values())
                        .filter(TorchScriptMethod::isPacked)
                        .map(TorchScriptMethod::script)
                        .sorted()
                        .toList();
        assertEquals(sortedNames(definitions("packed")), packed);
    }

    @Test
    void operations_each_callTheMethodOfTheirNameOnly() {
        Map<String, List<String>> expected = new TreeMap<>();
        Map<String, List<String>> actual = new TreeMap<>();
        operations()
                .forEach(
                        method -> {
                            expected.put(
                                    method.getFullName(),
                                    List.of(script(method).toUpperCase(Locale.ROOT)));
                            actual.put(
                                    method.getFullName(),
                                    method.getFieldAccesses().stream()
                                            .filter(OperationsTest::isNamed)
                                            .map(access -> access.getTarget().getName())
                                            .toList());
                        });
        assertEquals(expected, actual);
    }

    @Test
    void torchScriptMethods_all_areCalledByOneJavaMethod() {
        List<String> named =
                Stream.of(TorchScriptMethod.values()).map(Enum::name).sorted().toList();
        List<String> called =
                ENGINE.stream()
                        .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                        .filter(OperationsTest::isNamed)
                        .map(access -> access.getTarget().getName())
                        .sorted()
                        .toList();
        assertEquals(named, called);
    }

    /** How many arguments a method takes, the owner of the result aside, and what it gives. */
    @Test
    void operations_signatures_areThoseOfTorchScript() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (MatchResult each : definitions()) {
            if (!INNER.contains(each.group(1))) {
                long arguments =
                        each.group(2).chars().filter(character -> character == ':').count();
                String result = each.group(3).equals("Tensor") ? "NDArray" : "NDList";
                expected.add(each.group(1) + " " + arguments + " " + result);
            }
        }
        Set<String> actual =
                operations()
                        .map(
                                method ->
                                        script(method)
                                                + " "
                                                + (method.getRawParameterTypes().size() - 1)
                                                + " "
                                                + method.getRawReturnType().getSimpleName())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, actual);
    }
}
