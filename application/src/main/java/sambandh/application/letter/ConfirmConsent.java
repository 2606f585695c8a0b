package sambandh.application.letter;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import sambandh.application.letter.ConsentLinks.Target;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.Consent;
import sambandh.domain.shared.Actor;

/** A person says yes to letters on a topic, by the link of the letter that asked. Again is once. */
public final class ConfirmConsent {
    public sealed interface Outcome {
        record Confirmed(Consent consent) implements Outcome {}

        /** It was ours, and is too old, or was taken back or asked anew meanwhile. */
        record RanOut() implements Outcome {}

        record LinkUnknown() implements Outcome {}
    }

    private final ConsentLinks links;
    private final Preferences preferences;
    private final Recipients recipients;
    private final RecordWish recordWish;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ConfirmConsent(
            ConsentLinks links,
            Preferences preferences,
            Recipients recipients,
            RecordWish recordWish,
            Audit audit,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.links = links;
        this.preferences = preferences;
        this.recipients = recipients;
        this.recordWish = recordWish;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** What would be confirmed, as kept now; changes nothing. */
    public Outcome look(String token) {
        Target target = links.read(token).orElse(null);
        return target == null
                ? new Outcome.LinkUnknown()
                : open(target).<Outcome>map(Outcome.Confirmed::new).orElseGet(Outcome.RanOut::new);
    }

    public Outcome handle(String token) {
        Target target = links.read(token).orElse(null);
        return target == null
                ? new Outcome.LinkUnknown()
                : unitOfWork.perform(() -> {
                    preferences.hold(target.personId());
                    return open(target)
                            .<Outcome>map(consent -> new Outcome.Confirmed(confirm(consent)))
                            .orElseGet(Outcome.RanOut::new);
                });
    }

    private Optional<Consent> open(Target target) {
        return preferences
                .consent(target.personId(), target.topic())
                .filter(consent -> consent.isOpen(target.askedAt(), clock.instant()));
    }

    private Consent confirm(Consent before) {
        Instant now = clock.instant();
        if (before.isConfirmed()) {
            return before;
        }
        Consent consent = before.confirm(now);
        Actor person = new Actor.OfCustomer(consent.personId());
        preferences.keep(consent);
        preferences.raise(consent.personId());
        recipients.optIn(consent.personId(), consent.topic());
        Map<String, String> said = Map.of("topic", consent.topic().value());
        audit.record(person, "person.consent", consent.personId(), Map.of(), said);
        recordWish.record(
                person,
                consent.personId(),
                new RecordWish.Shown(null, consent.language(), consent.wording()),
                "consented",
                said);
        return consent;
    }
}
