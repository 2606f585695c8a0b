package sambandh.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house obeys its rules, and each rule is shown to catch the class that was planted to break it. */
class ArchitectureTest {
    private static final JavaClasses REAL = House.REAL.classes();
    private static final JavaClasses REAL_WITH_TESTS = House.REAL.classesWithTests();
    private static final JavaClasses PLANTED = House.PLANTED.classes();

    static Stream<HouseRule> rules() {
        return Stream.of(LayerRules.all(), ColumnRules.all(), StyleRules.all(), ControllerRules.all())
                .flatMap(List::stream);
    }

    /** A rule whose pattern matches no class fails too: that is ArchUnit's default. */
    @ParameterizedTest
    @MethodSource("rules")
    void the_house_obeys(HouseRule rule) {
        rule.on().apply(House.REAL).check(rule.overTests() ? REAL_WITH_TESTS : REAL);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_planted_class_is_caught(HouseRule rule) {
        EvaluationResult result = rule.on().apply(House.PLANTED).evaluate(PLANTED);
        assertThat(result.hasViolation()).isTrue();
        assertThat(rule.offenders())
                .isNotEmpty()
                .allSatisfy(offender ->
                        assertThat(result.getFailureReport().toString()).contains(offender));
    }

    @Test
    void each_rule_says_why() {
        assertThat(rules())
                .allSatisfy(rule ->
                        assertThat(rule.on().apply(House.REAL).getDescription()).contains("because"));
    }

    @Test
    void each_column_stands_once() {
        assertThat(House.COLUMNS).doesNotHaveDuplicates().contains("shared", "product");
        assertThat(House.COLUMNS.indexOf("access")).isEqualTo(House.COLUMNS.indexOf("bulk") - 1);
    }
}
