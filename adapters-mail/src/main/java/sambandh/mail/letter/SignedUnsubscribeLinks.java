package sambandh.mail.letter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import sambandh.application.letter.UnsubscribeLinks;
import sambandh.application.shared.Secrets;
import sambandh.domain.shared.Code;

/** Person, topic and letter, signed with a secret that is used for nothing else. */
final class SignedUnsubscribeLinks implements UnsubscribeLinks {
    private static final String PATH = "/api/v1/unsubscribe/";
    private static final int ID_BYTES = 16;
    /** Stands before a letter's id; no topic begins with it. */
    private static final byte LETTER = 1;

    private final SignedTokens tokens;
    private final String publicUrl;

    /** @param publicUrl where people reach this installation, without a slash at the end */
    SignedUnsubscribeLinks(Secrets secrets, String publicUrl) {
        this.tokens = new SignedTokens(secrets, "unsubscribe");
        this.publicUrl = publicUrl;
    }

    @Override
    public String link(Target target) {
        UUID letter = target.letterId();
        byte[] topic = target.topic().value().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer said = ByteBuffer.allocate(ID_BYTES + (letter == null ? 0 : 1 + ID_BYTES) + topic.length);
        put(said, target.personId());
        if (letter != null) {
            put(said.put(LETTER), letter);
        }
        return publicUrl + PATH + tokens.write(said.put(topic).array());
    }

    @Override
    public Optional<Target> read(String token) {
        return tokens.read(token).filter(said -> said.length > ID_BYTES).map(said -> {
            ByteBuffer buffer = ByteBuffer.wrap(said);
            UUID person = id(buffer);
            UUID letter = null;
            if (buffer.get(buffer.position()) == LETTER) {
                buffer.get();
                letter = id(buffer);
            }
            String topic = new String(said, buffer.position(), buffer.remaining(), StandardCharsets.US_ASCII);
            return new Target(person, new Code(topic), letter);
        });
    }

    private static void put(ByteBuffer said, UUID id) {
        said.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID id(ByteBuffer said) {
        return new UUID(said.getLong(), said.getLong());
    }
}
