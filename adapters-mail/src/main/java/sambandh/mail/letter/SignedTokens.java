package sambandh.mail.letter;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import sambandh.application.shared.Secrets;

/** What is said in the open and signed, as the last part of an address. */
final class SignedTokens {
    private static final int MAC_BYTES = 16;

    private final Secrets secrets;
    private final String purpose;

    /** @param purpose which secret signs; each is used for one purpose only */
    SignedTokens(Secrets secrets, String purpose) {
        this.secrets = secrets;
        this.purpose = purpose;
    }

    String write(byte[] said) {
        byte[] signed = Arrays.copyOf(said, said.length + MAC_BYTES);
        System.arraycopy(mac(said), 0, signed, said.length, MAC_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** What was said, empty where it is none of ours. */
    Optional<byte[]> read(String token) {
        try {
            byte[] signed = Base64.getUrlDecoder().decode(token);
            int length = signed.length - MAC_BYTES;
            if (length <= 0) {
                return Optional.empty();
            }
            byte[] said = Arrays.copyOf(signed, length);
            return MessageDigest.isEqual(mac(said), Arrays.copyOfRange(signed, length, signed.length))
                    ? Optional.of(said)
                    : Optional.empty();
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private byte[] mac(byte[] said) {
        return Macs.of(secrets.secret(purpose), said, MAC_BYTES);
    }
}
