package sambandh.application.access;

import sambandh.domain.access.Session;
import sambandh.domain.access.User;

/**
 * What a client gets to act by.
 *
 * @param refreshToken told once; only its hash is kept
 */
public record SignedIn(User user, Session session, String refreshToken) {
    @Override
    public String toString() {
        return "SignedIn[" + session.id() + "]";
    }
}
