package sambandh.mail.letter;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import sambandh.application.shared.Secrets;
import sambandh.domain.letter.LetterId;

/**
 * Names one letter in a mail address, signed, so that nobody can speak for a letter that they have not got. In letters
 * and digits of one case only, since servers on the way may change the case of an address: 42 of them.
 */
final class LetterTokens {
    static final int LENGTH = 42;

    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int ID_BYTES = 16;
    private static final int MAC_BYTES = 10;
    private static final int BITS = 5;

    private final Secrets secrets;

    LetterTokens(Secrets secrets) {
        this.secrets = secrets;
    }

    String of(LetterId letter) {
        byte[] said = ByteBuffer.allocate(ID_BYTES)
                .putLong(letter.value().getMostSignificantBits())
                .putLong(letter.value().getLeastSignificantBits())
                .array();
        byte[] signed = Arrays.copyOf(said, ID_BYTES + MAC_BYTES);
        System.arraycopy(mac(said), 0, signed, ID_BYTES, MAC_BYTES);
        return written(signed);
    }

    /** Empty for what is not one of ours. */
    Optional<LetterId> read(String token) {
        if (token.length() != LENGTH) {
            return Optional.empty();
        }
        byte[] signed = new byte[ID_BYTES + MAC_BYTES];
        String digits = token.toLowerCase(Locale.ROOT);
        for (int bit = 0; bit < signed.length * 8; bit++) {
            int digit = DIGITS.indexOf(digits.charAt(bit / BITS));
            if (digit < 0) {
                return Optional.empty();
            }
            int value = digit >> (BITS - 1 - bit % BITS) & 1;
            signed[bit / 8] |= (byte) (value << (7 - bit % 8));
        }
        byte[] said = Arrays.copyOf(signed, ID_BYTES);
        if (!MessageDigest.isEqual(mac(said), Arrays.copyOfRange(signed, ID_BYTES, signed.length))) {
            return Optional.empty();
        }
        ByteBuffer id = ByteBuffer.wrap(said);
        return Optional.of(new LetterId(new UUID(id.getLong(), id.getLong())));
    }

    private static String written(byte[] bytes) {
        StringBuilder token = new StringBuilder(LENGTH);
        for (int from = 0; from < bytes.length * 8; from += BITS) {
            int digit = 0;
            for (int bit = from; bit < from + BITS; bit++) {
                int value = bit < bytes.length * 8 ? bytes[bit / 8] >> (7 - bit % 8) & 1 : 0;
                digit = digit << 1 | value;
            }
            token.append(DIGITS.charAt(digit));
        }
        return token.toString();
    }

    private byte[] mac(byte[] said) {
        return Macs.of(secrets.secret("return-path"), said, MAC_BYTES);
    }
}
