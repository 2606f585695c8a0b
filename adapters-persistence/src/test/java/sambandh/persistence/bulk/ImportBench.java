package sambandh.persistence.bulk;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import sambandh.application.bulk.CompanyDefaults;
import sambandh.application.bulk.ImportKind;
import sambandh.application.bulk.ImportKinds;
import sambandh.application.bulk.ImportParts;
import sambandh.application.bulk.ImportViews;
import sambandh.application.bulk.ImportWork;
import sambandh.application.bulk.Imports;
import sambandh.application.bulk.MakeImport;
import sambandh.application.bulk.RunImports;
import sambandh.application.bulk.Upload;
import sambandh.application.customer.CustomerImport;
import sambandh.application.customer.CustomerMerge;
import sambandh.application.order.OrderImport;
import sambandh.application.order.OrderLineImport;
import sambandh.application.order.OrderLineMerge;
import sambandh.application.order.OrderMerge;
import sambandh.application.shared.Page;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.RecordedEvents;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportId;
import sambandh.domain.bulk.Rejection;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

/** Files imported into the test database, under a source of its own. The company reckons in USD and London time. */
public final class ImportBench {
    public static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

    public final String source = "s" + UUID.randomUUID();
    public final RecordedEvents events = new RecordedEvents();
    public final Db db = TestContext.bean(Db.class);
    private final UnitOfWork unitOfWork = TestContext.bean(UnitOfWork.class);
    private final Imports imports = TestContext.bean(Imports.class);
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final ImportKinds kinds = new ImportKinds(List.<ImportKind<?>>of(
            new CustomerImport(TestContext.bean(CustomerMerge.class), UuidCreator::getTimeOrderedEpoch),
            new OrderImport(TestContext.bean(OrderMerge.class), UuidCreator::getTimeOrderedEpoch, clock),
            new OrderLineImport(TestContext.bean(OrderLineMerge.class), UuidCreator::getTimeOrderedEpoch, clock)));
    private final ImportWork work = TestContext.bean(ImportWork.class);
    private final ImportParts parts = TestContext.bean(ImportParts.class);

    /** Receives and merges the file, five thousand lines at a time. */
    public Import run(String kind, Map<String, String> parameters, String csv) {
        return run(kind, parameters, TestUpload.of(csv), 5_000);
    }

    /** @param chunk rows merged in one transaction */
    public Import run(String kind, Map<String, String> parameters, Upload file, int chunk) {
        Import made = receive(kind, parameters, file, chunk);
        RunImports worker = worker();
        while (!find(made.id()).state().isOver() || worker.runOne()) {
            worker.runOne();
        }
        return find(made.id());
    }

    public Import receive(String kind, Map<String, String> parameters, Upload file, int chunk) {
        Map<String, List<String>> all = new TreeMap<>();
        all.put("source", List.of(source));
        all.put("mode", List.of("history"));
        parameters.forEach((name, value) -> all.put(name, List.of(value)));
        var outcome = make(chunk)
                .handle(new MakeImport.Command(
                        new Actor.Staff(UUID.randomUUID(), Set.of("manager")), kind, all, null, file));
        if (outcome instanceof MakeImport.Outcome.Accepted(Import made)) {
            return made;
        }
        throw new AssertionError(outcome);
    }

    private MakeImport make(int chunk) {
        return new MakeImport(
                kinds,
                new MakeImport.Stores(imports, work, parts, unitOfWork, clock, chunk),
                () -> new CompanyDefaults.Values(ZoneId.of("Europe/London"), Currency.getInstance("USD")),
                () -> {},
                new RecordedAudit(),
                UuidCreator::getTimeOrderedEpoch);
    }

    public RunImports worker() {
        return worker(work);
    }

    RunImports worker(ImportWork asked) {
        return new RunImports(
                kinds,
                new RunImports.Stores(imports, asked, parts, events, unitOfWork, clock),
                UuidCreator::getTimeOrderedEpoch);
    }

    public Import find(ImportId id) {
        return imports.find(id).orElseThrow();
    }

    public List<Rejection> rejections(Import job) {
        return TestContext.bean(ImportViews.class)
                .rejections(new Scope.Company(), job.id(), Page.Wanted.first(200, "line"))
                .items();
    }

    /** How many rows the query counts; {@code ?} stands for the source. */
    public long count(String sql) {
        return db.one("SELECT COUNT(*) AS n " + sql, row -> row.number("n"), source)
                .orElse(0L);
    }

    /** Orders of this source. */
    public long orders() {
        return count("FROM order_external_id WHERE source = ?");
    }

    public List<String> texts(String sql) {
        return db.list(sql, row -> String.valueOf(row.textOrNull("t")), source);
    }

    void write(String sql, Object... params) {
        unitOfWork.run(() -> db.write(sql, params));
    }
}
