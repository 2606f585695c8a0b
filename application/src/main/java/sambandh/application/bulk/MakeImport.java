package sambandh.application.bulk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportId;
import sambandh.domain.bulk.ImportSettings;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidInput;

/** Takes a file in: makes the import, receives the rows, and leaves the merging to the workers. */
public final class MakeImport {
    /**
     * @param parameters as the request had them
     * @param idempotencyKey null where none was sent
     */
    public record Command(
            Actor actor,
            String kind,
            Map<String, List<String>> parameters,
            @Nullable String idempotencyKey,
            Upload file) {}

    public sealed interface Outcome {
        record Accepted(Import made) implements Outcome {}

        /** The same key and the same file were here before. */
        record Again(Import made) implements Outcome {}

        record UnknownKind() implements Outcome {}

        record BadParameters(List<Fault> faults) implements Outcome {}

        /** Nothing of the file was taken. */
        record BadFile(List<Fault> faults) implements Outcome {}

        record KeyReused() implements Outcome {}

        record StillAtWork() implements Outcome {}

        /** Somebody cancelled it, or the sender was silent for too long. */
        record CalledOff() implements Outcome {}
    }

    /** @param rowsOfAPart what is merged in one transaction */
    public record Stores(
            Imports imports, ImportWork work, ImportParts parts, UnitOfWork unitOfWork, Clock clock, int rowsOfAPart) {}

    private final ImportKinds kinds;
    private final Stores stores;
    private final Imports imports;
    private final ImportKeys keys;
    private final CompanyDefaults company;
    private final ImportWorkers workers;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public MakeImport(
            ImportKinds kinds, Stores stores, CompanyDefaults company, ImportWorkers workers, Audit audit, Ids ids) {
        this.kinds = kinds;
        this.stores = stores;
        this.imports = stores.imports();
        this.keys = new ImportKeys(imports, stores.unitOfWork(), stores.clock());
        this.company = company;
        this.workers = workers;
        this.audit = audit;
        this.unitOfWork = stores.unitOfWork();
        this.ids = ids;
        this.clock = stores.clock();
    }

    public Outcome handle(Command command) {
        ImportKind<?> kind = kinds.find(command.kind()).orElse(null);
        if (kind == null) {
            return new Outcome.UnknownKind();
        }
        ImportSettings settings;
        try {
            settings = ImportParameters.read(kind, command.parameters(), company.get());
        } catch (InvalidInput wrong) {
            return new Outcome.BadParameters(wrong.faults());
        }
        Outcome before = keys.earlier(command).orElse(null);
        return before != null ? before : begin(command, kind, settings);
    }

    private <R> Outcome begin(Command command, ImportKind<R> kind, ImportSettings settings) {
        try {
            Faults faults = new Faults();
            List<String> header = command.file().header();
            Columns.find(kind, settings, header, command.file().namesItself(), faults);
            if (!faults.none()) {
                return new Outcome.BadFile(faults.all());
            }
            String madeBy = command.actor().reference();
            Import made = Import.make(new ImportId(ids.next()), kind.name(), settings, madeBy, header, clock.instant());
            UUID claim = ids.next();
            unitOfWork.run(() -> add(command, made, claim));
            new Receiving<>(stores, kind, made, claim).all(command.file());
            workers.wake();
            return new Outcome.Accepted(imports.find(made.id()).orElse(made));
        } catch (Imports.KeyTaken taken) {
            return new Outcome.StillAtWork();
        } catch (Upload.Unreadable wrong) {
            return new Outcome.BadFile(List.of(wrong.fault()));
        } catch (ImportWork.ClaimLost lost) {
            return new Outcome.CalledOff();
        }
    }

    private void add(Command command, Import made, UUID claim) {
        imports.add(made, keys.bound(command, made), claim);
        audit.record(command.actor(), "import.make", made.id().value(), Map.of(), fields(made));
    }

    private static Map<String, Object> fields(Import made) {
        Map<String, Object> fields = new TreeMap<>(made.settings().toMap());
        fields.put("kind", made.kind());
        return fields;
    }
}
