package sambandh.application.access;

import java.time.Duration;
import java.time.Instant;
import sambandh.domain.access.Login;

/** Keeps count of sign-ins that fail, over all instances. Every call wants a unit of work. */
public interface Throttle {
    /**
     * Takes one try from each budget, before the password is looked at, so that a thousand at once find no more tries than
     * a thousand one by one.
     *
     * @param address where the caller is, as it is told apart
     * @return zero when the try is granted, otherwise how long to wait; then nothing was taken
     */
    Duration take(Login login, String address, Instant now);

    /** Gives the try back, and remembers that this account signs in from here. */
    void succeeded(Login login, String address, Instant now);

    /** Forgets what has no effect any more. */
    void forget(Instant now);
}
