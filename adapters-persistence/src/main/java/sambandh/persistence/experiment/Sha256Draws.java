package sambandh.persistence.experiment;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import sambandh.domain.experiment.Draws;

@Singleton
class Sha256Draws implements Draws {
    private static final double TWO_TO_53 = 0x1p53;

    @Override
    public double draw(UUID salt, UUID subject) {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        bytes.putLong(salt.getMostSignificantBits()).putLong(salt.getLeastSignificantBits());
        bytes.putLong(subject.getMostSignificantBits()).putLong(subject.getLeastSignificantBits());
        return (ByteBuffer.wrap(sha256().digest(bytes.array())).getLong() >>> 11) / TWO_TO_53;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
