package sambandh.application.access;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import sambandh.domain.access.Password;

/** Hashes that hide nothing, and how many were computed. */
public final class CountedHashes implements PasswordHashes {
    private final AtomicInteger computed = new AtomicInteger();

    @Override
    public String hash(Password password) {
        computed.incrementAndGet();
        return "strong:" + password.value();
    }

    @Override
    public boolean matches(Password password, @Nullable String hash) {
        computed.incrementAndGet();
        return hash != null && hash.substring(hash.indexOf(':') + 1).equals(password.value());
    }

    @Override
    public boolean isOutdated(String hash) {
        return hash.startsWith("weak:");
    }

    public int computed() {
        return computed.get();
    }
}
