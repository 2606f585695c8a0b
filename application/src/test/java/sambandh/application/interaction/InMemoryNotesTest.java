package sambandh.application.interaction;

import java.time.Clock;
import sambandh.application.letter.InMemoryLetters;
import sambandh.application.letter.SampleLetters;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.PersonId;
import sambandh.domain.letter.Letter;

class InMemoryNotesTest implements NotesContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryLetters letters = new InMemoryLetters(unitOfWork, Clock.systemUTC());
    private final InMemoryNotes notes = new InMemoryNotes(letters, unitOfWork);
    private final KnownPeople people = new KnownPeople();

    @Override
    public Notes notes() {
        return notes;
    }

    @Override
    public NoteViews views() {
        return notes;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public CustomerId aCustomer() {
        return people.aCustomer();
    }

    @Override
    public PersonId aPersonOf(CustomerId customer) {
        return people.aPersonOf(customer);
    }

    @Override
    public EmployeeId anEmployee() {
        return people.anEmployee(null);
    }

    @Override
    public Letter aQueuedLetter(PersonId to) {
        Letter letter = SampleLetters.letter().to(to.value()).build();
        unitOfWork.run(() -> letters.add(letter));
        return letter;
    }
}
