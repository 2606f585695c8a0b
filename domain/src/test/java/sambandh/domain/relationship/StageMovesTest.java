package sambandh.domain.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sambandh.domain.relationship.Evidence.Content;
import sambandh.domain.shared.Fault;

class StageMovesTest {
    @ParameterizedTest
    @CsvSource({
        "EXPLORATION, AWARENESS,",
        "EXPLORATION, EXPANSION, skips_a_stage",
        "AWARENESS,   EXPANSION,",
        "AWARENESS,   AWARENESS, same_stage",
        "AWARENESS,   EXPLORATION, no_way_back",
        "COMMITMENT,  EXPANSION,",
        "COMMITMENT,  AWARENESS, skips_a_stage",
        "COMMITMENT,  DISSOLUTION, needs_dissolution",
        "DISSOLUTION, EXPANSION,",
        "DISSOLUTION, COMMITMENT, begins_again_at_expansion",
    })
    void by_hand_it_goes_one_stage_at_a_time(Stage now, Stage to, String code) {
        assertThat(code(StageMoves.refusal(Content.byHand(to, "so"), now, false)))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "TRIAL_STARTED,   EXPLORATION, false,",
        "TRIAL_STARTED,   EXPLORATION, true,  trial_running",
        "TRIAL_SUCCEEDED, EXPLORATION, false, no_trial",
        "TRIAL_SUCCEEDED, EXPLORATION, true,",
        "GROWTH,          EXPLORATION, false, nothing_to_grow",
        "GROWTH,          AWARENESS,   false,",
        "GROWTH,          COMMITMENT,  false, has_grown",
        "GROWTH,          DISSOLUTION, false, begins_again_at_expansion",
        "CONTRACT,        EXPLORATION, false,",
    })
    void evidence_fits_the_stage(EvidenceKind kind, Stage now, boolean tries, String code) {
        assertThat(code(StageMoves.refusal(Content.of(kind, null, null), now, tries)))
                .isEqualTo(code);
    }

    @Test
    void a_failed_trial_ends_only_what_has_not_begun() {
        Content ends = Content.failedTrial(true, null, null);
        assertThat(code(StageMoves.refusal(ends, Stage.EXPLORATION, true))).isNull();
        assertThat(code(StageMoves.refusal(ends, Stage.EXPLORATION, false))).isEqualTo("no_trial");
        assertThat(code(StageMoves.refusal(ends, Stage.AWARENESS, true))).isEqualTo("ends_only_exploration");
    }

    @Test
    void what_has_ended_does_not_end_again() {
        Content exit = Content.exit(new Evidence.Ending(EndedBy.COMPANY, DissolutionReason.FRAUD), null);
        assertThat(code(StageMoves.refusal(exit, Stage.COMMITMENT, false))).isNull();
        assertThat(code(StageMoves.refusal(exit, Stage.DISSOLUTION, false))).isEqualTo("already_ended");
    }

    private static String code(Fault fault) {
        return fault == null ? null : fault.code();
    }
}
