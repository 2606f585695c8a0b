package sambandh.application.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.access.Session;
import sambandh.domain.access.SessionId;

public final class InMemorySessions implements Sessions, Endings {
    private record Token(SessionId session, Instant goodUntil, boolean used) {}

    private final Map<SessionId, Session> sessions = new ConcurrentHashMap<>();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final InMemoryUsers users;
    private final InMemoryUnitOfWork unitOfWork;

    public InMemorySessions(InMemoryUsers users, InMemoryUnitOfWork unitOfWork) {
        this.users = users;
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void start(Session session) {
        unitOfWork.mustBeOpen();
        sessions.put(session.id(), session);
    }

    @Override
    public void give(SessionId session, String refreshToken, Instant goodUntil) {
        unitOfWork.mustBeOpen();
        tokens.put(refreshToken, new Token(session, goodUntil, false));
    }

    @Override
    public Optional<Given> findByToken(String refreshToken) {
        return Optional.ofNullable(tokens.get(refreshToken))
                .filter(t -> sessions.containsKey(t.session()))
                .map(t -> new Given(sessions.get(t.session()), t.goodUntil(), t.used()));
    }

    @Override
    public boolean use(String refreshToken, Instant now) {
        unitOfWork.mustBeOpen();
        Token token = tokens.get(refreshToken);
        return token != null
                && !token.used()
                && tokens.replace(refreshToken, token, new Token(token.session(), token.goodUntil(), true));
    }

    @Override
    public void end(SessionId session, Instant now) {
        unitOfWork.mustBeOpen();
        sessions.computeIfPresent(
                session,
                (id, s) -> s.endedAt() != null
                        ? s
                        : new Session(id, s.user(), s.epoch(), s.startedAt(), s.expiresAt(), now));
    }

    @Override
    public int forgetExpired(Instant before) {
        unitOfWork.mustBeOpen();
        int all = sessions.size();
        sessions.values().removeIf(s -> s.expiresAt().isBefore(before));
        return all - sessions.size();
    }

    @Override
    public Ended since(Instant when) {
        Map<UUID, Long> epochs = new HashMap<>();
        users.all().stream()
                .filter(u -> !u.changedAt().isBefore(when))
                .forEach(u -> epochs.put(u.id().value(), u.epoch()));
        return new Ended(
                sessions.values().stream()
                        .filter(s -> s.endedAt() != null && !s.endedAt().isBefore(when))
                        .map(s -> s.id().value())
                        .collect(Collectors.toSet()),
                epochs);
    }
}
