package sambandh.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.RecordedAudit;
import sambandh.domain.access.Login;
import sambandh.domain.access.Password;
import sambandh.domain.access.Role;
import sambandh.domain.access.User;
import sambandh.domain.shared.InvalidValue;

class UserUseCasesTest {
    private final AccessScene scene = new AccessScene();

    @Test
    void the_first_administrator_is_made_once_with_a_password_nobody_knew() {
        var made = (FirstAdministrator.Outcome.Made) scene.first.handle(null);
        assertThat(made.generated()).hasSize(20);
        assertThat(made.user().details().roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(scene.signIn(made.user(), made.generated())).isInstanceOf(SignIn.Outcome.Accepted.class);
        assertThat(scene.first.handle(null)).isEqualTo(new FirstAdministrator.Outcome.NotNeeded());
        assertThat(made.toString()).doesNotContain(made.generated());
    }

    @Test
    void a_password_given_for_the_first_administrator_is_taken_and_not_told_again() {
        var made = (FirstAdministrator.Outcome.Made) scene.first.handle(AccessScene.PASSWORD);
        assertThat(made.generated()).isNull();
        assertThat(scene.signIn(made.user(), AccessScene.PASSWORD)).isInstanceOf(SignIn.Outcome.Accepted.class);
    }

    @Test
    void a_common_password_is_refused_and_nobody_is_made() {
        assertThatThrownBy(() -> scene.first.handle("Password123!")).isInstanceOf(InvalidValue.class);
        assertThat(scene.users.none()).isTrue();
    }

    @Test
    void an_administrator_who_is_reset_is_let_in_again_and_the_sessions_end() {
        User admin =
                scene.user(SampleUsers.user().login("admin").roles(Role.AGENT).disabled(true));
        scene.reset.handle("quiet river 99 stones");

        User now = scene.users.find(admin.id()).orElseThrow();
        assertThat(now.details().isActiveAdministrator()).isTrue();
        assertThat(now.epoch()).isGreaterThan(admin.epoch());
        assertThat(scene.signIn(now, "quiet river 99 stones")).isInstanceOf(SignIn.Outcome.Accepted.class);
        assertThat(scene.signIn(now, AccessScene.PASSWORD)).isNotInstanceOf(SignIn.Outcome.Accepted.class);
        assertThat(scene.audit.all()).extracting(RecordedAudit.Entry::action).contains("user.reset");
    }

    @Test
    void where_there_is_no_admin_any_more_a_reset_makes_one() {
        scene.user(SampleUsers.user());
        scene.reset.handle("quiet river 99 stones");
        User made = scene.users.findByLogin(new Login("admin")).orElseThrow();
        assertThat(scene.signIn(made, "quiet river 99 stones")).isInstanceOf(SignIn.Outcome.Accepted.class);
    }

    @Test
    void a_login_belongs_to_one_user_in_any_case() {
        User asha = scene.user(SampleUsers.user().login("asha@example.com"));
        User other = scene.user(SampleUsers.user());
        var same = SampleUsers.user().login("ASHA@Example.com").details();
        assertThat(scene.create.handle(new CreateUser.Command(scene.administrator, same)))
                .isEqualTo(new CreateUser.Outcome.LoginTaken());
        assertThat(scene.change(other, same)).isEqualTo(new ChangeUser.Outcome.LoginTaken());
        assertThat(scene.change(asha, same)).isInstanceOf(ChangeUser.Outcome.Changed.class);
    }

    @Test
    void an_employee_who_is_not_there_is_refused() {
        User user = scene.user(SampleUsers.user());
        var d = user.details();
        var tied = new User.Details(SampleUsers.freshLogin(), "A", d.roles(), false, UUID.randomUUID());
        assertThat(scene.create.handle(new CreateUser.Command(scene.administrator, tied)))
                .isEqualTo(new CreateUser.Outcome.EmployeeUnknown());
        assertThat(scene.change(user, tied)).isEqualTo(new ChangeUser.Outcome.EmployeeUnknown());
    }

    @Test
    void the_last_administrator_stays_one() {
        User only = scene.user(SampleUsers.user().roles(Role.ADMINISTRATOR));
        var demoted = SampleUsers.user()
                .login(only.details().login().value())
                .roles(Role.AGENT)
                .details();
        assertThat(scene.change(only, demoted)).isEqualTo(new ChangeUser.Outcome.LastAdministrator());
        scene.user(SampleUsers.user().roles(Role.ADMINISTRATOR).disabled(true));
        assertThat(scene.change(only, demoted)).isEqualTo(new ChangeUser.Outcome.LastAdministrator());
        scene.user(SampleUsers.user().roles(Role.ADMINISTRATOR));
        assertThat(scene.change(only, demoted)).isInstanceOf(ChangeUser.Outcome.Changed.class);
    }

    @Test
    void a_change_made_from_an_older_version_is_refused_and_a_change_is_audited_without_secrets() {
        User user = scene.user(SampleUsers.user());
        scene.change(user, SampleUsers.user().displayName("New").details());
        assertThat(scene.change(user, SampleUsers.user().details())).isEqualTo(new ChangeUser.Outcome.Stale());
        assertThat(scene.audit.all()).singleElement().satisfies(e -> {
            assertThat(e.before().get("displayName")).isEqualTo("आशा राई");
            assertThat(e.after().get("displayName")).isEqualTo("New");
            assertThat(e.toString()).doesNotContain(AccessScene.PASSWORD);
        });
    }

    @Test
    void ones_own_password_is_changed_by_who_knows_it() {
        User user = scene.user(SampleUsers.user());
        assertThat(scene.changeOwn.handle(own(user, "not mine", "quiet river 99 stones")))
                .isEqualTo(new ChangeOwnPassword.Outcome.WrongPassword());
        assertThatThrownBy(() -> scene.changeOwn.handle(own(user, AccessScene.PASSWORD, "short")))
                .isInstanceOf(InvalidValue.class);
        assertThat(scene.changeOwn.handle(own(user, AccessScene.PASSWORD, "quiet river 99 stones")))
                .isEqualTo(new ChangeOwnPassword.Outcome.Done());
        assertThat(scene.signIn(user, AccessScene.PASSWORD)).isEqualTo(new SignIn.Outcome.Refused());
        assertThat(scene.signIn(user, "quiet river 99 stones")).isInstanceOf(SignIn.Outcome.Accepted.class);
        assertThat(scene.audit.all()).extracting(RecordedAudit.Entry::action).contains("user.set-password");
    }

    @Test
    void guessing_ones_own_password_is_throttled_like_signing_in() {
        User user = scene.user(SampleUsers.user());
        ChangeOwnPassword.Outcome last = null;
        for (int i = 0; i < 7; i++) {
            last = scene.changeOwn.handle(own(user, "not mine", "quiet river 99 stones"));
        }
        assertThat(last).isInstanceOf(ChangeOwnPassword.Outcome.Throttled.class);
    }

    private ChangeOwnPassword.Command own(User user, String current, String next) {
        return new ChangeOwnPassword.Command(
                scene.administrator, user.id(), new Password(current), next, AccessScene.HERE);
    }
}
