package sambandh.bootstrap.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.function.Predicate;

/** Small makers of conditions; what they find names the class. */
final class Conditions {
    private Conditions() {}

    /** Reports each dependency that is wrong. */
    static ArchCondition<JavaClass> notDependWhere(String words, Predicate<Dependency> wrong) {
        return new ArchCondition<>("not " + words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(wrong)
                        .forEach(d -> events.add(SimpleConditionEvent.violated(type, d.getDescription())));
            }
        };
    }

    /** Reports what is wrong with the class, null for nothing. */
    static ArchCondition<JavaClass> beFreeOf(String words, Function<JavaClass, String> fault) {
        return new ArchCondition<>("be free of " + words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String found = fault.apply(type);
                if (found != null) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " " + found));
                }
            }
        };
    }
}
