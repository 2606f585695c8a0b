package sambandh.application.letter;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;

/** Signs nothing; the words say that they are marked. */
public final class PlainMeasuringLinks implements MeasuringLinks {
    public static final URI TARGET = URI.create("https://shop.example/tea");
    public static final String MARK = "[counted]";

    @Override
    public Letter.Content into(LetterId letter, Letter.Content words) {
        return new Letter.Content(
                words.subject(),
                words.toName(),
                words.text() + MARK,
                words.html() + MARK,
                words.unsubscribe(),
                words.whyLanguage(),
                words.replyTo());
    }

    @Override
    public Optional<Click> click(String token) {
        return open(token).map(letter -> new Click(letter, TARGET));
    }

    @Override
    public Optional<LetterId> open(String token) {
        return token.length() == 36 ? Optional.of(new LetterId(UUID.fromString(token))) : Optional.empty();
    }
}
