package sambandh.application.letter;

import java.util.UUID;
import sambandh.application.shared.UnitOfWork;

class InMemoryMailingsTest implements MailingsContract, MailedLettersContract {
    private final LetterDesk desk = new LetterDesk();

    @Override
    public Mailings mailings() {
        return desk.mailings;
    }

    @Override
    public MailingViews views() {
        return desk.mailings;
    }

    @Override
    public LetterQueue queue() {
        return desk.letters;
    }

    @Override
    public Letters letters() {
        return desk.letters;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return desk.unitOfWork;
    }

    @Override
    public UUID person() {
        return desk.anjali().personId();
    }

    @Override
    public UUID customer() {
        return desk.customer;
    }
}
