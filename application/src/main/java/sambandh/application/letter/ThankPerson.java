package sambandh.application.letter;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.KnownReaders.Known;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.TemplateShelf;
import sambandh.domain.letter.Letter;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Template;

/** Thanks one person, for an order or, without one, for the last; once for each order, once a day where there is none. */
public final class ThankPerson {
    public static final Code TEMPLATE = new Code("thank_you");

    /**
     * @param customerId as whose person; null for the first customer that has the order, or any order at all
     * @param orderId null for the last one
     * @param language null for the person's own
     * @param values what the template asks for, as {@link sambandh.domain.template.Inputs#values}
     */
    public record Command(
            Actor actor,
            UUID personId,
            @Nullable UUID customerId,
            @Nullable UUID orderId,
            @Nullable Language language,
            Map<String, Object> values) {
        public Command(Actor actor, UUID personId, @Nullable UUID orderId) {
            this(actor, personId, null, orderId, null, Map.of());
        }
    }

    public sealed interface Outcome {
        /** @param fresh false when the letter had been written before */
        record Written(Letter letter, boolean fresh) implements Outcome {}

        record PersonUnknown() implements Outcome {}

        /** There is no such order of the person's. */
        record OrderUnknown() implements Outcome {}
    }

    private final Recipients recipients;
    private final KnownReaders readers;
    private final TemplateShelf shelf;
    private final WriteLetter writeLetter;
    private final Clock clock;

    public ThankPerson(
            Recipients recipients, ReaderFacts columns, TemplateShelf shelf, WriteLetter writeLetter, Clock clock) {
        this.recipients = recipients;
        this.readers = new KnownReaders(columns);
        this.shelf = shelf;
        this.writeLetter = writeLetter;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        Recipient person = recipients.find(command.personId()).orElse(null);
        if (person == null) {
            return new Outcome.PersonUnknown();
        }
        Known known =
                readers.asked(person, command.customerId(), command.orderId()).orElse(null);
        if (known == null) {
            return new Outcome.OrderUnknown();
        }
        Language language = command.language();
        return write(command.actor(), language == null ? person : person.reading(language), known, command.values());
    }

    /** Thanks for one order, whoever of the customer it goes to. Wants a unit of work. */
    public Outcome forOrder(Actor actor, UUID customerId, UUID orderId) {
        Recipient person = recipients.findForCustomer(customerId).orElse(null);
        if (person == null) {
            return new Outcome.PersonUnknown();
        }
        Known known = readers.known(person, customerId, orderId);
        return known.order().isEmpty() ? new Outcome.OrderUnknown() : write(actor, person, known, Map.of());
    }

    private Outcome write(Actor actor, Recipient person, Known known, Map<String, Object> values) {
        Template.Details said = shelf.find(TEMPLATE, null)
                .orElseThrow(() -> new IllegalStateException("there is no template " + TEMPLATE))
                .template()
                .details();
        WriteLetter.Written written = writeLetter.handle(new WriteLetter.Command(
                actor,
                person,
                known.customerId(),
                said.purpose(),
                said.topic(),
                TEMPLATE,
                ReaderFacts.and(known.facts(), values),
                known.order().orElse(null),
                once(person, known)));
        return new Outcome.Written(written.letter(), written.fresh());
    }

    /** The same however the thanks came about: who asks by hand and the order itself make one letter. */
    private String once(Recipient person, Known known) {
        String about = known.order()
                .map(UUID::toString)
                .orElseGet(() ->
                        clock.instant().atZone(person.zone()).toLocalDate().toString());
        return "thank-you:" + person.personId() + ":" + about;
    }
}
