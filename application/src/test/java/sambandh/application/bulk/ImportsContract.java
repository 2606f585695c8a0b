package sambandh.application.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.bulk.ImportId;
import sambandh.domain.bulk.ImportSettings;
import sambandh.domain.bulk.Rejection;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.Scope;

/** What every keeper of imports does, the one in memory and the one in the database. */
public interface ImportsContract {
    Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    Scope ALL = new Scope.Company();

    Imports imports();

    ImportWork work();

    ImportViews views();

    UnitOfWork unitOfWork();

    /** Makes all leases that there are end. */
    void leasesEnd();

    @Test
    default void what_was_added_is_found_again_whole() {
        Import made = made();
        unitOfWork().run(() -> imports().add(made, null, UUID.randomUUID()));
        assertThat(imports().find(made.id())).contains(made);
        assertThat(views().find(ALL, made.id())).contains(made);
        assertThat(views().find(new Scope.Nothing(), made.id())).isEmpty();
    }

    @Test
    default void writing_outside_a_unit_of_work_is_refused() {
        assertThatThrownBy(() -> imports().add(made(), null, UUID.randomUUID()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void a_key_makes_one_import_until_it_is_released() {
        String owner = "user:" + UUID.randomUUID();
        Import first = made(owner);
        var key = new Imports.Key(owner, "k1", "orders?");
        unitOfWork().run(() -> imports().add(first, key, UUID.randomUUID()));
        assertThatThrownBy(() -> unitOfWork().run(() -> imports().add(made(owner), key, UUID.randomUUID())))
                .isInstanceOf(Imports.KeyTaken.class);
        assertThat(imports().findByKey(owner, "k1", NOW)).contains(new Imports.Known(first, "orders?", null));
        assertThat(imports().findByKey(owner, "k1", NOW.plusSeconds(1))).isEmpty();
        unitOfWork().run(() -> imports().releaseKey(owner, "k1", NOW, null));
        assertThat(imports().findByKey(owner, "k1", NOW)).isPresent();
        unitOfWork().run(() -> imports().releaseKey(owner, "k1", NOW, first.id()));
        assertThat(imports().findByKey(owner, "k1", NOW)).isEmpty();
    }

    @Test
    default void counts_and_warnings_grow_and_the_cursor_moves() {
        Import made = made();
        UUID receiver = UUID.randomUUID();
        unitOfWork().run(() -> imports().add(made, null, receiver));
        var some = new ImportCounts(0, 0, 0, 2, Map.of("w", 1L));
        unitOfWork().run(() -> work().receive(made.id(), receiver, 10, some));
        unitOfWork().run(() -> work().receive(made.id(), receiver, 5, some));
        unitOfWork().run(() -> work().received(made.id(), receiver, 16, List.of("Betrag", "नाम", "new"), "abc", NOW));
        UUID worker = UUID.randomUUID();
        assertThat(claimed(made, worker)).isPresent();
        var more = new ImportCounts(3, 2, 1, 1, Map.of("v", 4L));
        unitOfWork().run(() -> work().advance(made.id(), worker, 16, more));
        unitOfWork().run(() -> work().finish(made.id(), worker, Import.State.SUCCEEDED, null, NOW));
        Import done = imports().find(made.id()).orElseThrow();
        assertThat(done.counts()).isEqualTo(new ImportCounts(3, 2, 1, 5, Map.of("w", 2L, "v", 4L)));
        assertThat(done.header()).containsExactly("Betrag", "नाम", "new");
        assertThat(done.read()).isEqualTo(15);
        assertThat(done.mergedTo()).isEqualTo(16);
        assertThat(done.receivedAt()).isEqualTo(NOW);
        assertThat(done.finishedAt()).isEqualTo(NOW);
        assertThat(done.state()).isEqualTo(Import.State.SUCCEEDED);
    }

    @Test
    default void work_is_claimed_by_one_until_the_lease_ends() {
        Import made = running();
        UUID first = UUID.randomUUID();
        assertThat(claimed(made, first)).isPresent();
        assertThat(claimed(made, UUID.randomUUID())).isEmpty();
        assertThat(unitOfWork().<Boolean>perform(() -> work().renew(made.id(), first)))
                .isTrue();
        leasesEnd();
        UUID second = UUID.randomUUID();
        assertThat(claimed(made, second)).isPresent();
        assertThat(unitOfWork().<Boolean>perform(() -> work().renew(made.id(), first)))
                .isFalse();
        assertThatThrownBy(() -> unitOfWork().run(() -> work().advance(made.id(), first, 3, ImportCounts.NONE)))
                .isInstanceOf(ImportWork.ClaimLost.class);
        unitOfWork().run(() -> work().release(made.id(), second));
        assertThat(claimed(made, UUID.randomUUID())).isPresent();
    }

    @Test
    default void what_is_called_off_can_go_no_further_and_is_cleared_up() {
        Import made = running();
        UUID worker = UUID.randomUUID();
        claimed(made, worker);
        assertThat(unitOfWork().<Boolean>perform(() -> imports().cancel(made.id(), NOW)))
                .isTrue();
        assertThat(unitOfWork().<Boolean>perform(() -> imports().cancel(made.id(), NOW)))
                .isFalse();
        assertThatThrownBy(() -> unitOfWork().run(() -> work().advance(made.id(), worker, 3, ImportCounts.NONE)))
                .isInstanceOf(ImportWork.ClaimLost.class);
        assertThat(claimed(made, UUID.randomUUID())).isPresent();
        leasesEnd();
        UUID cleaner = UUID.randomUUID();
        claimed(made, cleaner);
        unitOfWork().run(() -> work().cleared(made.id(), cleaner));
        leasesEnd();
        assertThat(claimed(made, UUID.randomUUID())).isEmpty();
    }

    @Test
    default void tries_are_counted_until_something_goes_well() {
        Import made = running();
        assertThat(postponed(made)).isEqualTo(1);
        assertThat(postponed(made)).isEqualTo(2);
        UUID worker = UUID.randomUUID();
        assertThat(claimed(made, worker).orElseThrow().tries()).isEqualTo(3);
        unitOfWork().run(() -> work().advance(made.id(), worker, 3, ImportCounts.NONE));
        unitOfWork().run(() -> work().release(made.id(), worker));
        assertThat(postponed(made)).isEqualTo(1);
    }

    /** Takes it on and fails; tells how often that was. */
    private int postponed(Import made) {
        ImportWork.Claim claim = claimed(made, UUID.randomUUID()).orElseThrow();
        unitOfWork().run(() -> work().postpone(claim, "Failed"));
        assertThat(claimed(made, UUID.randomUUID())).as("it waits for a while").isEmpty();
        leasesEnd();
        return claim.tries();
    }

    @Test
    default void rejections_are_read_page_by_page_in_the_order_of_the_file() {
        Import made = running();
        Fault fault = new Fault("amount", "required", "This field is required.");
        List<Rejection> rejections = List.of(
                new Rejection(2, 0, fault, null, "a,b"),
                new Rejection(2, 1, fault, "x".repeat(300), null),
                new Rejection(10, 0, fault, "नमस्ते", "\"a\nb\",c"));
        unitOfWork().run(() -> imports().reject(made.id(), rejections));
        Page.Wanted two = Page.Wanted.first(2, "line");
        Page<Rejection> first = views().rejections(ALL, made.id(), two);
        assertThat(first.items()).isEqualTo(rejections.subList(0, 2));
        assertThat(first.items().get(1).value()).hasSize(200);
        Page<Rejection> second = views().rejections(ALL, made.id(), two.after(first.next()));
        assertThat(second.items()).isEqualTo(rejections.subList(2, 3));
        assertThat(second.next()).isNull();
        assertThat(views().rejections(new Scope.Nothing(), made.id(), two).items())
                .isEmpty();
    }

    @Test
    default void lists_are_filtered() {
        Import made = made();
        unitOfWork().run(() -> imports().add(made, null, UUID.randomUUID()));
        Page.Wanted wanted = new Page.Wanted(200, "createdAt", true, null);
        assertThat(views().list(ALL, new ImportViews.Filter("things", Import.State.RECEIVING), wanted)
                        .items())
                .contains(made);
        assertThat(views().list(ALL, new ImportViews.Filter("other", null), wanted)
                        .items())
                .isEmpty();
        assertThat(views().list(ALL, new ImportViews.Filter(null, Import.State.CANCELLED), wanted)
                        .items())
                .doesNotContain(made);
        assertThat(views().list(new Scope.Nothing(), new ImportViews.Filter(null, null), wanted)
                        .items())
                .isEmpty();
    }

    private Import running() {
        Import made = made();
        UUID receiver = UUID.randomUUID();
        unitOfWork().run(() -> imports().add(made, null, receiver));
        unitOfWork().run(() -> work().received(made.id(), receiver, 5, made.header(), "abc", NOW));
        return imports().find(made.id()).orElseThrow();
    }

    /** Takes on what there is until this import comes. */
    private Optional<ImportWork.Claim> claimed(Import wanted, UUID claim) {
        while (true) {
            Optional<ImportWork.Claim> got = unitOfWork().perform(() -> work().claim(claim));
            if (got.isEmpty() || got.get().job().id().equals(wanted.id())) {
                return got;
            }
        }
    }

    private static Import made() {
        return made("user:" + UUID.randomUUID());
    }

    private static Import made(String owner) {
        ImportSettings settings = ImportSettings.of(Map.of(
                "source",
                "erp",
                "mode",
                "live",
                "map.amount",
                "Betrag",
                "default.kind",
                "sale",
                "atomic",
                "true",
                "createCustomers",
                "true",
                "dateFormat",
                "d.M.yyyy"));
        return Import.make(new ImportId(UUID.randomUUID()), "things", settings, owner, List.of("Betrag", "नाम"), NOW);
    }
}
