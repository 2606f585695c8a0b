package sambandh.persistence.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes secrets with what stands in {@code SAMBANDH_SECRET}, outside the database: AES-256-GCM, a fresh nonce each time, the
 * purpose bound in. A closed secret is a byte of version, the nonce, and the secret with its tag.
 */
final class SecretSeal {
    static final int FEWEST_CHARACTERS = 32;

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    private SecretSeal(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * Empty when nothing is set.
     *
     * @throws IllegalArgumentException when it is too short to be random
     */
    static Optional<SecretSeal> of(String setting) {
        String text = setting.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() < FEWEST_CHARACTERS) {
            throw new IllegalArgumentException("SAMBANDH_SECRET is too short: make one by: openssl rand -base64 32");
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] key = mac.doFinal("sambandh.instance-secret.1".getBytes(StandardCharsets.US_ASCII));
            return Optional.of(new SecretSeal(new SecretKeySpec(key, "AES")));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] close(String purpose, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(secret);
            return ByteBuffer.allocate(1 + NONCE_BYTES + closed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalStateException when it was closed with another setting or for another purpose, or is damaged */
    byte[] open(String purpose, byte[] closed) {
        try {
            if (closed.length <= 1 + NONCE_BYTES || closed[0] != VERSION) {
                throw new GeneralSecurityException("unknown shape");
            }
            ByteBuffer rest = ByteBuffer.wrap(closed, 1, closed.length - 1);
            byte[] nonce = new byte[NONCE_BYTES];
            rest.get(nonce);
            byte[] sealed = new byte[rest.remaining()];
            rest.get(sealed);
            return cipher(Cipher.DECRYPT_MODE, purpose, nonce).doFinal(sealed);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("SAMBANDH_SECRET is not the one that this database was set up with");
        }
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
