package veduta.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rules of the house as functions of its root package, so that the same rules can be checked on
 * the program and be seen failing on planted violations.
 */
final class Architecture {
    /** The words that people read; every package may use them. */
    private static final String TEXT = "text";

    /** The composition root, which may use everything. */
    private static final String APP = "app";

    /** What every package may use besides itself and the texts. */
    private static final Map<String, List<String>> MAY_USE =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry(TEXT, List.of()),
                            Map.entry("image", List.of()),
                            Map.entry("storage", List.of()),
                            Map.entry("layout", List.of("image")),
                            Map.entry("paint", List.of("image", "layout")),
                            Map.entry("io", List.of("image", "layout", "storage")),
                            Map.entry("tensorfile", List.of("storage")),
                            Map.entry("api", List.of("image", "layout")),
                            Map.entry("download", List.of("api", "storage")),
                            Map.entry(
                                    "ml",
                                    List.of("image", "layout", "tensorfile", "storage", "api")),
                            Map.entry(
                                    "training",
                                    List.of(
                                            "image",
                                            "layout",
                                            "io",
                                            "tensorfile",
                                            "storage",
                                            "api",
                                            "ml")),
                            Map.entry(
                                    "evaluation",
                                    List.of("image", "layout", "storage", "api", "ml", "training")),
                            Map.entry(
                                    "rendering",
                                    List.of(
                                            "image",
                                            "layout",
                                            "io",
                                            "tensorfile",
                                            "storage",
                                            "api")),
                            Map.entry(
                                    "benchmark", List.of("image", "layout", "paint", "api", "ml")),
                            Map.entry(
                                    "ui",
                                    List.of(
                                            "image",
                                            "layout",
                                            "paint",
                                            "io",
                                            "storage",
                                            "api",
                                            "download",
                                            "rendering")),
                            Map.entry(
                                    "cli",
                                    List.of(
                                            "image",
                                            "layout",
                                            "io",
                                            "storage",
                                            "api",
                                            "download",
                                            "rendering",
                                            "benchmark"))));

    /** Only encodings, which are many of the same kind, may be more in one package. */
    private static final int MOST_CLASSES = 30;

    /** What features of the window have in common; it knows none of them. */
    private static final List<String> UI_SHARED =
            List.of("command", "dialog", "document", "picture", "task", "theme");

    /**
     * What puts features together: the editor those around the canvas, the shell all of them. Every
     * other package of the window is a feature, also one that is added later.
     */
    private static final List<String> UI_COMPOSING = List.of("editor", "shell");

    private final String root;
    private final String javafx;

    private Architecture(String root, String javafx) {
        this.root = root;
        this.javafx = javafx;
    }

    /** A rule and the name under which its planted violation is known. */
    record Rule(String name, ArchRule rule) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * All rules.
     *
     * @param root the program's root package
     * @param javafx the root package of JavaFX
     */
    static List<Rule> rules(String root, String javafx) {
        Architecture house = new Architecture(root, javafx);
        List<Rule> rules = new ArrayList<>();
        MAY_USE.forEach((name, allowed) -> rules.add(house.tableRow(name, allowed)));
        rules.addAll(house.structure());
        rules.addAll(house.libraries());
        rules.addAll(house.window());
        rules.addAll(house.habits());
        return rules.stream()
                .map(each -> new Rule(each.name(), each.rule().allowEmptyShould(true)))
                .toList();
    }

    private Rule tableRow(String name, List<String> allowed) {
        String[] permitted =
                Stream.concat(Stream.of(name, TEXT), allowed.stream())
                        .map(this::in)
                        .toArray(String[]::new);
        DescribedPredicate<JavaClass> ours = resideInAPackage(root + "..");
        return new Rule(
                name,
                classes()
                        .that()
                        .resideInAPackage(in(name))
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(permitted).or(DescribedPredicate.not(ours)))
                        .because(
                                "data takes one way through the house, from files to pictures; "
                                        + name
                                        + " may use "
                                        + (allowed.isEmpty() ? "nothing" : allowed)));
    }

    private List<Rule> structure() {
        String[] known =
                Stream.concat(Stream.of(APP), MAY_USE.keySet().stream())
                        .map(this::in)
                        .toArray(String[]::new);
        return List.of(
                new Rule(
                        "known-packages",
                        classes()
                                .that()
                                .resideInAPackage(root + "..")
                                .should()
                                .resideInAnyPackage(known)
                                .because("a package without a row in the table has no rules")),
                new Rule(
                        "rows-are-used",
                        classes()
                                .that()
                                .resideInAPackage(root + "..")
                                .should(new UsedRows(root, MAY_USE))
                                .because("what nothing needs is forbidden until something does")),
                new Rule(
                        "rooms-not-halls",
                        classes()
                                .that()
                                .resideInAPackage(root + "..")
                                .and(resideOutsideOfPackages(in("io.encoding")))
                                .should(new SmallPackages(MOST_CLASSES))
                                .because(
                                        "a package of more than "
                                                + MOST_CLASSES
                                                + " classes has more than one idea")),
                new Rule(
                        "no-cycles",
                        slices().matching(root + ".(*)..")
                                .should()
                                .beFreeOfCycles()
                                .because("packages in a cycle can only be understood together")),
                new Rule(
                        "no-cycles-inside",
                        slices().matching(root + ".(**)")
                                .should()
                                .beFreeOfCycles()
                                .because("sub-packages in a cycle are one package in disguise")));
    }

    private List<Rule> libraries() {
        return List.of(
                new Rule(
                        "engine",
                        noClasses()
                                .that(outside("ml", "training", "evaluation", "benchmark"))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("ai.djl..")
                                .because("the engine must stay replaceable behind the ports")),
                new Rule(
                        "pytorch-in-the-engine-room",
                        noClasses()
                                .that(outside("ml.engine"))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("ai.djl.pytorch..")
                                .because("the rest knows DJL's neutral classes only")),
                new Rule(
                        "no-tensor-in-signatures",
                        codeUnits()
                                .that()
                                .arePublic()
                                .and()
                                .areDeclaredInClassesThat(
                                        outside("ml", "training", "evaluation", "benchmark"))
                                .should(notMention("ai.djl."))
                                .because("ports take label maps and give pictures")),
                new Rule(
                        "javafx",
                        noClasses()
                                .that(
                                        resideInAPackage(root + "..")
                                                .and(resideOutsideOfPackages(in(APP), in("ui"))))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(javafx + "..")
                                .because("every command must work without a display")),
                new Rule(
                        "imageio",
                        noClasses()
                                .that(outside("io"))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "java.awt..", "javax.imageio..", "com.twelvemonkeys..")
                                .because("colour management and broken files have one home")));
    }

    private List<Rule> window() {
        return List.of(
                new Rule(
                        "ui-features-apart",
                        slices().matching(root + ".ui.(*)..")
                                .that(
                                        DescribedPredicate.describe(
                                                "are features",
                                                slice -> isFeature(slice.getNamePart(1))))
                                .should()
                                .notDependOnEachOther()
                                .because("editor and shell put features together, nobody else")),
                new Rule(
                        "ui-shared-below",
                        noClasses()
                                .that()
                                .resideInAnyPackage(inUi(UI_SHARED))
                                .should()
                                .dependOnClassesThat(
                                        resideInAPackage(root + ".ui..")
                                                .and(resideOutsideOfPackages(inUi(UI_SHARED))))
                                .because("what all features use must not need one of them")),
                new Rule(
                        "view-models-without-nodes",
                        noClasses()
                                .that()
                                .haveSimpleNameEndingWith("ViewModel")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(javafx + ".scene..", javafx + ".stage..")
                                .because("view models are tested without the toolkit")),
                new Rule(
                        "run-later",
                        noClasses()
                                .that(outside("ui.task"))
                                .should()
                                .callMethodWhere(
                                        DescribedPredicate.describe(
                                                "Platform.runLater is called", this::isRunLater))
                                .because("the way back to the JavaFX thread has one place")));
    }

    private List<Rule> habits() {
        return List.of(
                new Rule(
                        "standard-streams",
                        noClasses()
                                .that(
                                        resideInAPackage(root + "..")
                                                .and(resideOutsideOfPackages(in(APP), in("cli"))))
                                .should(ACCESS_STANDARD_STREAMS)
                                .because("standard output belongs to the answers of commands")),
                new Rule(
                        "one-logger",
                        noClasses()
                                .that()
                                .doNotHaveFullyQualifiedName(root + ".app.ToolkitLog")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "java.util.logging..",
                                        "org.apache.commons.logging..",
                                        "org.apache.log4j..",
                                        "org.apache.logging..",
                                        "ch.qos.logback..")
                                .because("SLF4J is the one way to log; the toolkit has another")),
                new Rule(
                        "no-static-state",
                        fields().that()
                                .areStatic()
                                .should()
                                .beFinal()
                                .because("state that everybody shares cannot be tested")));
    }

    private static boolean isFeature(String name) {
        return !UI_SHARED.contains(name) && !UI_COMPOSING.contains(name);
    }

    private String[] inUi(List<String> names) {
        return names.stream().map(name -> in("ui." + name)).toArray(String[]::new);
    }

    private boolean isRunLater(JavaMethodCall call) {
        return call.getTargetOwner().getName().equals(javafx + ".application.Platform")
                && call.getTarget().getName().equals("runLater");
    }

    private DescribedPredicate<JavaClass> outside(String... packages) {
        String[] inside = Stream.of(packages).map(this::in).toArray(String[]::new);
        return resideInAPackage(root + "..").and(resideOutsideOfPackages(inside));
    }

    private String in(String name) {
        return root + "." + name + "..";
    }

    private static ArchCondition<JavaCodeUnit> notMention(String library) {
        return new ArchCondition<>("not mention " + library) {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                Stream.concat(
                                unit.getRawParameterTypes().stream(),
                                Stream.of(unit.getRawReturnType()))
                        .filter(type -> type.getBaseComponentType().getName().startsWith(library))
                        .forEach(
                                type ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        unit,
                                                        unit.getFullName()
                                                                + " mentions "
                                                                + type.getName())));
            }
        };
    }
}
