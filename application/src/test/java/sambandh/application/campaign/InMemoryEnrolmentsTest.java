package sambandh.application.campaign;

import java.util.UUID;
import sambandh.application.letter.SampleLetters;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.Letter;

class InMemoryEnrolmentsTest implements EnrolmentsContract {
    private final SeriesDesk desk = new SeriesDesk();

    @Override
    public SeriesStore store() {
        return desk.store;
    }

    @Override
    public Enrolments enrolments() {
        return desk.enrolments;
    }

    @Override
    public EnrolmentViews views() {
        return desk.enrolments;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return desk.desk.unitOfWork;
    }

    @Override
    public UUID customer() {
        return UUID.randomUUID();
    }

    @Override
    public UUID person() {
        return UUID.randomUUID();
    }

    @Override
    public Letter letter(UUID person, String dedupeKey) {
        Letter letter = SampleLetters.letter().to(person).dedupeKey(dedupeKey).build();
        unitOfWork().run(() -> desk.desk.letters.add(letter));
        return letter;
    }
}
