package sambandh.application.interaction;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.InMemoryEmployees;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.letter.AskGate;
import sambandh.application.letter.CompanyFacts;
import sambandh.application.letter.InMemoryLetters;
import sambandh.application.letter.InMemoryRecipients;
import sambandh.application.letter.InMemoryRulesOfLetters;
import sambandh.application.letter.InMemorySuppressions;
import sambandh.application.letter.PlainLinks;
import sambandh.application.letter.Postman;
import sambandh.application.letter.RecipientFacts;
import sambandh.application.letter.WriteLetter;
import sambandh.application.shared.Bells;
import sambandh.application.template.InMemoryOwnTemplates;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.SampleTemplates;
import sambandh.application.template.TemplateShelf;
import sambandh.application.template.WriteWords;
import sambandh.domain.letter.Letter;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Purpose;

/** All that writes notes and sends them, over fakes. */
final class NoteDesk {
    private static final CompanyFacts.Company COMPANY = new CompanyFacts.Company(
            "Himal",
            new Language("en"),
            ZoneId.of("Asia/Kolkata"),
            null,
            new EmailAddress("post@himal.example"),
            null,
            null);

    final InMemoryRecipients recipients = new InMemoryRecipients();
    final InMemoryLetters letters;
    final InMemoryNotes notes;
    final WriteNote write;

    NoteDesk(InteractionDesk desk, InMemoryEmployees employees, InMemoryCustomers customers) {
        letters = new InMemoryLetters(desk.unitOfWork, desk.clock);
        notes = new InMemoryNotes(letters, desk.unitOfWork);
        TemplateShelf shelf = new TemplateShelf(
                SampleTemplates.starters(SampleTemplates.starter("personal_note", Purpose.RELATIONSHIP, "en")),
                new InMemoryOwnTemplates(desk.unitOfWork));
        WriteWords words = SampleTemplates.writeWords(shelf, desk.unitOfWork, desk.company);
        AskGate gate = new AskGate(
                new InMemorySuppressions(desk.unitOfWork),
                letters,
                recipients,
                () -> COMPANY,
                new Anywhere(),
                new InMemoryRulesOfLetters(desk.unitOfWork),
                desk.clock);
        WriteLetter letter = new WriteLetter(
                letters, gate, words, new PlainLinks(), desk.audit, desk.unitOfWork, new Bells(), desk.ids, desk.clock);
        write = new WriteNote(
                notes,
                customers,
                new NoteSigners(employees, desk.people),
                recipients,
                desk.people,
                new NotePost(new ReaderFacts(List.of(new RecipientFacts(recipients))), words, letter),
                desk.tasks,
                new NoteNews(desk.timeline, desk.events, desk.audit, desk.ids),
                desk.company,
                desk.unitOfWork,
                desk.ids,
                desk.clock);
    }

    /** Takes everything. */
    private static final class Anywhere implements Postman {
        @Override
        public Result deliver(Letter letter) {
            return new Result.Accepted();
        }

        @Override
        public boolean canWriteFor(CompanyFacts.Company company) {
            return true;
        }

        @Override
        public String by() {
            return "folder";
        }

        @Override
        public @Nullable String location(Letter letter) {
            return null;
        }
    }
}
