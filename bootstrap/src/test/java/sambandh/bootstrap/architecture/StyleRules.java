package sambandh.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static sambandh.bootstrap.architecture.Conditions.beFreeOf;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How classes look. */
final class StyleRules {
    private static final Pattern EMPTY_NAME =
            Pattern.compile("(Abstract|Base)[A-Z].*|.*(Impl|Service|Manager|Helper|Utils?|Dto|DTO|Entity)");
    private static final Set<String> CLOCKS = Set.of("now", "systemUTC", "systemDefaultZone", "system");

    private StyleRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.of("time_and_ids_are_passed_in", StyleRules::passed, "AsksTheTime", "MakesAnId"),
                HouseRule.of("adapter_classes_are_not_public", StyleRules::hidden, "PublicAdapter"),
                HouseRule.of("application_classes_cannot_be_extended", StyleRules::closed, "OpenUseCase"),
                HouseRule.of("every_view_takes_a_scope", StyleRules::scoped, "PlantedViews"),
                HouseRule.of("names_say_something", StyleRules::named, "OrderServiceImpl", "AbstractThing"),
                new HouseRule("nobody_overrides_a_contract", StyleRules::contracts, true, "QuietOrders"));
    }

    private static ArchRule passed(House house) {
        return noClasses()
                .that()
                .resideInAnyPackage(house.layer("domain"), house.layer("application"))
                .should()
                .callMethodWhere(DescribedPredicate.describe("asks for the time or an id by itself", StyleRules::asks))
                .because("a Clock and Ids are passed, so that a test can say what time it is");
    }

    private static boolean asks(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getTarget().getName();
        boolean takesAClock = call.getTarget().getRawParameterTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(java.time.Clock.class));
        return (owner.startsWith("java.time.") && CLOCKS.contains(name) && !takesAClock)
                || (owner.equals("java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime").contains(name))
                || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
                || (owner.equals("java.lang.Math") && name.equals("random"));
    }

    private static ArchRule hidden(House house) {
        return classes()
                .that()
                .resideInAnyPackage(house.adapters())
                .and(house.inAColumn())
                .and(DescribedPredicate.describe(
                        "not shared",
                        type -> !Set.of("shared", "embedded")
                                .contains(house.columnOf(type).orElseThrow())))
                .should(beFreeOf(
                        "publicity that no wiring needs",
                        type -> isReachable(type)
                                        && type.getDirectDependenciesToSelf().stream()
                                                .noneMatch(d -> house.layerOf(d.getOriginClass())
                                                        .filter("bootstrap"::equals)
                                                        .isPresent())
                                ? "is public, and no wiring needs it"
                                : null))
                .because("a column's adapter is reached through the ports it serves");
    }

    /** What stands in an interface is public by the language, and out of reach all the same where that is not. */
    private static boolean isReachable(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(StyleRules::isReachable).orElse(true);
    }

    private static ArchRule closed(House house) {
        return classes()
                .that()
                .resideInAPackage(house.layer("application"))
                .and(DescribedPredicate.describe("written by hand", type -> !type.isAnonymousClass()))
                .should(beFreeOf(
                        "ways to extend it",
                        type -> type.isInterface()
                                        || type.isEnum()
                                        || type.isRecord()
                                        || type.getModifiers().contains(JavaModifier.FINAL)
                                ? null
                                : "is neither final nor a record, an enum or an interface"))
                .because("behaviour is composed here, never inherited");
    }

    private static ArchRule scoped(House house) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Views")
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(house.layer("application"))
                .and()
                .areNotStatic()
                .should()
                .haveRawParameterTypes(DescribedPredicate.describe(
                        "a Scope among them",
                        types -> types.stream()
                                .anyMatch(type -> type.getSimpleName().equals("Scope"))))
                .because("no list, count or export may forget what its caller may see");
    }

    private static ArchRule named(House house) {
        return classes()
                .that()
                .resideInAPackage(house.root() + "..")
                .and()
                .resideOutsideOfPackage(house.layer("domain"))
                .should(beFreeOf(
                        "empty words in its name",
                        type -> EMPTY_NAME.matcher(type.getSimpleName()).matches()
                                ? "has a name that says nothing"
                                : null))
                .because("a class that needs such a word has not yet found out what it is");
    }

    private static ArchRule contracts(House house) {
        return classes()
                .that(DescribedPredicate.describe("keeping a contract", type -> !type.isInterface() && keeps(type)))
                .should(beFreeOf(
                        "overridden contract tests",
                        type -> overrides(type) ? "overrides a test of its contract" : null))
                .because("a contract that one side may bend holds nobody");
    }

    private static boolean keeps(JavaClass type) {
        return type.getAllRawInterfaces().stream()
                .anyMatch(i -> i.getSimpleName().endsWith("Contract"));
    }

    private static boolean overrides(JavaClass type) {
        return type.getAllRawInterfaces().stream()
                .filter(i -> i.getSimpleName().endsWith("Contract"))
                .flatMap(i -> i.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Test.class))
                .anyMatch(test -> type.tryGetMethod(
                                test.getName(),
                                test.getRawParameterTypes().stream()
                                        .map(JavaClass::getName)
                                        .toArray(String[]::new))
                        .isPresent());
    }
}
