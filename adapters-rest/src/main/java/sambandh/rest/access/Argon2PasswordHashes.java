package sambandh.rest.access;

import com.password4j.Argon2Function;
import com.password4j.BadParametersException;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sambandh.application.access.PasswordHashes;
import sambandh.domain.access.Password;

/** Argon2id after OWASP: 19 MiB, 2 rounds, 1 lane. Few at once, since each wants its memory and a whole core. */
@Singleton
class Argon2PasswordHashes implements PasswordHashes {
    private static final int KIBIBYTES = 19 * 1024;
    private static final int ROUNDS = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;
    private static final int WAIT_SECONDS = 3;

    /** Compared where there is no such user, so that the answer takes as long; of nobody's password, and made ahead. */
    static final String NOBODYS = "$argon2id$v=19$m=19456,t=2,p=1$jY+mJkdNAlKBnslJLeNcFw2pfpRbVfY0rNPnYaIRICeo06WXEzBVe"
            + "cz32vmifgUbEX6uS3l7RBX7Zt836m2OrA$S41QuBQ3ginvjEkiHRRHNQrx6VmrWNWKBST7TGQYD34";

    private final Argon2Function today =
            Argon2Function.getInstance(KIBIBYTES, ROUNDS, LANES, BYTES, Argon2.ID, Argon2Function.ARGON2_VERSION_13);
    private final Semaphore turns =
            new Semaphore(Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4), true);

    @Override
    public String hash(Password password) {
        return inTurn(() -> com.password4j.Password.hash(password.value())
                .addRandomSalt(16)
                .with(today)
                .getResult());
    }

    @Override
    public boolean matches(Password password, @Nullable String hash) {
        String compared = hash == null ? NOBODYS : hash;
        boolean same = inTurn(() -> com.password4j.Password.check(password.value(), compared)
                .with(Argon2Function.getInstanceFromHash(compared)));
        return same && hash != null;
    }

    @Override
    public boolean isOutdated(String hash) {
        try {
            Argon2Function then = Argon2Function.getInstanceFromHash(hash);
            return then.getVariant() != Argon2.ID
                    || then.getMemory() < KIBIBYTES
                    || then.getIterations() < ROUNDS
                    || then.getOutputLength() < BYTES;
        } catch (BadParametersException unknown) {
            return true;
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
