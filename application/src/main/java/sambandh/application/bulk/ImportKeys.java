package sambandh.application.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.MakeImport.Command;
import sambandh.application.bulk.MakeImport.Outcome;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.bulk.Import;

/** The idempotency keys of imports: a key binds to making one, not to its answer, since the file is too large to keep. */
final class ImportKeys {
    private static final Duration KEYS_LAST = Duration.ofHours(24);

    private final Imports imports;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    ImportKeys(Imports imports, UnitOfWork unitOfWork, Clock clock) {
        this.imports = imports;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** The key to be kept with a new import; it is taken from one that is too old. Wants a unit of work. */
    Imports.@Nullable Key bound(Command command, Import made) {
        String key = command.idempotencyKey();
        if (key == null) {
            return null;
        }
        imports.releaseKey(made.madeBy(), key, made.createdAt().minus(KEYS_LAST), null);
        return new Imports.Key(made.madeBy(), key, request(command));
    }

    /** What comes of the request where its key was used before. */
    Optional<Outcome> earlier(Command command) {
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
}
