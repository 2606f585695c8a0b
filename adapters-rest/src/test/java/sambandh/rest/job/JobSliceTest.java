package sambandh.rest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.job.InMemoryOccurrences;
import sambandh.application.job.Occurrences.Claimed;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.TestClock;
import sambandh.domain.shared.Code;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.RestSlice;

class JobSliceTest {
    @Test
    void each_job_tells_when_it_comes_next_and_how_it_went_last() {
        InMemoryOccurrences occurrences = RestSlice.bean(InMemoryOccurrences.class);
        Instant now = RestSlice.bean(TestClock.class).instant();
        Instant next = now.plus(Duration.ofHours(8));
        RestSlice.bean(InMemoryUnitOfWork.class).run(() -> {
            occurrences.plan(UUID.randomUUID(), new Code("count"), now.minusSeconds(60));
            Claimed claimed =
                    occurrences.take(UUID.randomUUID(), Duration.ofMinutes(1)).orElseThrow();
            occurrences.failed(claimed, "java.lang.IllegalStateException", now);
            occurrences.plan(UUID.randomUUID(), new Code("count"), next);
        });

        Answer answer = RestSlice.as("administrator").get("/api/v1/jobs");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("/items/0/name")).isEqualTo("count");
        assertThat(answer.text("/items/0/at")).isEqualTo("02:30");
        assertThat(answer.at("/items/0/day")).isNull();
        assertThat(Instant.parse(answer.text("/items/0/nextAt"))).isEqualTo(next);
        assertThat(answer.text("/items/0/running")).isEqualTo("false");
        assertThat(answer.text("/items/0/last/state")).isEqualTo("failed");
        assertThat(answer.text("/items/0/last/error")).isEqualTo("java.lang.IllegalStateException");
        assertThat(answer.text("/items/1/day")).isEqualTo("monday");
        assertThat(answer.at("/items/1/nextAt")).as("never planned").isNull();
    }

    @Test
    void jobs_are_for_administrators() {
        assertThat(RestSlice.as("manager").get("/api/v1/jobs").status()).isEqualTo(403);
        assertThat(RestSlice.stranger().get("/api/v1/jobs").status()).isEqualTo(401);
    }
}
