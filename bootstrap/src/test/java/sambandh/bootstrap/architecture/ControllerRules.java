package sambandh.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.HttpMethodMapping;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import sambandh.rest.shared.AnswersProblems;

/** What every controller carries. */
final class ControllerRules {
    private ControllerRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.of("controllers_answer_problems", ControllerRules::problems, "OpenController"),
                HouseRule.of("controllers_run_off_the_event_loop", ControllerRules::threads, "OpenController"),
                HouseRule.of("every_operation_says_who_may", ControllerRules::secured, "OpenController"));
    }

    private static ArchRule problems(House house) {
        return classes()
                .that()
                .resideInAPackage(house.root() + "..")
                .and()
                .areAnnotatedWith(Controller.class)
                .should()
                .beAnnotatedWith(AnswersProblems.class)
                .because("the contract names every error");
    }

    private static ArchRule threads(House house) {
        return classes()
                .that()
                .resideInAPackage(house.root() + "..")
                .and()
                .areAnnotatedWith(Controller.class)
                .should()
                .beAnnotatedWith(ExecuteOn.class)
                .because("nothing may block an event loop");
    }

    private static ArchRule secured(House house) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(house.root() + "..")
                .and(DescribedPredicate.describe("operations", ControllerRules::isOperation))
                .should()
                .beAnnotatedWith(Secured.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Secured.class)
                .because("everything is closed unless it is opened, and each operation says to whom");
    }

    private static boolean isOperation(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(a -> a.getRawType().isMetaAnnotatedWith(HttpMethodMapping.class)
                        || a.getRawType().isAnnotatedWith(HttpMethodMapping.class));
    }
}
