package sambandh.application.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.letter.LetterId;

public final class InMemoryIncomingMail implements IncomingMail {
    private final Map<String, String> outcomes = new HashMap<>();
    private final InMemoryUnitOfWork unitOfWork;
    private final Clock clock;
    private Instant due = Instant.MIN;
    private @Nullable UUID turn;

    public InMemoryIncomingMail(InMemoryUnitOfWork unitOfWork, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public boolean note(String digest, String outcome, @Nullable LetterId letter, Instant at) {
        unitOfWork.mustBeOpen();
        return outcomes.putIfAbsent(digest, outcome) == null;
    }

    @Override
    public Optional<UUID> takeTurn(Duration lease) {
        unitOfWork.mustBeOpen();
        if (due.isAfter(clock.instant())) {
            return Optional.empty();
        }
        turn = UUID.randomUUID();
        due = clock.instant().plus(lease);
        return Optional.of(turn);
    }

    @Override
    public void renewTurn(UUID whose, Duration lease) {
        unitOfWork.mustBeOpen();
        if (whose.equals(turn)) {
            due = clock.instant().plus(lease);
        }
    }

    @Override
    public void endTurn(UUID whose, Duration pause) {
        unitOfWork.mustBeOpen();
        if (whose.equals(turn)) {
            turn = null;
            due = clock.instant().plus(pause);
        }
    }
}
