package sambandh.application.letter;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.KnownReaders.Known;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.WriteWords;
import sambandh.domain.letter.Letter;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.Language;
import sambandh.domain.template.EditionId;
import sambandh.domain.template.Inputs;
import sambandh.domain.template.LetterRights;
import sambandh.domain.template.Template;

/** Writes a letter of any template to one person, for its purpose and on its topic; the same one once a day. */
public final class AskForLetter {
    /**
     * @param personId whom it goes to; else {@code customerId}, whose letters somebody gets
     * @param inputs what the template asks for, as {@link sambandh.domain.template.GivenInputs}
     * @param language null for the reader's own
     * @param orderId what it is about; null for nothing in particular
     */
    public record Command(
            Actor actor,
            @Nullable UUID personId,
            @Nullable UUID customerId,
            Code template,
            Map<String, Object> inputs,
            @Nullable Language language,
            @Nullable UUID orderId) {}

    public sealed interface Outcome {
        /** @param fresh false when the letter had been written before */
        record Written(Letter letter, boolean fresh) implements Outcome {}

        /** There is no such person, or nobody of the customer to write to. */
        record NobodyThere() implements Outcome {}

        /** There is no such order of the person's. */
        record OrderUnknown() implements Outcome {}

        record TemplateUnknown() implements Outcome {}
    }

    private final Recipients recipients;
    private final KnownReaders readers;
    private final WriteWords words;
    private final ThankPerson thankPerson;
    private final WriteLetter writeLetter;
    private final Clock clock;

    public AskForLetter(
            Recipients recipients,
            ReaderFacts columns,
            WriteWords words,
            ThankPerson thankPerson,
            WriteLetter writeLetter,
            Clock clock) {
        this.recipients = recipients;
        this.readers = new KnownReaders(columns);
        this.words = words;
        this.thankPerson = thankPerson;
        this.writeLetter = writeLetter;
        this.clock = clock;
    }

    /**
     * @throws InvalidInput with all that is wrong with the inputs, or missing, and as {@link LetterRights#ownUse}
     * @throws sambandh.domain.shared.NotAllowed as {@link LetterRights#require}
     * @throws sambandh.domain.shared.InvalidValue as {@link WriteWords.Pen#write}
     */
    public Outcome handle(Command command) {
        WriteWords.Pen pen = words.take(command.template(), null).orElse(null);
        if (pen == null) {
            return new Outcome.TemplateUnknown();
        }
        LetterRights.ownUse("/template", command.template()).ifPresent(fault -> {
            throw new InvalidInput(List.of(fault));
        });
        LetterRights.require(
                command.actor(), "/template", pen.template().details().purpose());
        Map<String, Object> values = values(pen.template(), command.inputs());
        Recipient person = person(command).orElse(null);
        if (person == null) {
            return new Outcome.NobodyThere();
        }
        // thanks for an order are given once, whoever asks for them and however
        return command.template().equals(ThankPerson.TEMPLATE)
                ? thank(command, values, person)
                : write(command, pen, values, person);
    }

    private static Map<String, Object> values(Template template, Map<String, Object> given) {
        Inputs inputs = new Inputs(template.details().inputs());
        List<Fault> faults = Stream.concat(inputs.faults(given).stream(), inputs.missing(given).stream())
                .map(it -> new Fault("/inputs" + it.pointer(), it.code(), it.detail()))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return inputs.values(given);
    }

    private Optional<Recipient> person(Command command) {
        UUID customer = command.customerId();
        UUID person = command.personId();
        return person != null
                ? recipients.find(person)
                : customer != null ? recipients.findForCustomer(customer) : Optional.empty();
    }

    private Outcome thank(Command command, Map<String, Object> values, Recipient person) {
        return switch (thankPerson.handle(new ThankPerson.Command(
                command.actor(),
                person.personId(),
                command.customerId(),
                command.orderId(),
                command.language(),
                values))) {
            case ThankPerson.Outcome.Written(Letter letter, boolean fresh) -> new Outcome.Written(letter, fresh);
            case ThankPerson.Outcome.PersonUnknown _ -> new Outcome.NobodyThere();
            case ThankPerson.Outcome.OrderUnknown _ -> new Outcome.OrderUnknown();
        };
    }

    private Outcome write(Command command, WriteWords.Pen pen, Map<String, Object> values, Recipient person) {
        UUID order = command.orderId();
        Known known = readers.asked(person, command.customerId(), order).orElse(null);
        if (known == null) {
            return new Outcome.OrderUnknown();
        }
        Language language = command.language();
        Recipient reader = language == null ? person : person.reading(language);
        Template template = pen.template();
        WriteLetter.Written written = writeLetter.handle(new WriteLetter.Command(
                command.actor(),
                reader,
                known.customerId(),
                template.details().purpose(),
                template.details().topic(),
                template.code(),
                ReaderFacts.and(known.facts(), values),
                order,
                once(command, reader, known.customerId(), pen.edition(reader.language()))));
        return new Outcome.Written(written.letter(), written.fresh());
    }

    /** Who asks twice on one day where the person lives, for the same letter in the same words, means one. */
    private String once(Command command, Recipient person, @Nullable UUID customer, EditionId edition) {
        List<?> same = List.of(
                command.template().value(),
                edition.value().toString(),
                String.valueOf(customer),
                String.valueOf(command.orderId()),
                clock.instant().atZone(person.zone()).toLocalDate().toString(),
                command.inputs());
        return "asked:" + person.personId() + ":" + CanonicalJson.digest(same);
    }
}
