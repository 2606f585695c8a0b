package sambandh.persistence.interaction;

import sambandh.application.interaction.NoteViews;
import sambandh.application.interaction.Notes;
import sambandh.application.interaction.NotesContract;
import sambandh.application.letter.Letters;
import sambandh.application.letter.SampleLetters;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.PersonId;
import sambandh.domain.letter.Letter;
import sambandh.persistence.shared.TestContext;

class JdbcNotesTest implements NotesContract {
    @Override
    public Notes notes() {
        return TestContext.bean(Notes.class);
    }

    @Override
    public NoteViews views() {
        return TestContext.bean(NoteViews.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }

    @Override
    public CustomerId aCustomer() {
        return new CustomerId(TestStaff.customer());
    }

    @Override
    public PersonId aPersonOf(CustomerId customer) {
        return new PersonId(TestStaff.person(customer.value()));
    }

    @Override
    public EmployeeId anEmployee() {
        return new EmployeeId(TestStaff.employee(null));
    }

    @Override
    public Letter aQueuedLetter(PersonId to) {
        Letter letter = SampleLetters.letter().to(to.value()).build();
        unitOfWork().run(() -> TestContext.bean(Letters.class).add(letter));
        return letter;
    }
}
