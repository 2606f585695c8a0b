package sambandh.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import sambandh.application.access.InMemoryUsers;
import sambandh.application.access.Revocations;
import sambandh.application.access.SampleUsers;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.access.User;
import sambandh.rest.shared.RestSlice;
import sambandh.rest.shared.SignedIn;

class SignedInTest {
    private final SignedIn signedIn = RestSlice.bean(SignedIn.class);

    @Test
    void who_was_signed_out_meanwhile_is_known() {
        User user = People.user(SampleUsers.user());
        HttpRequest<?> request = HttpRequest.GET("/").bearerAuth(People.token(user));
        assertThat(signedIn.isStill(request)).isTrue();
        RestSlice.bean(InMemoryUnitOfWork.class)
                .run(() -> RestSlice.bean(InMemoryUsers.class)
                        .replace(user.endSessions(RestSlice.bean(Clock.class).instant())));
        RestSlice.bean(Revocations.class).poll();
        assertThat(signedIn.isStill(request)).isFalse();
        assertThat(signedIn.isStill(HttpRequest.GET("/"))).isFalse();
    }
}
