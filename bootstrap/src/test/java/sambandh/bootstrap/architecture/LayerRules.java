package sambandh.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static sambandh.bootstrap.architecture.Conditions.notDependWhere;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Who may know whom, from layer to layer. */
final class LayerRules {
    private static final String[] ALLOWED = {
        "java.lang..",
        "java.util..",
        "java.time..",
        "java.math..",
        "java.text..",
        "org.jspecify..",
        "org.hipparchus..",
        "com.ibm.icu..",
        "org.dmfs.."
    };

    private LayerRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.of("domain_knows_only_itself_and_plain_java", LayerRules::domain, "ReadsFiles"),
                HouseRule.of("application_knows_only_domain_and_plain_java", LayerRules::application, "UsesSql"),
                HouseRule.of("adapters_do_not_know_each_other", LayerRules::adapters, "KnowsPersistence"),
                HouseRule.of("nothing_knows_bootstrap", LayerRules::bootstrap, "KnowsBootstrap"),
                HouseRule.of("only_persistence_speaks_sql", LayerRules::sql, "UsesSql"),
                HouseRule.of("only_rest_web_and_bootstrap_know_security", LayerRules::security, "UsesSecurity"));
    }

    private static ArchRule domain(House house) {
        return classes()
                .that()
                .resideInAPackage(house.layer("domain"))
                .should()
                .onlyDependOnClassesThat(allowed(house.layer("domain")))
                .because("the rules of keeping customers outlive every framework and every database");
    }

    private static ArchRule application(House house) {
        return classes()
                .that()
                .resideInAPackage(house.layer("application"))
                .should()
                .onlyDependOnClassesThat(allowed(house.layer("domain"), house.layer("application")))
                .because("a use case says what happens, its ports say what it needs, and adapters say how");
    }

    private static ArchRule adapters(House house) {
        return classes()
                .that()
                .resideInAnyPackage(house.adapters())
                .should(notDependWhere("know another adapter", d -> {
                    String own = house.layerOf(d.getOriginClass()).orElseThrow();
                    return house.layerOf(d.getTargetClass())
                            .filter(House.ADAPTERS::contains)
                            .filter(other -> !other.equals(own))
                            .isPresent();
                }))
                .because("an adapter can be thrown away and written anew only when no other leans on it");
    }

    private static ArchRule bootstrap(House house) {
        return noClasses()
                .that()
                .resideInAPackage(house.root() + "..")
                .and()
                .resideOutsideOfPackage(house.layer("bootstrap"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(house.layer("bootstrap"))
                .because("wiring looks down on all and nobody looks up to it");
    }

    private static ArchRule sql(House house) {
        return noClasses()
                .that()
                .resideInAPackage(house.root() + "..")
                .and()
                .resideOutsideOfPackages(house.layer("persistence"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micronaut.data..", "java.sql..", "javax.sql..")
                .because("SQL in one place is SQL that can be made right on both servers");
    }

    private static ArchRule security(House house) {
        return noClasses()
                .that()
                .resideInAPackage(house.root() + "..")
                .and()
                .resideOutsideOfPackages(house.layer("rest"), house.layer("web"), house.layer("bootstrap"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.micronaut.security..")
                .because("who may is asked at the door; inside there is an Actor and a Scope");
    }

    private static DescribedPredicate<JavaClass> allowed(String... own) {
        String[] packages = Stream.concat(Stream.of(ALLOWED), Stream.of(own)).toArray(String[]::new);
        return JavaClass.Predicates.resideInAnyPackage(packages)
                .or(JavaClass.Predicates.equivalentTo(URI.class))
                .or(DescribedPredicate.describe(
                        "primitive", type -> type.getBaseComponentType().isPrimitive()))
                .or(DescribedPredicate.describe(
                        "array of those",
                        type -> type.isArray()
                                && JavaClass.Predicates.resideInAnyPackage(packages)
                                        .test(type.getBaseComponentType())));
    }
}
