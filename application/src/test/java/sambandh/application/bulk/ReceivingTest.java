package sambandh.application.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sambandh.domain.bulk.Import;
import sambandh.domain.shared.Fault;

class ReceivingTest {
    private final ImportTrial trial = new ImportTrial();

    @Test
    void a_company_that_changes_just_now_is_asked_once_more() {
        var before = new CompanyDefaults.Values(ZoneId.of("Asia/Kolkata"), Currency.getInstance("INR"));
        var after = new CompanyDefaults.Values(ZoneId.of("Asia/Kolkata"), Currency.getInstance("NPR"));
        CompanyDefaults changing = new CompanyDefaults() {
            private int asked;

            @Override
            public Values get() {
                return asked++ == 0 ? before : after;
            }

            @Override
            public Values held() {
                return after;
            }
        };
        MakeImport.Stores stores =
                new MakeImport.Stores(trial.imports, trial.imports, trial.parts, trial.unitOfWork, trial.clock, 2);
        var outcome = new MakeImport(trial.kinds, stores, changing, () -> {}, trial.audit, trial.ids)
                .handle(new MakeImport.Command(
                        ImportTrial.MANAGER,
                        "things",
                        Map.of("source", List.of("shop"), "mode", List.of("history")),
                        null,
                        new ListedUpload("name", "one")));
        Import made = ((MakeImport.Outcome.Accepted) outcome).made();
        assertThat(made.settings().companyCurrency()).isEqualTo(after.currency());
        assertThat(trial.audit.all()).as("the first try left nothing").hasSize(1);
    }

    @Test
    void everything_wrong_with_the_parameters_is_told_at_once() {
        var outcome = trial.handle(
                Map.of(
                        "source", "No Good",
                        "mode", "maybe",
                        "zone", "Mars",
                        "dryRun", "yes",
                        "liveDays", "-1",
                        "dateFormat", "qqqqqq",
                        "colour", "green",
                        "map.nothing", "x",
                        "size", "5"),
                null,
                new ListedUpload("name"));
        assertThat(ImportTrial.faults(((MakeImport.Outcome.BadParameters) outcome).faults()))
                .containsExactlyInAnyOrder(
                        "source invalid_code",
                        "mode unknown_value",
                        "zone invalid_zone",
                        "dryRun invalid_value",
                        "liveDays invalid_value",
                        "dateFormat invalid_date_format",
                        "colour invalid_value",
                        "map.nothing unknown_parameter",
                        "size unknown_parameter");
    }

    @Test
    void columns_that_are_not_there_are_all_named() {
        var outcome = trial.handle(
                ImportTrial.parameters(Map.of("map.amount", "Betrag", "map.attribute.x", "y")),
                null,
                new ListedUpload("other", "x"));
        assertThat(ImportTrial.faults(((MakeImport.Outcome.BadFile) outcome).faults()))
                .containsExactlyInAnyOrder(
                        "map.amount unknown_column", "map.attribute.x unknown_column", "name missing_column");
    }

    @Test
    void what_cannot_be_read_to_its_end_is_not_taken_at_all() {
        var wrong = new Upload.Unreadable(new Fault("/lines/3", "wrong_charset", "Not UTF-8."));
        var outcome = trial.handle(ImportTrial.parameters(Map.of()), null, new ListedUpload(wrong, "name", "one"));
        assertThat(ImportTrial.faults(((MakeImport.Outcome.BadFile) outcome).faults()))
                .containsExactly("/lines/3 wrong_charset");
        trial.imports.leasesEnd();
        assertThat(trial.run.runOne()).as("only to clear up").isTrue();
        assertThat(trial.things.merged).isEmpty();
        var gone = new Upload.BrokenOff(new IllegalStateException());
        assertThatThrownBy(() ->
                        trial.handle(ImportTrial.parameters(Map.of()), null, new ListedUpload(gone, "name", "one")))
                .isSameAs(gone);
        assertThat(trial.all()).extracting(Import::reason).containsExactlyInAnyOrder("unreadable", "interrupted");
    }

    @Test
    void the_same_key_and_file_make_one_import() {
        var first = trial.handle(ImportTrial.parameters(Map.of()), "k", new ListedUpload("name", "one"));
        Import made = ((MakeImport.Outcome.Accepted) first).made();
        var again = trial.handle(ImportTrial.parameters(Map.of()), "k", new ListedUpload("name", "one"));
        assertThat(((MakeImport.Outcome.Again) again).made().id()).isEqualTo(made.id());
        assertThat(trial.handle(ImportTrial.parameters(Map.of()), "k", new ListedUpload("name", "two")))
                .isEqualTo(new MakeImport.Outcome.KeyReused());
        assertThat(trial.handle(ImportTrial.parameters(Map.of("dryRun", "true")), "k", new ListedUpload("name", "one")))
                .isEqualTo(new MakeImport.Outcome.KeyReused());
        trial.clock.advance(Duration.ofHours(25));
        assertThat(trial.handle(ImportTrial.parameters(Map.of()), "k", new ListedUpload("name", "two")))
                .isInstanceOf(MakeImport.Outcome.Accepted.class);
    }

    @Test
    void a_key_whose_file_never_came_whole_may_be_used_again() {
        var gone = new Upload.BrokenOff(new IllegalStateException());
        assertThatThrownBy(() ->
                        trial.handle(ImportTrial.parameters(Map.of()), "k", new ListedUpload(gone, "name", "one")))
                .isSameAs(gone);
        assertThat(trial.handle(ImportTrial.parameters(Map.of()), "k", new ListedUpload("name", "one")))
                .isInstanceOf(MakeImport.Outcome.Accepted.class);
    }

    @Test
    void an_atomic_file_may_hold_so_many_rows_and_no_more() {
        String[] lines = new String[RowLimits.ATOMIC_ROWS + 2];
        Arrays.fill(lines, "name");
        var outcome = trial.handle(ImportTrial.parameters(Map.of("atomic", "true")), null, new ListedUpload(lines));
        assertThat(ImportTrial.faults(((MakeImport.Outcome.BadFile) outcome).faults()))
                .containsExactly("/lines/100002 too_many_rows");
        assertThat(trial.all()).extracting(Import::reason).containsExactly("too_many_rows");
    }
}
