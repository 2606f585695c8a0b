package sambandh.application.letter;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sambandh.application.template.TemplateFacts;
import sambandh.domain.shared.fact.Words;
import sambandh.domain.template.Field;

/** Tells readers' names, as the recipients of a test have them. */
public final class RecipientFacts implements TemplateFacts {
    private final InMemoryRecipients recipients;

    public RecipientFacts(InMemoryRecipients recipients) {
        this.recipients = recipients;
    }

    @Override
    public List<Field> fields() {
        Words name = Words.of("Name", "नाम", "নাম", "नाम");
        return List.of(
                Field.of("name", Field.Type.TEXT, name, "Anjali Rai"),
                Field.of("called", Field.Type.TEXT, name, "Anjali"));
    }

    @Override
    public Map<Reader, Map<String, ?>> about(Collection<Reader> readers) {
        Map<Reader, Map<String, ?>> told = new HashMap<>();
        readers.forEach(reader -> recipients
                .find(reader.personId())
                .ifPresent(it -> told.put(reader, Map.of("name", it.name(), "called", it.called()))));
        return told;
    }
}
