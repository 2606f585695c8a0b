package sambandh.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.RecordedAudit;
import sambandh.domain.access.Login;
import sambandh.domain.access.Password;
import sambandh.domain.access.Session;
import sambandh.domain.access.User;

class SignInTest {
    private final AccessScene scene = new AccessScene();
    private final User asha = scene.user(SampleUsers.user());

    @Test
    void the_right_password_begins_a_session() {
        SignedIn signedIn = scene.signedIn(asha);
        assertThat(signedIn.user()).isEqualTo(asha);
        assertThat(signedIn.session().epoch()).isEqualTo(asha.epoch());
        assertThat(scene.sessions.findByToken(signedIn.refreshToken()))
                .contains(new Sessions.Given(
                        signedIn.session(), scene.clock.instant().plus(Session.IDLE), false));
        assertThat(scene.audit.all()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("access.sign-in");
            assertThat(entry.actor().reference()).isEqualTo("user:" + asha.id().value());
        });
    }

    @Test
    void a_hash_is_computed_and_the_answer_is_the_same_whatever_is_wrong() {
        User disabled = scene.user(SampleUsers.user().disabled(true));
        User without = SampleUsers.user().build();
        scene.unit.run(() -> scene.users.add(without));
        Login nobody = SampleUsers.freshLogin();
        int before = scene.hashes.computed();
        assertThat(scene.signIn(asha, "wrong password")).isEqualTo(new SignIn.Outcome.Refused());
        assertThat(scene.signIn(disabled, AccessScene.PASSWORD)).isEqualTo(new SignIn.Outcome.Refused());
        assertThat(scene.signIn(without, AccessScene.PASSWORD)).isEqualTo(new SignIn.Outcome.Refused());
        assertThat(scene.signIn.handle(new SignIn.Command(nobody, new Password("x"), AccessScene.HERE)))
                .isEqualTo(new SignIn.Outcome.Refused());
        assertThat(scene.hashes.computed() - before).as("one each").isEqualTo(4);
        assertThat(scene.audit.all())
                .extracting(RecordedAudit.Entry::action)
                .containsOnly("access.sign-in-refused")
                .hasSize(4);
    }

    @Test
    void a_weaker_hash_is_made_anew_at_sign_in() {
        scene.unit.run(() -> scene.users.setPasswordHash(asha.id(), "weak:" + AccessScene.PASSWORD));
        scene.signedIn(asha);
        assertThat(scene.users.passwordHash(asha.id())).contains("strong:" + AccessScene.PASSWORD);
    }

    @Test
    void after_too_many_tries_no_password_is_looked_at_until_some_time_has_passed() {
        for (int i = 0; i < 6; i++) {
            assertThat(scene.signIn(asha, "wrong password")).isInstanceOf(SignIn.Outcome.Refused.class);
        }
        int before = scene.hashes.computed();
        assertThat(scene.signIn(asha, AccessScene.PASSWORD))
                .isEqualTo(new SignIn.Outcome.Throttled(Duration.ofSeconds(30)));
        assertThat(scene.hashes.computed()).isEqualTo(before);
        scene.clock.advance(Duration.ofSeconds(30));
        assertThat(scene.signIn(asha, AccessScene.PASSWORD)).isInstanceOf(SignIn.Outcome.Accepted.class);
    }

    @Test
    void a_stranger_who_never_stops_does_not_lock_the_owner_out() {
        scene.signedIn(asha);
        for (int i = 0; i < 1_000; i++) {
            scene.signIn(asha.details().login(), "198.51.100." + i);
        }
        assertThat(scene.signIn(asha.details().login(), "198.51.100.77")).isInstanceOf(SignIn.Outcome.Throttled.class);
        assertThat(scene.signIn(asha, AccessScene.PASSWORD)).isInstanceOf(SignIn.Outcome.Accepted.class);
    }
}
