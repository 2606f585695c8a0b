package sambandh.mail.letter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import sambandh.application.letter.ConsentLinks;
import sambandh.application.shared.Secrets;
import sambandh.domain.shared.Code;

/** Person, instant and topic, signed with a secret that is used for nothing else. */
final class SignedConsentLinks implements ConsentLinks {
    private static final String PATH = "/api/v1/opt-ins/";
    private static final int FIXED_BYTES = 24;

    private final SignedTokens tokens;
    private final String publicUrl;

    /** @param publicUrl where people reach this installation, without a slash at the end */
    SignedConsentLinks(Secrets secrets, String publicUrl) {
        this.tokens = new SignedTokens(secrets, "opt-in");
        this.publicUrl = publicUrl;
    }

    @Override
    public String link(Target target) {
        byte[] topic = target.topic().value().getBytes(StandardCharsets.US_ASCII);
        byte[] said = ByteBuffer.allocate(FIXED_BYTES + topic.length)
                .putLong(target.personId().getMostSignificantBits())
                .putLong(target.personId().getLeastSignificantBits())
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, target.askedAt()))
                .put(topic)
                .array();
        return publicUrl + PATH + tokens.write(said);
    }

    @Override
    public Optional<Target> read(String token) {
        return tokens.read(token).filter(said -> said.length > FIXED_BYTES).map(said -> {
            ByteBuffer buffer = ByteBuffer.wrap(said);
            UUID person = new UUID(buffer.getLong(), buffer.getLong());
            Instant asked = Instant.EPOCH.plus(buffer.getLong(), ChronoUnit.MICROS);
            String topic = new String(said, FIXED_BYTES, said.length - FIXED_BYTES, StandardCharsets.US_ASCII);
            return new Target(person, new Code(topic), asked);
        });
    }
}
