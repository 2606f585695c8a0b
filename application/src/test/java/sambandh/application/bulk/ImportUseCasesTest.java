package sambandh.application.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.Page;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.RecordedEvents;
import sambandh.application.shared.TestClock;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.Scope;

class ImportUseCasesTest {
    private static final Actor MANAGER = new Actor.Staff(UUID.randomUUID(), Set.of("manager"));

    private final TestClock clock = new TestClock("2026-03-01T08:00:00Z");
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryImports imports = new InMemoryImports(unitOfWork);
    private final Things things = new Things();
    private final ImportKinds kinds = new ImportKinds(List.of(things));
    private final RecordedAudit audit = new RecordedAudit();
    private final CountedIds ids = new CountedIds();
    private int woken;
    private final InMemoryImportParts parts = new InMemoryImportParts(unitOfWork);
    private final MakeImport make = new MakeImport(
            kinds,
            new MakeImport.Stores(imports, imports, parts, unitOfWork, clock, 2),
            () -> new CompanyDefaults.Values(ZoneId.of("Asia/Kolkata"), Currency.getInstance("INR")),
            () -> woken++,
            audit,
            ids);
    private final RunImports run = new RunImports(
            kinds, new RunImports.Stores(imports, imports, parts, new RecordedEvents(), unitOfWork, clock), ids);

