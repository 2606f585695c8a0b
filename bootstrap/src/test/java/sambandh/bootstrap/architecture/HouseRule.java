package sambandh.bootstrap.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/**
 * One rule of the house.
 *
 * @param name as a sentence
 * @param on the rule for a house
 * @param offenders simple names of the planted classes that it must catch
 */
record HouseRule(String name, Function<House, ArchRule> on, boolean overTests, String... offenders) {
    static HouseRule of(String name, Function<House, ArchRule> on, String... offenders) {
        return new HouseRule(name, on, false, offenders);
    }

    @Override
    public String toString() {
        return name;
    }
}
