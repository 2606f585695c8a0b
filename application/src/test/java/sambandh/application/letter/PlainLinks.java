package sambandh.application.letter;

import java.util.Optional;
import sambandh.domain.shared.Code;

/** Signs nothing. */
public final class PlainLinks implements UnsubscribeLinks {
    @Override
    public String link(Target target) {
        return "https://example.com/u/" + target.personId() + "," + target.topic();
    }

    @Override
    public Optional<Target> read(String token) {
        String[] parts = token.split(",", 2);
        return parts.length == 2
                ? Optional.of(new Target(java.util.UUID.fromString(parts[0]), new Code(parts[1])))
                : Optional.empty();
    }
}
