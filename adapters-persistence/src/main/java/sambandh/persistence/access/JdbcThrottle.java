package sambandh.persistence.access;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import sambandh.application.access.Throttle;
import sambandh.application.shared.Secrets;
import sambandh.domain.access.Login;
import sambandh.domain.access.TryBudget;
import sambandh.persistence.shared.Db;

/** Budgets as rows, found by a keyed hash: who tried with which mail address from where is not written down. */
@Singleton
class JdbcThrottle implements Throttle {
    private static final Duration PLACE_REMEMBERED = Duration.ofDays(30);

    private record Key(byte[] hash, TryBudget budget) {}

    private final Db db;
    private final Secrets secrets;

    JdbcThrottle(Db db, Secrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    @Override
    public Duration take(Login login, String address, Instant now) {
        List<Key> keys = keys(login, address, now);
        Duration longest = Duration.ZERO;
        List<List<?>> after = new ArrayList<>();
        for (Key key : keys) {
            Instant fullAt = locked(key, now);
            Duration wait = key.budget().wait(fullAt, now);
            longest = wait.compareTo(longest) > 0 ? wait : longest;
            after.add(List.of(key.budget().afterTry(fullAt, now), key.hash()));
        }
        if (longest.isZero()) {
            db.writeAll("UPDATE sign_in_budget SET full_at = ? WHERE key_hash = ?", after);
        }
        return longest;
    }

    @Override
    public void succeeded(Login login, String address, Instant now) {
        List<List<?>> after = new ArrayList<>();
        for (Key key : keys(login, address, now)) {
            after.add(List.of(key.budget().afterRefund(locked(key, now)), key.hash()));
        }
        db.writeAll("UPDATE sign_in_budget SET full_at = ? WHERE key_hash = ?", after);
        db.write(
                "INSERT INTO sign_in_place (key_hash, last_at) VALUES (?, ?)"
                        + " ON DUPLICATE KEY UPDATE last_at = VALUES(last_at)",
                hash("account-at-address", login.value(), address),
                now);
    }

    @Override
    public void forget(Instant now) {
        db.write("DELETE FROM sign_in_budget WHERE full_at < ? ORDER BY full_at LIMIT 5000", now);
        db.write(
                "DELETE FROM sign_in_place WHERE last_at < ? ORDER BY last_at LIMIT 5000", now.minus(PLACE_REMEMBERED));
    }

    /** In one order, so that two sign-ins never wait for each other. */
    private List<Key> keys(Login login, String address, Instant now) {
        byte[] here = hash("account-at-address", login.value(), address);
        List<Key> keys = new ArrayList<>();
        keys.add(new Key(here, TryBudget.ACCOUNT_AT_ADDRESS));
        keys.add(new Key(hash("address", "", address), TryBudget.ADDRESS));
        // who has signed in from here before is not kept out by what strangers try elsewhere
        if (!db.exists(
                "SELECT 1 FROM sign_in_place WHERE key_hash = ? AND last_at > ?", here, now.minus(PLACE_REMEMBERED))) {
            keys.add(new Key(hash("account", login.value(), ""), TryBudget.ACCOUNT));
        }
        keys.sort(Comparator.comparing(Key::hash, Arrays::compareUnsigned));
        return keys;
    }

    private Instant locked(Key key, Instant now) {
        db.write(
                "INSERT INTO sign_in_budget (key_hash, full_at) VALUES (?, ?)"
                        + " ON DUPLICATE KEY UPDATE full_at = full_at",
                key.hash(),
                now);
        return db.one(
                        "SELECT full_at FROM sign_in_budget WHERE key_hash = ? FOR UPDATE",
                        row -> row.instant("full_at"),
                        (Object) key.hash())
                .orElse(now);
    }

    private byte[] hash(String kind, String account, String address) {
        return Hashes.keyed(secrets.secret("sign-in-throttle"), String.join("\n", kind, account, address));
    }
}
