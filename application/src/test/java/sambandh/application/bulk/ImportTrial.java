package sambandh.application.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.Page;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.RecordedEvents;
import sambandh.application.shared.TestClock;
import sambandh.domain.bulk.Import;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.Scope;

/** Imports of things over stores in memory. */
final class ImportTrial {
    static final Actor MANAGER = new Actor.Staff(UUID.randomUUID(), Set.of("manager"));

    final TestClock clock = new TestClock("2026-03-01T08:00:00Z");
    final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    final InMemoryImports imports = new InMemoryImports(unitOfWork);
    final Things things = new Things();
    final ImportKinds kinds = new ImportKinds(List.of(things));
    final RecordedAudit audit = new RecordedAudit();
    final CountedIds ids = new CountedIds();
    int woken;
    final InMemoryImportParts parts = new InMemoryImportParts(unitOfWork);
    final MakeImport make = new MakeImport(
            kinds,
            new MakeImport.Stores(imports, imports, parts, unitOfWork, clock, 2),
            () -> new CompanyDefaults.Values(ZoneId.of("Asia/Kolkata"), Currency.getInstance("INR")),
            () -> woken++,
            audit,
            ids);
    final RecordedEvents events = new RecordedEvents();
    final RunImports run =
            new RunImports(kinds, new RunImports.Stores(imports, imports, parts, events, unitOfWork, clock), ids);

    Import made(Map<String, String> more, String... lines) {
        var outcome = handle(parameters(more), null, new ListedUpload(lines));
        assertThat(outcome).isInstanceOf(MakeImport.Outcome.Accepted.class);
        return ((MakeImport.Outcome.Accepted) outcome).made();
    }

    static Map<String, String> parameters(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(Map.of("source", "erp", "mode", "history"));
        all.putAll(more);
        return all;
    }

    MakeImport.Outcome handle(Map<String, String> parameters, @Nullable String key, Upload file) {
        Map<String, List<String>> lists = new TreeMap<>();
        parameters.forEach((name, value) -> lists.put(name, List.of(value)));
        return make.handle(new MakeImport.Command(MANAGER, "things", lists, key, file));
    }

    List<Import> all() {
        return imports.list(new Scope.Company(), new ImportViews.Filter(null, null), Page.Wanted.first(50, "createdAt"))
                .items();
    }

    List<String> rejections(Import made) {
        return imports.rejections(new Scope.Company(), made.id(), Page.Wanted.first(50, "line")).items().stream()
                .map(r -> r.line() + " " + r.fault().pointer() + " " + r.fault().code())
                .toList();
    }

    static List<String> faults(List<Fault> faults) {
        return faults.stream().map(f -> f.pointer() + " " + f.code()).toList();
    }
}
