package veduta.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds entries of the table of arrows that nothing needs. */
final class UsedRows extends ArchCondition<JavaClass> {
    private final String root;
    private final Map<String, List<String>> mayUse;
    private final Set<String> used = new TreeSet<>();

    UsedRows(String root, Map<String, List<String>> mayUse) {
        super("need every package that the table lets them use");
        this.root = root;
        this.mayUse = mayUse;
    }

    @Override
    public void check(JavaClass each, ConditionEvents events) {
        String from = room(each);
        for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
            used.add(sentence(from, room(dependency.getTargetClass())));
        }
    }

    /** The package right below the root; empty for classes of others. */
    private String room(JavaClass each) {
        String name = each.getBaseComponentType().getPackageName();
        return name.startsWith(root + ".")
                ? name.substring(root.length() + 1).split("\\.", 2)[0]
                : "";
    }

    private String sentence(String from, String to) {
        return root + "." + from + " may use " + to;
    }

    @Override
    public void finish(ConditionEvents events) {
        mayUse.forEach(
                (from, all) ->
                        all.stream()
                                .map(to -> sentence(from, to))
                                .filter(entry -> !used.contains(entry))
                                .forEach(
                                        entry ->
                                                events.add(
                                                        SimpleConditionEvent.violated(
                                                                entry, entry + ", but does not"))));
        used.clear();
    }
}
