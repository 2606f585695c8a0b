package sambandh.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.IdempotentAnswers;
import sambandh.application.shared.IdempotentAnswersContract;
import sambandh.application.shared.TestClock;
import sambandh.application.shared.UnitOfWork;

class JdbcIdempotentAnswersTest implements IdempotentAnswersContract {
    private static final String TAKES = "INSERT INTO idempotent_answer (";

    private final TestClock clock = new TestClock("2026-03-01T08:00:00Z");
    private final Db db = TestContext.bean(Db.class);
    private final JdbcIdempotentAnswers answers = instance();

    @Override
    public IdempotentAnswers answers() {
        return answers;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    private JdbcIdempotentAnswers instance() {
        return new JdbcIdempotentAnswers(db, clock, TestContext.bean(OpenUnits.class));
    }

    @Test
    void at_another_instance_the_second_waits_and_gets_the_answer_of_the_first() throws Exception {
        String key = UUID.randomUUID().toString();
        var answer = new IdempotentAnswers.Answer("digest", 201, null, null, "first", Set.of());
        IdempotentAnswers another = instance();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Optional<IdempotentAnswers.Answer>> second = unitOfWork().perform(() -> {
                answers.findOrTake("user:1", key, "digest");
                Future<Optional<IdempotentAnswers.Answer>> waiting =
                        other.submit(() -> unitOfWork().perform(() -> another.findOrTake("user:1", key, "digest")));
                Waiting.until(TAKES, waiting);
                answers.keep("user:1", key, answer);
                return waiting;
            });
            assertThat(second.get()).contains(answer);
        }
    }

    @Test
    void at_another_instance_the_second_takes_the_key_when_the_first_comes_to_nothing() throws Exception {
        String key = UUID.randomUUID().toString();
        IdempotentAnswers another = instance();
        AtomicReference<Future<Optional<IdempotentAnswers.Answer>>> second = new AtomicReference<>();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            assertThatThrownBy(() -> unitOfWork().run(() -> {
                        answers.findOrTake("user:1", key, "digest");
                        second.set(other.submit(
                                () -> unitOfWork().perform(() -> another.findOrTake("user:1", key, "digest"))));
                        Waiting.until(TAKES, second.get());
                        throw new IllegalArgumentException("refused");
                    }))
                    .hasMessage("refused");
            assertThat(second.get().get()).isEmpty();
        }
    }

    @Test
    void whoever_keeps_an_answer_sweeps_old_ones_away() {
        String old = keep();
        clock.advance(Duration.ofHours(25));
        while (exists(old)) {
            keep();
        }
        assertThat(db.exists("SELECT 1 FROM idempotent_answer_subject WHERE request_key = ?", old))
                .isFalse();
    }

    private String keep() {
        String key = UUID.randomUUID().toString();
        unitOfWork().run(() -> {
            answers.findOrTake("user:1", key, "digest");
            answers.keep(
                    "user:1", key, new IdempotentAnswers.Answer("digest", 201, null, null, "", Set.of(new UUID(1, 1))));
        });
        return key;
    }

    private boolean exists(String key) {
        return db.exists("SELECT 1 FROM idempotent_answer WHERE request_key = ?", key);
    }
}
