package veduta.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Finds classes in packages that hold too many. */
final class SmallPackages extends ArchCondition<JavaClass> {
    private final int most;
    private final Map<String, Integer> counts = new TreeMap<>();

    SmallPackages(int most) {
        super("be one of at most " + most + " in its package");
        this.most = most;
    }

    @Override
    public void init(Collection<JavaClass> all) {
        counts.clear();
        all.stream()
                .filter(SmallPackages::counts)
                .forEach(each -> counts.merge(each.getPackageName(), 1, Integer::sum));
    }

    private static boolean counts(JavaClass each) {
        return each.isTopLevelClass() && !each.getSimpleName().equals("package-info");
    }

    @Override
    public void check(JavaClass each, ConditionEvents events) {
        int count = counts.getOrDefault(each.getPackageName(), 0);
        if (count > most && counts(each)) {
            events.add(
                    SimpleConditionEvent.violated(
                            each, each.getName() + " is one of " + count + " in its package"));
        }
    }
}
