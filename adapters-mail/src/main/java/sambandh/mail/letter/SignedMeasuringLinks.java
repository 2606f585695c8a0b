package sambandh.mail.letter;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sambandh.application.letter.MeasuringLinks;
import sambandh.application.shared.Secrets;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;

/**
 * The letter, and where a link leads, signed with secrets that are used for nothing else. The target is what stood in the letter:
 * nobody else can make such an address lead anywhere, and it works as long as the letter is kept by its reader.
 */
final class SignedMeasuringLinks implements MeasuringLinks {
    private static final String CLICKS = "/api/v1/clicks/";
    private static final String OPENS = "/api/v1/opens/";
    private static final String OWN = "/api/v1/";
    private static final int ID_BYTES = 16;
    private static final int LONGEST = 1_500;

    private static final Pattern END = Pattern.compile("</body\\s*>", Pattern.CASE_INSENSITIVE);

    private final SignedTokens clicks;
    private final SignedTokens opens;
    private final String publicUrl;

    /** @param publicUrl where people reach this installation, without a slash at the end */
    SignedMeasuringLinks(Secrets secrets, String publicUrl) {
        this.clicks = new SignedTokens(secrets, "clicks");
        this.opens = new SignedTokens(secrets, "opens");
        this.publicUrl = publicUrl;
    }

    @Override
    public Letter.Content into(LetterId letter, Letter.Content words) {
        return new Letter.Content(
                words.subject(),
                words.toName(),
                Addresses.inText(words.text(), words.html(), link -> instead(letter, link)),
                withDot(letter, Addresses.inHtml(words.html(), link -> instead(letter, link))),
                words.unsubscribe(),
                words.whyLanguage(),
                words.replyTo());
    }

    private String withDot(LetterId letter, String linked) {
        String dot =
                "<img src=\"" + publicUrl + OPENS + opens.write(id(letter)) + "\" width=\"1\" height=\"1\" alt=\"\">";
        Matcher end = END.matcher(linked);
        int at = linked.length();
        while (end.find()) {
            at = end.start();
        }
        return linked.substring(0, at) + dot + linked.substring(at);
    }

    private String instead(LetterId letter, String link) {
        if (link.startsWith(publicUrl + OWN) || target(link).isEmpty()) {
            return link;
        }
        byte[] where = link.getBytes(StandardCharsets.UTF_8);
        byte[] said = ByteBuffer.allocate(ID_BYTES + where.length)
                .put(id(letter))
                .put(where)
                .array();
        return publicUrl + CLICKS + clicks.write(said);
    }

    /** Only what a browser goes to as it is written. */
    private static Optional<URI> target(String link) {
        try {
            URI uri = new URI(link);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && uri.getHost() != null && link.length() <= LONGEST ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Click> click(String token) {
        return read(clicks, token, said -> {
            LetterId letter = id(said);
            return target(StandardCharsets.UTF_8.decode(said).toString()).map(it -> new Click(letter, it));
        });
    }

    @Override
    public Optional<LetterId> open(String token) {
        return read(opens, token, said -> Optional.of(id(said)));
    }

    private static <T> Optional<T> read(SignedTokens tokens, String token, Function<ByteBuffer, Optional<T>> then) {
        return tokens.read(token)
                .filter(said -> said.length >= ID_BYTES)
                .map(ByteBuffer::wrap)
                .flatMap(then);
    }

    private static byte[] id(LetterId letter) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(letter.value().getMostSignificantBits())
                .putLong(letter.value().getLeastSignificantBits())
                .array();
    }

    private static LetterId id(ByteBuffer said) {
        return new LetterId(new UUID(said.getLong(), said.getLong()));
    }
}
