package sambandh.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.RecordedAudit;
import sambandh.domain.access.Role;
import sambandh.domain.access.Session;
import sambandh.domain.access.User;
import sambandh.domain.shared.Actor;

class SessionUseCasesTest {
    private static final RefreshSession.Outcome REFUSED = new RefreshSession.Outcome.Refused();

    private final AccessScene scene = new AccessScene();
    private final User asha = scene.user(SampleUsers.user());
    private final SignedIn signedIn = scene.signedIn(asha);

    @Test
    void each_refresh_token_is_exchanged_for_the_next() {
        SignedIn second = refreshed(signedIn.refreshToken());
        SignedIn third = refreshed(second.refreshToken());
        assertThat(third.session()).isEqualTo(signedIn.session());
        assertThat(third.refreshToken()).isNotIn(signedIn.refreshToken(), second.refreshToken());
    }

    @Test
    void a_token_that_comes_twice_ends_the_family() {
        SignedIn second = refreshed(signedIn.refreshToken());
        assertThat(scene.refresh.handle(signedIn.refreshToken())).isEqualTo(REFUSED);
        assertThat(scene.refresh.handle(second.refreshToken())).isEqualTo(REFUSED);
        scene.revocations.poll();
        assertThat(check(signedIn)).isEqualTo(Revocations.Answer.ENDED);
        assertThat(scene.audit.all()).extracting(RecordedAudit.Entry::action).contains("access.refresh-token-reused");
    }

    @Test
    void another_session_of_the_same_user_goes_on_when_one_ends() {
        SignedIn other = scene.signedIn(asha);
        scene.signOut.handle(new SignOut.Command(
                new Actor.Job("test"), asha.id(), signedIn.session().id()));
        scene.revocations.poll();
        assertThat(check(signedIn)).isEqualTo(Revocations.Answer.ENDED);
        assertThat(check(other)).isEqualTo(Revocations.Answer.LIVE);
        assertThat(scene.refresh.handle(signedIn.refreshToken())).isEqualTo(REFUSED);
        refreshed(other.refreshToken());
    }

    @Test
    void a_token_left_alone_for_a_week_is_no_longer_good() {
        scene.clock.advance(Session.IDLE);
        assertThat(scene.refresh.handle(signedIn.refreshToken())).isEqualTo(REFUSED);
    }

    @Test
    void no_session_outlives_thirty_days_however_often_it_is_refreshed() {
        String token = signedIn.refreshToken();
        for (int day = 0; day < 29; day++) {
            scene.clock.advance(Duration.ofDays(1));
            token = refreshed(token).refreshToken();
        }
        scene.clock.advance(Duration.ofDays(1));
        assertThat(scene.refresh.handle(token)).isEqualTo(REFUSED);
    }

    @Test
    void other_roles_disabling_and_a_new_password_end_the_sessions_another_name_does_not() {
        assertThat(scene.change(
                        asha,
                        SampleUsers.user().login(login()).displayName("आशा").details()))
                .isInstanceOf(ChangeUser.Outcome.Changed.class);
        scene.revocations.poll();
        assertThat(check(signedIn)).isEqualTo(Revocations.Answer.LIVE);
        scene.change(
                current(), SampleUsers.user().login(login()).roles(Role.MANAGER).details());
        scene.revocations.poll();
        assertThat(check(signedIn)).isEqualTo(Revocations.Answer.ENDED);
        assertThat(scene.refresh.handle(signedIn.refreshToken())).isEqualTo(REFUSED);
        SignedIn asManager = scene.signedIn(current());
        scene.setPassword.handle(new SetPassword.Command(scene.administrator, asha.id(), "quiet river 99 stones"));
        scene.revocations.poll();
        assertThat(check(asManager)).isEqualTo(Revocations.Answer.ENDED);
    }

    @Test
    void when_the_last_poll_is_five_seconds_old_nobody_can_tell() {
        assertThat(check(signedIn)).as("before the first").isEqualTo(Revocations.Answer.UNKNOWN);
        scene.revocations.poll();
        assertThat(check(signedIn)).isEqualTo(Revocations.Answer.LIVE);
        scene.nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(check(signedIn)).isEqualTo(Revocations.Answer.LIVE);
        scene.nanos.incrementAndGet();
        assertThat(check(signedIn)).isEqualTo(Revocations.Answer.UNKNOWN);
    }

    @Test
    void a_session_long_over_is_forgotten_and_one_that_goes_on_is_not() {
        ForgetExpired forget = new ForgetExpired(scene.sessions, scene.throttle, scene.unit, scene.clock);
        forget.run();
        assertThat(scene.sessions.findByToken(signedIn.refreshToken())).isPresent();
        scene.clock.advance(Duration.ofDays(38));
        forget.run();
        assertThat(scene.sessions.findByToken(signedIn.refreshToken())).isEmpty();
    }

    private SignedIn refreshed(String token) {
        return ((RefreshSession.Outcome.Refreshed) scene.refresh.handle(token)).signedIn();
    }

    private Revocations.Answer check(SignedIn who) {
        return scene.revocations.check(
                who.session().id().value(),
                who.user().id().value(),
                who.session().epoch());
    }

    private User current() {
        return scene.users.find(asha.id()).orElseThrow();
    }

    private String login() {
        return asha.details().login().value();
    }
}
