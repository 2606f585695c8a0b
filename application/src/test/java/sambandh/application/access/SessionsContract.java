package sambandh.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.access.Session;
import sambandh.domain.access.SessionId;
import sambandh.domain.access.User;

/** What every keeper of sessions does. */
public interface SessionsContract {
    Instant NOW = Instant.parse("2026-03-01T08:00:00.123456Z");

    Users users();

    Sessions sessions();

    Endings endings();

    UnitOfWork unitOfWork();

    @Test
    default void a_session_is_found_by_each_token_of_its_family() {
        Session session = started();
        String first = token(session);
        String second = token(session);
        assertThat(sessions().findByToken(first)).contains(new Sessions.Given(session, NOW.plusSeconds(60), false));
        assertThat(sessions().findByToken(second)).isPresent();
        assertThat(sessions().findByToken(second.toLowerCase(java.util.Locale.ROOT) + "x"))
                .isEmpty();
    }

    @Test
    default void a_token_is_used_once() {
        String token = token(started());
        assertThat(unitOfWork().perform(() -> sessions().use(token, NOW))).isTrue();
        assertThat(unitOfWork().perform(() -> sessions().use(token, NOW))).isFalse();
        assertThat(sessions().findByToken(token).orElseThrow().used()).isTrue();
        assertThat(unitOfWork().perform(() -> sessions().use("never given", NOW)))
                .isFalse();
    }

    @Test
    default void what_has_ended_is_told_and_ends_once() {
        Session session = started();
        String token = token(session);
        Instant later = NOW.plusSeconds(90);
        unitOfWork().run(() -> sessions().end(session.id(), later));
        unitOfWork().run(() -> sessions().end(session.id(), later.plusSeconds(9)));
        assertThat(sessions().findByToken(token).orElseThrow().session().endedAt())
                .isEqualTo(later);
        assertThat(endings().since(later).sessions()).contains(session.id().value());
        assertThat(endings().since(later.plusMillis(1)).sessions())
                .doesNotContain(session.id().value());
    }

    @Test
    default void users_changed_lately_are_told_with_their_epoch() {
        User user = SampleUsers.user().build();
        unitOfWork().run(() -> users().add(user));
        User changed = user.endSessions(NOW.plusSeconds(3_600));
        unitOfWork().run(() -> users().replace(changed));
        assertThat(endings().since(NOW.plusSeconds(3_600)).epochs())
                .containsEntry(user.id().value(), 2L);
        assertThat(endings().since(NOW.plusSeconds(3_601)).epochs())
                .doesNotContainKey(user.id().value());
    }

    @Test
    default void expired_sessions_are_forgotten_with_their_tokens() {
        Session old = started(NOW.minus(Duration.ofDays(400)));
        String gone = token(old);
        String stays = token(started());
        unitOfWork().run(() -> sessions().forgetExpired(NOW.minus(Duration.ofDays(300))));
        assertThat(sessions().findByToken(gone)).isEmpty();
        assertThat(sessions().findByToken(stays)).isPresent();
    }

    @Test
    default void writing_outside_a_unit_of_work_is_refused() {
        Session session = started();
        assertThatThrownBy(() -> sessions().end(session.id(), NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sessions().give(session.id(), "t", NOW)).isInstanceOf(IllegalStateException.class);
    }

    private Session started() {
        return started(NOW);
    }

    private Session started(Instant at) {
        User user = SampleUsers.user().build();
        Session session = Session.start(new SessionId(UUID.randomUUID()), user, at);
        unitOfWork().run(() -> {
            users().add(user);
            sessions().start(session);
        });
        return session;
    }

    private String token(Session session) {
        String token = "T" + UUID.randomUUID();
        unitOfWork().run(() -> sessions().give(session.id(), token, NOW.plusSeconds(60)));
        return token;
    }
}
