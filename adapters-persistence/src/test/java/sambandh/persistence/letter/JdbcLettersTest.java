package sambandh.persistence.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.DeadLetters;
import sambandh.application.letter.DeadLettersContract;
import sambandh.application.letter.LetterQueue;
import sambandh.application.letter.LetterQueueContract;
import sambandh.application.letter.LetterViews;
import sambandh.application.letter.Letters;
import sambandh.application.letter.LettersContract;
import sambandh.application.letter.SampleLetters;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.Letter;
import sambandh.domain.shared.EmailAddress;
import sambandh.persistence.order.TestParties;
import sambandh.persistence.shared.TestContext;

class JdbcLettersTest implements LettersContract, LetterQueueContract, DeadLettersContract {
    @BeforeEach
    void emptyTheQueue() {
        People.write("UPDATE letter SET due_at = NULL WHERE due_at IS NOT NULL");
    }

    @Test
    void of_many_who_write_it_anew_at_once_one_does() throws Exception {
        Letter before = unsent().build();
        unitOfWork().run(() -> letters().add(before));
        CyclicBarrier together = new CyclicBarrier(8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> tries = IntStream.range(0, 8)
                    .mapToObj(n -> threads.submit(() -> {
                        together.await();
                        return unitOfWork().perform(() -> isWrittenAnew(before));
                    }))
                    .toList();
            List<Boolean> written = new ArrayList<>();
            for (Future<Boolean> one : tries) {
                written.add(one.get());
            }
            assertThat(written).containsOnlyOnce(true);
        }
    }

    @Test
    void what_waited_goes_to_the_address_that_was_mended_meanwhile() {
        UUID mended = person();
        UUID another = person();
        UUID without = person();
        List.of(mended, another, without)
                .forEach(to -> unitOfWork()
                        .run(() -> letters().add(SampleLetters.letter().to(to).build())));
        People.write("UPDATE person_email SET address = 'right@example.com' WHERE person_id = ?", mended);
        People.write("UPDATE person_email SET place = 2 WHERE person_id = ?", another);
        People.address(another, 1, "newer@example.com");
        People.write("DELETE FROM person_email WHERE person_id = ?", without);

        Map<UUID, Optional<EmailAddress>> addresses = new HashMap<>();
        unitOfWork()
                .perform(() -> queue().take(LetterQueue.Lane.SINGLE, 10, Duration.ofHours(1)))
                .forEach(taken -> addresses.put(
                        taken.letter().personId(),
                        Optional.ofNullable(taken.letter().address())));
        assertThat(addresses)
                .containsEntry(mended, Optional.of(new EmailAddress("right@example.com")))
                .containsEntry(another, Optional.of(new EmailAddress("anjali@example.com")))
                .containsEntry(without, Optional.empty());
    }

    private SampleLetters unsent() {
        return SampleLetters.letter().to(person()).due(null).state(Letter.State.NOT_SENT);
    }

    private boolean isWrittenAnew(Letter before) {
        letters().giveWay(before);
        return letters()
                .add(unsent().dedupeKey(before.dedupeKey())
                        .state(Letter.State.WAITING)
                        .build());
    }

    @Override
    public Letters letters() {
        return TestContext.bean(Letters.class);
    }

    @Override
    public LetterViews views() {
        return TestContext.bean(LetterViews.class);
    }

    @Override
    public LetterQueue queue() {
        return TestContext.bean(LetterQueue.class);
    }

    @Override
    public DeadLetters dead() {
        return TestContext.bean(DeadLetters.class);
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
        return TestParties.customer();
    }
}
