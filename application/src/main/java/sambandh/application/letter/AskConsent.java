package sambandh.application.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.TemplateFacts;
import sambandh.domain.letter.Consent;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Purpose;

/**
 * Asks a person by one letter whether they want letters on a topic. Nothing counts before they have said yes; nobody is
 * asked again within two weeks, nor more than three times.
 */
public final class AskConsent {
    public static final Code TEMPLATE = new Code("confirm_opt_in");
    public static final Code TOPIC = new Code("consent");

    /**
     * @param source where the wish came from: {@code form}, {@code phone}
     * @param wording what the person is asked to say yes to
     * @param language the one of the wording, null for the person's
     */
    public record Command(
            Actor actor,
            UUID personId,
            Code topic,
            Code source,
            String wording,
            @Nullable Language language) {}

    public sealed interface Outcome {
        record Asked(Consent consent) implements Outcome {}

        /** The person has said yes to it before. */
        record Confirmed(Consent consent) implements Outcome {}

        record PersonUnknown() implements Outcome {}

        /** The person wants no letters at all. */
        record WantsNone() implements Outcome {}

        record AskedLately(Instant askableFrom) implements Outcome {}

        record AskedEnough() implements Outcome {}

        /** No letter can reach the person. */
        record Unreachable(NotSentBecause because) implements Outcome {}
    }

    private final Recipients recipients;
    private final Preferences preferences;
    private final CompanyFacts companyFacts;
    private final ReaderFacts columns;
    private final ConsentLinks links;
    private final WriteLetter writeLetter;
    private final RecordWish recordWish;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public AskConsent(
            Recipients recipients,
            Preferences preferences,
            CompanyFacts companyFacts,
            ReaderFacts columns,
            ConsentLinks links,
            WriteLetter writeLetter,
            RecordWish recordWish,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.recipients = recipients;
        this.preferences = preferences;
        this.companyFacts = companyFacts;
        this.columns = columns;
        this.links = links;
        this.writeLetter = writeLetter;
        this.recordWish = recordWish;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            preferences.hold(command.personId());
            Recipient person = recipients.find(command.personId()).orElse(null);
            if (person == null) {
                return new Outcome.PersonUnknown();
            }
            if (person.doNotContact()
                    || person.optOuts().contains(Recipients.ALL_TOPICS)
                    || person.optOuts().contains(Recipients.MAIL)) {
                return new Outcome.WantsNone();
            }
            Consent before =
                    preferences.consent(command.personId(), command.topic()).orElse(null);
            Outcome refusal = before == null ? null : refusal(before);
            return refusal == null ? ask(command, person, before) : refusal;
        });
    }

    private @Nullable Outcome refusal(Consent before) {
        if (before.isConfirmed()) {
            return new Outcome.Confirmed(before);
        }
        if (before.askedTimes() == 0) {
            return null;
        }
        if (before.wasAskedEnough()) {
            return new Outcome.AskedEnough();
        }
        return clock.instant().isBefore(before.askableFrom()) ? new Outcome.AskedLately(before.askableFrom()) : null;
    }

    private Outcome ask(Command command, Recipient person, @Nullable Consent before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Consent consent = Consent.ask(
                person.personId(),
                command.topic(),
                command.source(),
                command.wording(),
                language(command, person),
                before == null ? 0 : before.askedTimes(),
                now);
        Letter letter = write(command, person, consent);
        NotSentBecause because = letter.notSentBecause();
        if (because != null) {
            return new Outcome.Unreachable(because);
        }
        preferences.keep(consent);
        preferences.raise(consent.personId());
        recordWish.record(
                command.actor(),
                person.personId(),
                new RecordWish.Shown(letter.id().value(), consent.language(), consent.wording()),
                "asked",
                Map.of(
                        "topic", consent.topic().value(),
                        "source", consent.source().value()));
        return new Outcome.Asked(consent);
    }

    private Language language(Command command, Recipient person) {
        Language told = command.language();
        Language own = person.language();
        return told != null ? told : own != null ? own : companyFacts.company().language();
    }

    private Letter write(Command command, Recipient person, Consent consent) {
        UUID customer = person.customers().isEmpty() ? null : person.customers().getFirst();
        return writeLetter
                .handle(new WriteLetter.Command(
                        command.actor(),
                        person,
                        customer,
                        Purpose.OBLIGATION,
                        TOPIC,
                        TEMPLATE,
                        facts(consent, customer),
                        null,
                        "opt-in:" + person.personId() + ":" + consent.topic() + ":" + consent.askedAt()))
                .letter();
    }

    /** What is known of the reader, and the template's own inputs. */
    private Map<String, Object> facts(Consent consent, @Nullable UUID customer) {
        Map<String, Object> facts =
                new LinkedHashMap<>(columns.about(new TemplateFacts.Reader(consent.personId(), customer, null)));
        facts.put(
                "confirm", links.link(new ConsentLinks.Target(consent.personId(), consent.topic(), consent.askedAt())));
        facts.put("wording", consent.wording());
        return facts;
    }
}
