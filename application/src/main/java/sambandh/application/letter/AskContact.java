package sambandh.application.letter;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.domain.letter.Channel;
import sambandh.domain.letter.ContactGate;
import sambandh.domain.letter.ContactGate.Decision;
import sambandh.domain.letter.SenderGate;
import sambandh.domain.shared.Code;
import sambandh.domain.template.Purpose;

/** Asks whether somebody may be reached by a channel now, for whoever wants to call, visit or write: by mail the sender gate itself. */
public final class AskContact {
    /** @param topic what it is about; matters to mail only */
    public record Asked(UUID personId, Channel channel, Purpose purpose, Code topic) {}

    /** @param preferred what the person likes to be reached by, null where they have not said */
    public record Answer(Decision decision, @Nullable Channel preferred) {}

    private final Recipients recipients;
    private final RulesOfLetters rules;
    private final AskGate gate;
    private final Clock clock;

    public AskContact(Recipients recipients, RulesOfLetters rules, AskGate gate, Clock clock) {
        this.recipients = recipients;
        this.rules = rules;
        this.gate = gate;
        this.clock = clock;
    }

    /** Empty where there is no such person. */
    public Optional<Answer> handle(Asked asked) {
        Instant now = clock.instant();
        return recipients
                .find(asked.personId())
                .map(person ->
                        new Answer(decide(asked, person, now), person.wishes().channel()));
    }

    private Decision decide(Asked asked, Recipient person, Instant now) {
        if (asked.channel() == Channel.MAIL) {
            return told(gate.foresee(asked.purpose(), asked.topic(), List.of(person), now)
                    .get(person.personId()));
        }
        var facts = new ContactGate.Facts(
                person.doNotContact(),
                person.refused(),
                person.wishes().contactHours(),
                person.wishes().quiet(rules.rules().quietHours()),
                person.zone());
        return ContactGate.decide(asked.channel(), asked.purpose(), facts, now);
    }

    private static Decision told(SenderGate.@Nullable Decision decision) {
        return switch (decision) {
            case SenderGate.Decision.Wait(Instant until) -> new Decision.Later(until);
            case SenderGate.Decision.NotSent(var because) -> new Decision.Not(because);
            case SenderGate.Decision.Send _ -> new Decision.Now();
            case null -> throw new IllegalStateException("the gate said nothing");
        };
    }
}
