package sambandh.application.interaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.letter.WriteLetter;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.TemplateFacts;
import sambandh.application.template.WriteWords;
import sambandh.domain.company.Employee;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.interaction.Note;
import sambandh.domain.interaction.NoteId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.template.Template;

/** Sends notes as letters, signed by an employee, who also gets the answers. The gate is asked as with any letter. */
public final class NotePost {
    public static final Code TEMPLATE = new Code("personal_note");

    /** What people may opt out of. */
    public static final Code TOPIC = new Code("notes");

    private final ReaderFacts facts;
    private final WriteWords words;
    private final WriteLetter writeLetter;

    public NotePost(ReaderFacts facts, WriteWords words, WriteLetter writeLetter) {
        this.facts = facts;
        this.words = words;
        this.writeLetter = writeLetter;
    }

    /** @return the letter, which may have been written only to say why it is not sent */
    UUID send(Actor actor, NoteId note, CustomerId customer, Recipient reader, Employee signer, String text) {
        Template.Details template = words.take(TEMPLATE, null)
                .orElseThrow(() -> new IllegalStateException("there is no template " + TEMPLATE))
                .template()
                .details();
        Map<String, Object> told =
                new HashMap<>(facts.about(new TemplateFacts.Reader(reader.personId(), customer.value(), null)));
        // the one who signs, also where that is not the owner
        told.put("owner", signature(signer));
        WriteLetter.Written written = writeLetter.handle(new WriteLetter.Command(
                actor,
                reader,
                customer.value(),
                template.purpose(),
                template.topic(),
                TEMPLATE,
                ReaderFacts.and(told, Map.of("paragraphs", paragraphs(text))),
                note.value(),
                "note:" + note.value(),
                signer.details().email()));
        return written.letter().id().value();
    }

    private static List<Map<String, String>> paragraphs(String text) {
        return Note.paragraphs(text).stream().map(line -> Map.of("text", line)).toList();
    }

    private static Map<String, Object> signature(Employee signer) {
        Employee.Details d = signer.details();
        Map<String, Object> signature = new HashMap<>(Map.of("name", d.name()));
        if (d.email() != null) {
            signature.put("email", d.email().value());
        }
        if (d.phone() != null) {
            signature.put("phone", d.phone().value());
        }
        return signature;
    }
}
