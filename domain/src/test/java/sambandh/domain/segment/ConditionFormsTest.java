package sambandh.domain.segment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import sambandh.domain.shared.InvalidInput;

class ConditionFormsTest {
    @Provide
    Arbitrary<Condition> conditions() {
        return SampleConditions.any();
    }

    @Property(tries = 3_000)
    void text_read_again_is_the_same_condition(@ForAll("conditions") Condition condition) {
        String text = ConditionText.write(condition);
        assertThat(ConditionText.read(text, SampleConditions.CATALOGUE))
                .as(text)
                .isEqualTo(condition);
    }

    @Property(tries = 2_000)
    void json_read_again_is_the_same_condition(@ForAll("conditions") Condition condition) {
        var json = ConditionJson.write(condition);
        assertThat(ConditionJson.read(json, SampleConditions.CATALOGUE)).isEqualTo(condition);
        assertThat(ConditionJson.kept(json)).isEqualTo(condition);
    }

    /** Whatever stands there, it is read or its fault is told. */
    @Property(tries = 3_000)
    void no_text_breaks_the_parser(@ForAll("conditions") Condition condition, @ForAll int where, @ForAll char what) {
        String text = ConditionText.write(condition);
        int at = Math.floorMod(where, text.length());
        String broken = text.substring(0, at) + what + text.substring(at + Math.min(1, where & 1));
        try {
            Condition read = ConditionText.read(broken, SampleConditions.CATALOGUE);
            assertThat(ConditionText.read(ConditionText.write(read), SampleConditions.CATALOGUE))
                    .isEqualTo(read);
        } catch (InvalidInput told) {
            assertThat(told.faults())
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault.detail()).matches("(?s)Line \\d+, column \\d+: .*"));
        }
    }
}
