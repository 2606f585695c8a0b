package sambandh.rest.shared;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import sambandh.application.shared.Page;
import sambandh.application.shared.Secrets;

/** Places in lists as clients carry them: signed, and good only for the list, filter, sort and caller they came from. */
@Singleton
public class Cursors {
    private static final int MAC_BYTES = 16;
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Secrets secrets;

    Cursors(Secrets secrets) {
        this.secrets = secrets;
    }

    /** @param boundTo says which list, filter, sort and caller the place belongs to */
    public String encode(Page.Position position, String boundTo) {
        String value = position.value();
        byte[] text = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        byte[] place = ByteBuffer.allocate(17 + text.length)
                .put((byte) (value == null ? 0 : 1))
                .putLong(position.id().getMostSignificantBits())
                .putLong(position.id().getLeastSignificantBits())
                .put(text)
                .array();
        byte[] signed = Arrays.copyOf(place, place.length + MAC_BYTES);
        System.arraycopy(mac(place, boundTo), 0, signed, place.length, MAC_BYTES);
        return TO_TEXT.encodeToString(signed);
    }

    /** @throws ProblemException 400 when it is not one of ours or was given for another list */
    public Page.Position decode(String cursor, String boundTo) {
        byte[] signed = bytes(cursor);
        int length = signed.length - MAC_BYTES;
        if (length < 17) {
            throw unusable();
        }
        byte[] place = Arrays.copyOf(signed, length);
        byte[] mac = Arrays.copyOfRange(signed, length, signed.length);
        if (!MessageDigest.isEqual(mac, mac(place, boundTo))) {
            throw unusable();
        }
        ByteBuffer buffer = ByteBuffer.wrap(place);
        boolean hasValue = buffer.get() == 1;
        UUID id = new UUID(buffer.getLong(), buffer.getLong());
        return new Page.Position(hasValue ? new String(place, 17, length - 17, StandardCharsets.UTF_8) : null, id);
    }

    private byte[] mac(byte[] place, String boundTo) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secrets.secret("cursor"), "HmacSHA256"));
            mac.update(boundTo.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(place), MAC_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw unusable();
        }
    }

    private static ProblemException unusable() {
        return ProblemException.malformed(
                "cursor",
                "invalid_cursor",
                "Use next as the list before gave it, with the same filters and sort, or begin again without a cursor.");
    }
}
