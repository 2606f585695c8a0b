package sambandh.application.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final Duration KEYS_LAST = Duration.ofHours(24);

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

    private final ImportKinds kinds;
    private final Imports imports;
    private final CompanyDefaults company;
    private final ImportWorkers workers;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public MakeImport(
            ImportKinds kinds,
            Imports imports,
            CompanyDefaults company,
            ImportWorkers workers,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.kinds = kinds;
        this.imports = imports;
        this.company = company;
        this.workers = workers;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
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
        Outcome before = earlier(command).orElse(null);
        return before != null ? before : begin(command, kind, settings);
    }

    private <R> Outcome begin(Command command, ImportKind<R> kind, ImportSettings settings) {
        try {
            Faults faults = new Faults();
            List<String> header = command.file().header();
            Columns columns = Columns.find(kind, settings, header, faults);
            if (!faults.none()) {
                return new Outcome.BadFile(faults.all());
            }
            String madeBy = command.actor().reference();
            Import made = Import.make(new ImportId(ids.next()), kind.name(), settings, madeBy, header, clock.instant());
            UUID claim = ids.next();
            unitOfWork.run(() -> add(command, made, claim));
            var receiving = new Receiving<>(imports, kind, unitOfWork, clock, made.id(), claim);
            receiving.all(command.file(), columns);
            workers.wake();
            return new Outcome.Accepted(imports.find(made.id()).orElse(made));
        } catch (Imports.KeyTaken taken) {
            return new Outcome.StillAtWork();
        } catch (Upload.Unreadable wrong) {
            return new Outcome.BadFile(List.of(wrong.fault()));
        } catch (Imports.ClaimLost lost) {
            return new Outcome.CalledOff();
        }
    }

    private void add(Command command, Import made, UUID claim) {
        String key = command.idempotencyKey();
        Imports.@Nullable Key bound = null;
        if (key != null) {
            imports.releaseKey(made.madeBy(), key, made.createdAt().minus(KEYS_LAST), null);
            bound = new Imports.Key(made.madeBy(), key, request(command));
        }
        imports.add(made, bound, claim);
        audit.record(command.actor(), "import.make", made.id().value(), Map.of(), fields(made));
    }

    private Optional<Outcome> earlier(Command command) {
        String key = command.idempotencyKey();
        if (key == null) {
            return Optional.empty();
        }
        String owner = command.actor().reference();
        Instant since = clock.instant().minus(KEYS_LAST);
        return imports.findByKey(owner, key, since).flatMap(known -> {
            if (!known.request().equals(request(command))) {
                return Optional.of(new Outcome.KeyReused());
            }
            if (known.made().state() == Import.State.RECEIVING) {
                return Optional.of(new Outcome.StillAtWork());
            }
            if (known.digest() == null) {
                // the file never came whole, so the key's import had no effect and makes room for this one
                unitOfWork.run(
                        () -> imports.releaseKey(owner, key, since, known.made().id()));
                return Optional.empty();
            }
            boolean same = known.digest().equals(command.file().digest());
            return Optional.of(same ? new Outcome.Again(known.made()) : new Outcome.KeyReused());
        });
    }

    private static String request(Command command) {
        return command.kind() + "?" + new TreeMap<>(command.parameters());
    }

    private static Map<String, Object> fields(Import made) {
        Map<String, Object> fields = new TreeMap<>(made.settings().toMap());
        fields.put("kind", made.kind());
        return fields;
    }
}
