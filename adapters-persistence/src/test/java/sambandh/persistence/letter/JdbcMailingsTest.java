package sambandh.persistence.letter;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import sambandh.application.letter.LetterQueue;
import sambandh.application.letter.Letters;
import sambandh.application.letter.MailedLettersContract;
import sambandh.application.letter.MailingViews;
import sambandh.application.letter.Mailings;
import sambandh.application.letter.MailingsContract;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.TestContext;

class JdbcMailingsTest implements MailingsContract, MailedLettersContract {
    @BeforeEach
    void emptyTheQueue() {
        People.write("UPDATE letter SET due_at = NULL WHERE due_at IS NOT NULL");
        People.write("UPDATE mailing SET state = 'done', closed_at = created_at WHERE closed_at IS NULL");
    }

    @Override
    public Mailings mailings() {
        return TestContext.bean(Mailings.class);
    }

    @Override
    public MailingViews views() {
        return TestContext.bean(MailingViews.class);
    }

    @Override
    public LetterQueue queue() {
        return TestContext.bean(LetterQueue.class);
    }

    @Override
    public Letters letters() {
        return TestContext.bean(Letters.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }

    @Override
    public UUID person() {
        return People.reader();
    }

    @Override
    public UUID customer() {
        return People.customer(null, MADE);
    }
}
