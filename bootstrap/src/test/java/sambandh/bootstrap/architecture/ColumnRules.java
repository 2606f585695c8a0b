package sambandh.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static sambandh.bootstrap.architecture.Conditions.beFreeOf;
import static sambandh.bootstrap.architecture.Conditions.notDependWhere;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Who may know whom, from column to column. */
final class ColumnRules {
    private ColumnRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.of("every_column_stands_in_the_file", ColumnRules::known, "NoColumn"),
                HouseRule.of("a_column_uses_only_what_stands_above_it", ColumnRules::order, "LooksDown"),
                HouseRule.of("persistence_columns_stand_alone", ColumnRules::alone, "JoinsAnotherColumn"),
                HouseRule.of("shared_knows_no_column", ColumnRules::shared, "KnowsAColumn"));
    }

    private static ArchRule known(House house) {
        return classes()
                .that(house.inAColumn())
                .should(beFreeOf(
                        "columns that are not in columns.txt",
                        type -> House.COLUMNS.contains(house.columnOf(type).orElseThrow())
                                ? null
                                : "stands in no column of columns.txt"))
                .because("a new column takes one reviewed line");
    }

    private static ArchRule order(House house) {
        return classes()
                .that(house.inAColumn())
                .should(notDependWhere(
                        "use a column further down",
                        d -> place(house, d.getTargetClass()) > place(house, d.getOriginClass())))
                .because("one order of columns means no circle, and each can be understood after those above it");
    }

    private static ArchRule alone(House house) {
        return classes()
                .that()
                .resideInAPackage(house.layer("persistence"))
                .should(notDependWhere("use another column's adapter", d -> {
                    String own = house.columnOf(d.getOriginClass()).orElse("");
                    return house.layerOf(d.getTargetClass())
                                    .filter("persistence"::equals)
                                    .isPresent()
                            && house.columnOf(d.getTargetClass())
                                    .filter(other -> !other.equals(own) && !other.equals("shared"))
                                    .isPresent();
                }))
                .because("a column's tables are read through its ports, so that they can change");
    }

    private static ArchRule shared(House house) {
        return classes()
                .that(house.inAColumn())
                .and()
                .resideInAPackage(house.root() + ".*.shared..")
                .should(notDependWhere(
                        "know a column",
                        d -> house.columnOf(d.getTargetClass())
                                .filter(column -> !column.equals("shared"))
                                .isPresent()))
                .because("what everybody stands on must not lean on anybody");
    }

    /** Unknown and foreign classes count as above all: another rule names the unknown ones. */
    private static int place(House house, JavaClass type) {
        return house.columnOf(type).map(House.COLUMNS::indexOf).orElse(-1);
    }
}
