package sambandh.application.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sambandh.application.shared.RecordedAudit;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.customer.CustomerCreated;

class MergingTest {
    private final ImportTrial trial = new ImportTrial();

    @Test
    void good_rows_are_merged_and_wrong_ones_told_with_every_fault() {
        Import made = trial.made(Map.of(), "name,amount", "one,1", ",x", "two", "nobody,1", "three,");
        assertThat(made.state()).isEqualTo(Import.State.RUNNING);
        assertThat(trial.woken).isEqualTo(1);
        assertThat(trial.run.runOne()).isTrue();
        assertThat(trial.run.runOne()).isFalse();
        Import done = trial.imports.find(made.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(Import.State.SUCCEEDED);
        assertThat(done.counts()).isEqualTo(new ImportCounts(2, 0, 0, 3, Map.of()));
        assertThat(done.read()).isEqualTo(5);
        assertThat(trial.things.merged).containsExactly("one", "three");
        assertThat(trial.rejections(made))
                .containsExactly("3 name required", "3 amount invalid_amount", "4  wrong_cell_count", "5 name unknown");
        assertThat(trial.parts.behind(made.id(), 0).rows()).isEmpty();
        assertThat(trial.audit.all()).extracting(RecordedAudit.Entry::action).containsExactly("import.make");
    }

    @Test
    void late_rows_are_merged_behind_all_others_wherever_they_stand() {
        Import made = trial.made(Map.of(), "name", "late 1", "one", "late 2", "two", "late 3", "nobody", "three");
        trial.run.runOne();
        Import done = trial.imports.find(made.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(Import.State.SUCCEEDED);
        assertThat(done.counts()).isEqualTo(new ImportCounts(6, 0, 0, 1, Map.of()));
        assertThat(trial.things.merged).containsExactly("one", "two", "three", "late 1", "late 2", "late 3");
        assertThat(trial.rejections(made)).containsExactly("7 name unknown");
        trial.made(Map.of(), "name", "late 4", "late 5", "late 6");
        trial.run.runOne();
        assertThat(trial.things.merged).endsWith("late 4", "late 5", "late 6");
    }

    @Test
    void a_field_is_mapped_defaulted_or_found_by_its_own_name() {
        trial.made(Map.of("map.name", "Bezeichnung", "default.amount", "5"), "name,Bezeichnung", "no,yes");
        trial.run.runOne();
        assertThat(trial.things.merged).containsExactly("yes");
    }

    @Test
    void an_atomic_import_is_taken_whole_or_not_at_all() {
        Import bad = trial.made(Map.of("atomic", "true"), "name", "one", "two", "nobody");
        trial.run.runOne();
        assertThat(trial.imports.find(bad.id()).orElseThrow().reason()).isEqualTo("rows_rejected");
        Import worse = trial.made(Map.of("atomic", "true"), "name", "one", "");
        trial.run.runOne();
        assertThat(trial.imports.find(worse.id()).orElseThrow().reason()).isEqualTo("rows_rejected");
        assertThat(trial.things.merged).isEmpty();
        trial.made(Map.of("atomic", "true"), "name", "one", "two", "three");
        trial.run.runOne();
        assertThat(trial.things.merged).containsExactly("one", "two", "three");
    }

    @Test
    void a_dry_run_only_tells() {
        Import dry = trial.made(Map.of("dryRun", "true"), "name", "one", "nobody");
        trial.run.runOne();
        assertThat(trial.imports.find(dry.id()).orElseThrow().counts())
                .isEqualTo(new ImportCounts(1, 0, 0, 1, Map.of()));
        assertThat(trial.things.merged).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true,false,0", "true,true,0", "false,false,1", "false,true,1"})
    void nothing_happened_by_a_dry_run(String dryRun, String atomic, int told) {
        trial.things.happens = List.of(new CustomerCreated(trial.ids.next(), "organisation", trial.clock.instant()));
        trial.made(Map.of("dryRun", dryRun, "atomic", atomic), "name", "one");
        trial.run.runOne();
        assertThat(trial.events.all()).hasSize(told);
    }

    @Test
    void a_small_file_does_not_wait_for_the_end_of_a_large_one() {
        trial.things.meanwhile = () -> trial.clock.advance(Duration.ofSeconds(6));
        Import large = trial.made(Map.of(), "name", "l1", "l2", "l3", "l4", "l5", "l6");
        Import small = trial.made(Map.of(), "name", "s1");
        trial.run.runOne();
        trial.run.runOne();
        assertThat(trial.things.merged).containsExactly("l1", "l2", "s1");
        assertThat(trial.imports.find(large.id()).orElseThrow().progress()).isBetween(0.1, 0.9);
        while (trial.run.runOne()) {
            // the large one has its turns
        }
        assertThat(trial.things.merged).containsExactly("l1", "l2", "s1", "l3", "l4", "l5", "l6");
        assertThat(List.of(large, small))
                .extracting(job -> trial.imports.find(job.id()).orElseThrow().state())
                .containsOnly(Import.State.SUCCEEDED);
    }

    @Test
    void an_import_is_not_over_before_what_was_put_off_is_made_up_for() {
        Import made = trial.made(Map.of(), "name", "late1", "late2", "late3");
        trial.things.meanwhile = () -> trial.clock.advance(Duration.ofSeconds(6));
        for (int turns = 0; !trial.things.putOff.isEmpty() || trial.things.merged.isEmpty(); turns++) {
            assertThat(turns).as("not given up, however many turns it takes").isLessThan(8);
            assertThat(trial.imports.find(made.id()).orElseThrow().state()).isEqualTo(Import.State.RUNNING);
            assertThat(trial.run.runOne()).isTrue();
        }
        trial.run.runOne();
        Import done = trial.imports.find(made.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(Import.State.SUCCEEDED);
        assertThat(done.counts().created()).isEqualTo(3);
    }

    @Test
    void what_fails_again_and_again_is_given_up() {
        Import made = trial.made(Map.of(), "name", "boom");
        for (int tries = 1; tries <= 6; tries++) {
            assertThat(trial.imports.find(made.id()).orElseThrow().state()).isEqualTo(Import.State.RUNNING);
            assertThatThrownBy(trial.run::runOne).hasMessage("boom");
            trial.imports.leasesEnd();
        }
        Import given = trial.imports.find(made.id()).orElseThrow();
        assertThat(given.state()).isEqualTo(Import.State.FAILED);
        assertThat(given.reason()).isEqualTo("failed");
    }
}
