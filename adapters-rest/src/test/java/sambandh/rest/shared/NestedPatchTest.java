package sambandh.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** RFC 7396 below the first level. */
class NestedPatchTest {
    @Serdeable
    record Inner(@Nullable String a, @Nullable String b) {}

    @Serdeable
    record Outer(@Nullable Inner inner, @Nullable Map<String, String> attributes) {}

    private final MergePatches patches = RestSlice.bean(MergePatches.class);
    private final Outer before = new Outer(new Inner("1", "2"), Map.of("x", "1", "y", "2"));

    @Test
    void an_object_is_merged_field_by_field() {
        assertThat(apply("{\"inner\": {\"a\": null, \"b\": \"3\"}}"))
                .isEqualTo(new Outer(new Inner(null, "3"), before.attributes()));
    }

    @Test
    void null_takes_one_entry_out_of_a_map() {
        assertThat(apply("{\"attributes\": {\"x\": null, \"z\": \"3\"}}").attributes())
                .isEqualTo(Map.of("y", "2", "z", "3"));
    }

    @Test
    void null_takes_a_whole_object_away() {
        assertThat(apply("{\"inner\": null}").inner()).isNull();
    }

    @Test
    void an_object_takes_the_place_of_none() {
        Outer after = patches.apply(new Outer(null, null), Outer.class, "{\"inner\": {\"a\": \"1\", \"b\": null}}");
        assertThat(after).isEqualTo(new Outer(new Inner("1", null), null));
    }

    @Test
    void an_unknown_field_inside_is_refused_by_its_place() {
        assertThatThrownBy(() -> apply("{\"inner\": {\"c\": \"1\"}}"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.faults().getFirst().pointer())
                                .isEqualTo("/inner/c"));
    }

    private Outer apply(String patch) {
        return patches.apply(before, Outer.class, patch);
    }
}
