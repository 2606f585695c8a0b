package sambandh.mail.letter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import sambandh.application.letter.UnsubscribeLinks;
import sambandh.application.shared.Secrets;
import sambandh.domain.shared.Code;

/** Person and topic, signed with a secret that is used for nothing else. */
final class SignedUnsubscribeLinks implements UnsubscribeLinks {
    private static final String PATH = "/api/v1/unsubscribe/";
    private static final int ID_BYTES = 16;
    private static final int MAC_BYTES = 16;

    private final Secrets secrets;
    private final String publicUrl;

    /** @param publicUrl where people reach this installation, without a slash at the end */
    SignedUnsubscribeLinks(Secrets secrets, String publicUrl) {
        this.secrets = secrets;
        this.publicUrl = publicUrl;
    }

    @Override
    public String link(Target target) {
        byte[] topic = target.topic().value().getBytes(StandardCharsets.US_ASCII);
        byte[] said = ByteBuffer.allocate(ID_BYTES + topic.length)
                .putLong(target.personId().getMostSignificantBits())
                .putLong(target.personId().getLeastSignificantBits())
                .put(topic)
                .array();
        byte[] signed = Arrays.copyOf(said, said.length + MAC_BYTES);
        System.arraycopy(mac(said), 0, signed, said.length, MAC_BYTES);
        return publicUrl + PATH + Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    @Override
    public Optional<Target> read(String token) {
        try {
            byte[] signed = Base64.getUrlDecoder().decode(token);
            int length = signed.length - MAC_BYTES;
            if (length <= ID_BYTES) {
                return Optional.empty();
            }
            byte[] said = Arrays.copyOf(signed, length);
            if (!MessageDigest.isEqual(mac(said), Arrays.copyOfRange(signed, length, signed.length))) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(said);
            UUID person = new UUID(buffer.getLong(), buffer.getLong());
            Code topic = new Code(new String(said, ID_BYTES, length - ID_BYTES, StandardCharsets.US_ASCII));
            return Optional.of(new Target(person, topic));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private byte[] mac(byte[] said) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secrets.secret("unsubscribe"), "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(said), MAC_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
