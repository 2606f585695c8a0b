package sambandh.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.access.Login;
import sambandh.domain.access.Role;
import sambandh.domain.access.User;
import sambandh.domain.shared.Scope;

/** What every keeper of users does. */
public interface UsersContract {
    Scope ALL = new Scope.Company();

    Users users();

    UserViews views();

    UnitOfWork unitOfWork();

    @Test
    default void what_was_added_is_found_again_whole() {
        User user = added(SampleUsers.user()
                .roles(Role.AGENT, Role.ANALYST)
                .disabled(true)
                .build());
        assertThat(users().find(user.id())).contains(user);
        assertThat(views().find(ALL, user.id())).contains(user);
        assertThat(users().none()).isFalse();
    }

    @Test
    default void a_login_is_the_same_in_any_case() {
        User user = added(SampleUsers.user().build());
        String shouted = user.details().login().value().toUpperCase(java.util.Locale.ROOT);
        assertThat(users().findByLogin(new Login(shouted))).contains(user);
        assertThat(users().findByLogin(SampleUsers.freshLogin())).isEmpty();
    }

    @Test
    default void a_change_takes_the_place_of_the_version_before_and_of_no_other() {
        User user = added(SampleUsers.user().build());
        User changed = user.change(
                SampleUsers.user().displayName("নতুন").roles(Role.MANAGER).details(),
                user.changedAt().plusSeconds(1));
        unitOfWork().run(() -> users().replace(changed));
        assertThat(users().find(user.id())).contains(changed);
        assertThatThrownBy(() -> unitOfWork().run(() -> users().replace(changed)))
                .isInstanceOf(LostUpdate.class);
    }

    @Test
    default void the_hash_of_the_password_is_kept_apart() {
        User user = added(SampleUsers.user().build());
        assertThat(users().passwordHash(user.id())).isEmpty();
        unitOfWork().run(() -> users().setPasswordHash(user.id(), "$argon2id$…".replace("…", "x")));
        assertThat(users().passwordHash(user.id())).contains("$argon2id$x");
        assertThat(users().find(user.id())).contains(user);
    }

    @Test
    default void administrators_count_while_they_are_not_disabled() {
        int before = users().activeAdministrators();
        added(SampleUsers.user().roles(Role.ADMINISTRATOR, Role.AGENT).build());
        added(SampleUsers.user().roles(Role.ADMINISTRATOR).disabled(true).build());
        assertThat(users().activeAdministrators()).isEqualTo(before + 1);
    }

    @Test
    default void an_employee_who_is_not_there_is_not_known() {
        assertThat(users().knowsEmployee(UUID.randomUUID())).isFalse();
    }

    @Test
    default void writing_outside_a_unit_of_work_is_refused() {
        User user = SampleUsers.user().build();
        assertThatThrownBy(() -> users().add(user)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> users().setPasswordHash(user.id(), "x")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void a_list_walks_through_all_pages_and_is_narrowed_by_role() {
        List<User> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            made.add(added(SampleUsers.user().roles(Role.SUPPORT).build()));
        }
        added(SampleUsers.user().roles(Role.ANALYST).build());
        List<User> seen = new ArrayList<>();
        Page.@Nullable Position after = null;
        do {
            var page = views().list(
                            ALL,
                            new UserViews.Filter(Role.SUPPORT, false),
                            Page.Wanted.first(2, "login").after(after));
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(seen)
                .containsAll(made)
                .doesNotHaveDuplicates()
                .allSatisfy(u -> assertThat(u.details().roles()).contains(Role.SUPPORT));
    }

    @Test
    default void who_may_see_nothing_sees_nobody() {
        User user = added(SampleUsers.user().build());
        assertThat(views().find(new Scope.Nothing(), user.id())).isEmpty();
        assertThat(views().list(
                                new Scope.Nothing(),
                                new UserViews.Filter(null, null),
                                Page.Wanted.first(10, "createdAt"))
                        .items())
                .isEmpty();
    }

    private User added(User user) {
        unitOfWork().run(() -> users().add(user));
        return user;
    }
}
