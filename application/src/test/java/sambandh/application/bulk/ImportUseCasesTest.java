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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.Page;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.RecordedEvents;
import sambandh.application.shared.TestClock;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.customer.CustomerCreated;
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
    private final RecordedEvents events = new RecordedEvents();
    private final RunImports run =
            new RunImports(kinds, new RunImports.Stores(imports, imports, parts, events, unitOfWork, clock), ids);

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
    void late_rows_are_merged_behind_all_others_wherever_they_stand() {
        Import made = made(Map.of(), "name", "late 1", "one", "late 2", "two", "late 3", "nobody", "three");
        run.runOne();
        Import done = imports.find(made.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(Import.State.SUCCEEDED);
        assertThat(done.counts()).isEqualTo(new ImportCounts(6, 0, 0, 1, Map.of()));
        assertThat(things.merged).containsExactly("one", "two", "three", "late 1", "late 2", "late 3");
        assertThat(rejections(made)).containsExactly("7 name unknown");
        made(Map.of(), "name", "late 4", "late 5", "late 6");
        run.runOne();
        assertThat(things.merged).endsWith("late 4", "late 5", "late 6");
    }

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
        MakeImport.Stores stores = new MakeImport.Stores(imports, imports, parts, unitOfWork, clock, 2);
        var outcome = new MakeImport(kinds, stores, changing, () -> {}, audit, ids)
                .handle(new MakeImport.Command(
                        MANAGER,
                        "things",
                        Map.of("source", List.of("shop"), "mode", List.of("history")),
                        null,
                        new ListedUpload("name", "one")));
        Import made = ((MakeImport.Outcome.Accepted) outcome).made();
        assertThat(made.settings().companyCurrency()).isEqualTo(after.currency());
        assertThat(audit.all()).as("the first try left nothing").hasSize(1);
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

    @ParameterizedTest
    @CsvSource({"true,false,0", "true,true,0", "false,false,1", "false,true,1"})
    void nothing_happened_by_a_dry_run(String dryRun, String atomic, int told) {
        things.happens = List.of(new CustomerCreated(ids.next(), "organisation", clock.instant()));
        made(Map.of("dryRun", dryRun, "atomic", atomic), "name", "one");
        run.runOne();
        assertThat(events.all()).hasSize(told);
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
    void a_small_file_does_not_wait_for_the_end_of_a_large_one() {
        things.meanwhile = () -> clock.advance(Duration.ofSeconds(6));
        Import large = made(Map.of(), "name", "l1", "l2", "l3", "l4", "l5", "l6");
        Import small = made(Map.of(), "name", "s1");
        run.runOne();
        run.runOne();
        assertThat(things.merged).containsExactly("l1", "l2", "s1");
        assertThat(imports.find(large.id()).orElseThrow().progress()).isBetween(0.1, 0.9);
        while (run.runOne()) {
            // the large one has its turns
        }
        assertThat(things.merged).containsExactly("l1", "l2", "s1", "l3", "l4", "l5", "l6");
        assertThat(List.of(large, small))
                .extracting(job -> imports.find(job.id()).orElseThrow().state())
                .containsOnly(Import.State.SUCCEEDED);
    }

    @Test
    void two_parts_that_stand_apart_are_merged_at_once() {
        things.apart = true;
        CountDownLatch both = new CountDownLatch(2);
        things.meanwhile = () -> {
            both.countDown();
            assertThat(awaits(both)).as("nobody else is merging").isTrue();
        };
        Import made = made(Map.of(), "name", "one", "two", "three", "four", "late", "five", "nobody");
        run.runOne();
        Import done = imports.find(made.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(Import.State.SUCCEEDED);
        assertThat(done.counts()).isEqualTo(new ImportCounts(6, 0, 0, 1, Map.of()));
        assertThat(things.merged).containsExactlyInAnyOrder("one", "two", "three", "four", "five", "late");
        assertThat(things.merged).endsWith("late");
        assertThat(done.mergedTo()).isEqualTo(done.lastLine());
    }

    @Test
    void a_part_that_was_merged_beside_one_that_failed_is_not_merged_again() {
        things.apart = true;
        Import made = made(Map.of(), "name", "boom", "one", "two", "three", "four");
        for (int tries = 1; tries <= 7; tries++) {
            assertThat(imports.find(made.id()).orElseThrow().state()).isEqualTo(Import.State.RUNNING);
            assertThatThrownBy(run::runOne).hasMessage("boom");
            imports.leasesEnd();
        }
        Import failed = imports.find(made.id()).orElseThrow();
        assertThat(failed.reason()).isEqualTo("failed");
        assertThat(failed.mergedTo())
                .as("the cursor stays behind the one that failed")
                .isZero();
        assertThat(failed.counts().created()).isEqualTo(2);
        assertThat(things.merged).containsExactly("two", "three");
    }

    private static boolean awaits(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Test
    void an_import_is_not_over_before_what_was_put_off_is_made_up_for() {
        Import made = made(Map.of(), "name", "late1", "late2", "late3");
        things.meanwhile = () -> clock.advance(Duration.ofSeconds(6));
        for (int turns = 0; !things.putOff.isEmpty() || things.merged.isEmpty(); turns++) {
            assertThat(turns).as("not given up, however many turns it takes").isLessThan(8);
            assertThat(imports.find(made.id()).orElseThrow().state()).isEqualTo(Import.State.RUNNING);
            assertThat(run.runOne()).isTrue();
        }
        run.runOne();
        Import done = imports.find(made.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(Import.State.SUCCEEDED);
        assertThat(done.counts().created()).isEqualTo(3);
    }

    @Test
    void what_was_put_off_is_made_up_for_when_an_import_is_called_off_too() {
        things.meanwhile = () -> clock.advance(Duration.ofSeconds(6));
        Import made = made(Map.of(), "name", "late1", "late2", "late3");
        run.runOne();
        assertThat(things.putOff).hasSize(2);
        unitOfWork.run(
                () -> assertThat(imports.cancel(made.id(), clock.instant())).isTrue());
        while (run.runOne()) {
            // to clear up
        }
        assertThat(things.putOff).isEmpty();
        assertThat(things.merged).containsExactly("late1", "late2");
        assertThat(imports.find(made.id()).orElseThrow().progress()).isLessThan(1);
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
