package sambandh.persistence.letter;

import org.junit.jupiter.api.BeforeEach;
import sambandh.application.letter.IncomingMail;
import sambandh.application.letter.IncomingMailContract;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.TestContext;

class JdbcIncomingMailTest implements IncomingMailContract {
    @BeforeEach
    void nobodysTurn() {
        People.write("DELETE FROM mailbox_turn");
    }

    @Override
    public IncomingMail incoming() {
        return TestContext.bean(IncomingMail.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }
}
