package sambandh.application.letter;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.SenderGate.Decision;
import sambandh.domain.shared.Language;

/** Composes letters: in the reader's language, in the company's name, with the way to end letters of the kind. */
final class LetterComposer {
    private final Templates templates;
    private final CompanyFacts companyFacts;
    private final UnsubscribeLinks links;

    LetterComposer(Templates templates, CompanyFacts companyFacts, UnsubscribeLinks links) {
        this.templates = templates;
        this.companyFacts = companyFacts;
        this.links = links;
    }

    Letter compose(WriteLetter.Command command, LetterId id, Decision decision, Instant now) {
        Recipient reader = command.recipient();
        @Nullable String unsubscribe = command.purpose().isOptional()
                ? links.link(new UnsubscribeLinks.Target(reader.personId(), command.topic(), id.value()))
                : null;
        Templates.Rendered words = words(command, unsubscribe);
        return new Letter(
                id,
                reader.personId(),
                command.customerId(),
                command.reference(),
                command.purpose(),
                command.topic(),
                command.template(),
                words.language(),
                reader.address(),
                new Letter.Content(words.subject(), reader.name(), words.text(), words.html(), unsubscribe),
                id.value() + "@letters.sambandh",
                state(decision),
                because(decision),
                0,
                due(decision, now),
                null,
                command.actor().reference(),
                command.dedupeKey(),
                now,
                null);
    }

    private static Letter.State state(Decision decision) {
        return switch (decision) {
            case Decision.Send _ -> Letter.State.QUEUED;
            case Decision.Wait _ -> Letter.State.WAITING;
            case Decision.NotSent _ -> Letter.State.NOT_SENT;
        };
    }

    private static @Nullable NotSentBecause because(Decision decision) {
        return decision instanceof Decision.NotSent(NotSentBecause because) ? because : null;
    }

    private static @Nullable Instant due(Decision decision, Instant now) {
        return switch (decision) {
            case Decision.Send _ -> now;
            case Decision.Wait(Instant until) -> until;
            case Decision.NotSent _ -> null;
        };
    }

    private Templates.Rendered words(WriteLetter.Command command, @Nullable String unsubscribe) {
        CompanyFacts.Company company = companyFacts.company();
        List<Language> languages = Stream.of(
                        Optional.ofNullable(command.recipient().language()), Optional.of(company.language()))
                .flatMap(Optional::stream)
                .toList();
        return templates.render(command.template(), languages, fields(command, company, unsubscribe));
    }

    /** What templates can fill in: the reader, the company, and what columns tell of the reader. */
    private static Map<String, Object> fields(
            WriteLetter.Command command, CompanyFacts.Company company, @Nullable String unsubscribe) {
        Map<String, Object> fields = new LinkedHashMap<>(command.facts());
        fields.put("name", command.recipient().name());
        fields.put("called", command.recipient().called());
        fields.put("company", of(company));
        putIfThere(fields, "unsubscribe", unsubscribe);
        return fields;
    }

    private static Map<String, Object> of(CompanyFacts.Company company) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", company.name());
        putIfThere(fields, "website", company.website());
        putIfThere(
                fields,
                "email",
                company.email() == null ? null : company.email().value());
        putIfThere(fields, "phone", company.phone());
        putIfThere(fields, "postalAddress", company.postalAddress());
        return fields;
    }

    private static void putIfThere(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
