package sambandh.persistence.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Mailings;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.ErrorShare;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.MailingId;
import sambandh.domain.letter.Pace;
import sambandh.domain.shared.Code;
import sambandh.domain.template.Purpose;
import sambandh.persistence.shared.TestContext;
import sambandh.persistence.shared.Waiting;

/** Several put people in at once; whoever changes the mailing waits for all of them. */
class MailingsKeptTest {
    private final Mailings mailings = TestContext.bean(Mailings.class);
    private final UnitOfWork unitOfWork = TestContext.bean(UnitOfWork.class);

    private MailingId mailing() {
        MailingId id = new MailingId(UUID.randomUUID());
        Code code = new Code("thank_you");
        Mailing.Details details = new Mailing.Details(
                null, code, 0, Purpose.SERVICE, code, Map.of(), Pace.FREE, ErrorShare.USUAL, "job:test");
        unitOfWork.run(() -> mailings.add(Mailing.begin(id, details, java.time.Instant.parse("2026-03-01T08:00:00Z"))));
        return id;
    }

    @Test
    void who_keeps_it_waits_for_nobody_who_keeps_it_and_who_changes_it_waits() throws Exception {
        MailingId id = mailing();
        try (ExecutorService others = Executors.newCachedThreadPool()) {
            Future<Optional<Mailing>> change = unitOfWork.perform(() -> {
                Mailing kept = mailings.keep(id).orElseThrow();
                Future<Optional<Mailing>> beside = others.submit(() -> unitOfWork.perform(() -> mailings.keep(id)));
                assertThat(beside)
                        .succeedsWithin(java.time.Duration.ofSeconds(20))
                        .isEqualTo(Optional.of(kept));
                Future<Optional<Mailing>> changing = others.submit(() -> unitOfWork.perform(() -> mailings.hold(id)));
                Waiting.until(MailingRow.MAILINGS, changing);
                return changing;
            });
            assertThat(change.get()).isPresent();
        }
    }
}