    @Test
    void good_rows_are_merged_and_wrong_ones_told_with_every_fault() {
        Import made = made(Map.of(), "name,amount", "one,1", ",x", "two", "nobody,1", "three,");
        assertThat(made.state()).isEqualTo(Import.State.RUNNING);
        assertThat(woken).isEqualTo(1);
        assertThat(run.runOne()).isTrue();
        assertThat(run.runOne()).isFalse();
        Import done = imports.find(made.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(Import.State.SUCCEEDED);
        assertThat(done.counts()).isEqualTo(new ImportCounts(2, 0, 0, 3, Map.of()));
        assertThat(done.read()).isEqualTo(5);
        assertThat(things.merged).containsExactly("one", "three");
        assertThat(rejections(made))
                .containsExactly("3 name required", "3 amount invalid_amount", "4  wrong_cell_count", "5 name unknown");
        assertThat(parts.behind(made.id(), 0).rows()).isEmpty();
        assertThat(audit.all()).extracting(RecordedAudit.Entry::action).containsExactly("import.make");
    }

    @Test
    void everything_wrong_with_the_parameters_is_told_at_once() {
        var outcome = handle(
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
        assertThat(faults(((MakeImport.Outcome.BadParameters) outcome).faults()))
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
        var outcome = handle(
                parameters(Map.of("map.amount", "Betrag", "map.attribute.x", "y")),
                null,
                new ListedUpload("other", "x"));
        assertThat(faults(((MakeImport.Outcome.BadFile) outcome).faults()))
                .containsExactlyInAnyOrder(
                        "map.amount unknown_column", "map.attribute.x unknown_column", "name missing_column");
    }

    @Test
    void a_field_is_mapped_defaulted_or_found_by_its_own_name() {
        made(Map.of("map.name", "Bezeichnung", "default.amount", "5"), "name,Bezeichnung", "no,yes");
        run.runOne();
        assertThat(things.merged).containsExactly("yes");
    }

    @Test
    void what_cannot_be_read_to_its_end_is_not_taken_at_all() {
        var wrong = new Upload.Unreadable(new Fault("/lines/3", "wrong_charset", "Not UTF-8."));
        var outcome = handle(parameters(Map.of()), null, new ListedUpload(wrong, "name", "one"));
        assertThat(faults(((MakeImport.Outcome.BadFile) outcome).faults())).containsExactly("/lines/3 wrong_charset");
        imports.leasesEnd();
        assertThat(run.runOne()).as("only to clear up").isTrue();
        assertThat(things.merged).isEmpty();
        var gone = new Upload.BrokenOff(new IllegalStateException());
        assertThatThrownBy(() -> handle(parameters(Map.of()), null, new ListedUpload(gone, "name", "one")))
                .isSameAs(gone);
        assertThat(all()).extracting(Import::reason).containsExactlyInAnyOrder("unreadable", "interrupted");
    }

    @Test
    void an_atomic_import_is_taken_whole_or_not_at_all() {
        Import bad = made(Map.of("atomic", "true"), "name", "one", "two", "nobody");
        run.runOne();
        assertThat(imports.find(bad.id()).orElseThrow().reason()).isEqualTo("rows_rejected");
        Import worse = made(Map.of("atomic", "true"), "name", "one", "");
        run.runOne();
        assertThat(imports.find(worse.id()).orElseThrow().reason()).isEqualTo("rows_rejected");
        assertThat(things.merged).isEmpty();
        made(Map.of("atomic", "true"), "name", "one", "two", "three");
        run.runOne();
        assertThat(things.merged).containsExactly("one", "two", "three");
    }

    @Test
    void a_dry_run_only_tells() {
        Import dry = made(Map.of("dryRun", "true"), "name", "one", "nobody");
        run.runOne();
        assertThat(imports.find(dry.id()).orElseThrow().counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, Map.of()));
        assertThat(things.merged).isEmpty();
    }

    @Test
    void the_same_key_and_file_make_one_import() {
        var first = handle(parameters(Map.of()), "k", new ListedUpload("name", "one"));
        Import made = ((MakeImport.Outcome.Accepted) first).made();
        var again = handle(parameters(Map.of()), "k", new ListedUpload("name", "one"));
        assertThat(((MakeImport.Outcome.Again) again).made().id()).isEqualTo(made.id());
        assertThat(handle(parameters(Map.of()), "k", new ListedUpload("name", "two")))
                .isEqualTo(new MakeImport.Outcome.KeyReused());
        assertThat(handle(parameters(Map.of("dryRun", "true")), "k", new ListedUpload("name", "one")))
                .isEqualTo(new MakeImport.Outcome.KeyReused());
        clock.advance(Duration.ofHours(25));
        assertThat(handle(parameters(Map.of()), "k", new ListedUpload("name", "two")))
                .isInstanceOf(MakeImport.Outcome.Accepted.class);
    }

    @Test
    void a_key_whose_file_never_came_whole_may_be_used_again() {
        var gone = new Upload.BrokenOff(new IllegalStateException());
        assertThatThrownBy(() -> handle(parameters(Map.of()), "k", new ListedUpload(gone, "name", "one")))
                .isSameAs(gone);
        assertThat(handle(parameters(Map.of()), "k", new ListedUpload("name", "one")))
                .isInstanceOf(MakeImport.Outcome.Accepted.class);
    }

    @Test
    void what_is_called_off_is_not_merged() {
        Import made = made(Map.of(), "name", "one");
        var cancel = new CancelImport(imports, () -> woken++, audit, unitOfWork, clock);
        assertThat(cancel.handle(new CancelImport.Command(MANAGER, made.id())))
                .isInstanceOf(CancelImport.Outcome.Cancelled.class);
        assertThat(cancel.handle(new CancelImport.Command(MANAGER, made.id())))
                .isEqualTo(new CancelImport.Outcome.Over());
        run.runOne();
        assertThat(things.merged).isEmpty();
        assertThat(parts.behind(made.id(), 0).rows()).isEmpty();
    }

    @Test
    void what_is_called_off_while_it_is_received_goes_no_further() {
        ListedUpload file = new ListedUpload("name", "one", "two", "three", "four", "five");
        Upload calledOff = new Upload() {
            @Override
            public List<String> header() {
                return file.header();
            }

            @Override
            public boolean namesItself() {
                return false;
            }

            @Override
            public @Nullable Row next() {
                Row row = file.next();
                if (row != null && row.cells().contains("three")) {
                    unitOfWork.run(() -> imports.cancel(all().getFirst().id(), clock.instant()));
                }
                return row;
            }

            @Override
            public String digest() {
                return "";
            }
        };
        assertThat(handle(parameters(Map.of()), null, calledOff)).isEqualTo(new MakeImport.Outcome.CalledOff());
        Import now = all().getFirst();
        assertThat(now.state()).isEqualTo(Import.State.CANCELLED);
        assertThat(now.read()).as("two were kept before").isEqualTo(2);
        while (run.runOne()) {
            // clears up
        }
        assertThat(things.merged).isEmpty();
        assertThat(parts.behind(now.id(), 0).rows()).isEmpty();
    }

    @Test
    void an_atomic_file_may_hold_so_many_rows_and_no_more() {
        String[] lines = new String[RowLimits.ATOMIC_ROWS + 2];
        Arrays.fill(lines, "name");
        var outcome = handle(parameters(Map.of("atomic", "true")), null, new ListedUpload(lines));
        assertThat(faults(((MakeImport.Outcome.BadFile) outcome).faults()))
                .containsExactly("/lines/100002 too_many_rows");
        assertThat(all()).extracting(Import::reason).containsExactly("too_many_rows");
    }

    @Test
    void what_fails_again_and_again_is_given_up() {
        Import made = made(Map.of(), "name", "boom");
        for (int tries = 1; tries <= 6; tries++) {
            assertThat(imports.find(made.id()).orElseThrow().state()).isEqualTo(Import.State.RUNNING);
            assertThatThrownBy(run::runOne).hasMessage("boom");
            imports.leasesEnd();
        }
        Import given = imports.find(made.id()).orElseThrow();
        assertThat(given.state()).isEqualTo(Import.State.FAILED);
        assertThat(given.reason()).isEqualTo("failed");
    }

    private Import made(Map<String, String> more, String... lines) {
        var outcome = handle(parameters(more), null, new ListedUpload(lines));
        assertThat(outcome).isInstanceOf(MakeImport.Outcome.Accepted.class);
        return ((MakeImport.Outcome.Accepted) outcome).made();
    }

    private static Map<String, String> parameters(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(Map.of("source", "erp", "mode", "history"));
        all.putAll(more);
        return all;
    }

    private MakeImport.Outcome handle(Map<String, String> parameters, @Nullable String key, Upload file) {
        Map<String, List<String>> lists = new TreeMap<>();
        parameters.forEach((name, value) -> lists.put(name, List.of(value)));
        return make.handle(new MakeImport.Command(MANAGER, "things", lists, key, file));
    }

    private List<Import> all() {
        return imports.list(new Scope.Company(), new ImportViews.Filter(null, null), Page.Wanted.first(50, "createdAt"))
                .items();
    }

    private List<String> rejections(Import made) {
        return imports.rejections(new Scope.Company(), made.id(), Page.Wanted.first(50, "line")).items().stream()
                .map(r -> r.line() + " " + r.fault().pointer() + " " + r.fault().code())
                .toList();
    }

    private static List<String> faults(List<Fault> faults) {
        return faults.stream().map(f -> f.pointer() + " " + f.code()).toList();
    }
}
