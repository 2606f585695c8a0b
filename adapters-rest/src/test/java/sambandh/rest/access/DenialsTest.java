package sambandh.rest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.RecordedAudit;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

/** Who tries what his role does not allow stands in the audit log, once a minute for each operation. */
class DenialsTest {
    private static final int LOOKS = 2_000;
    private static final long BETWEEN_LOOKS_NANOS = 10_000_000;

    @Test
    void a_denial_is_noted_once_for_each_operation_without_what_was_sent() {
        Client support = RestSlice.as("support");
        for (int i = 0; i < 3; i++) {
            assertThat(support.post("/api/v1/users", "{\"login\": \"asha\"}").status())
                    .isEqualTo(403);
        }
        assertThat(support.send("POST", "/api/v1/users", "text/plain", "asha").status())
                .isEqualTo(403);
        assertThat(support.get("/api/v1/users/0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a?q=asha")
                        .status())
                .isEqualTo(403);
        assertThat(awaited(support, 2))
                .extracting(RecordedAudit.Entry::action, RecordedAudit.Entry::after)
                .containsExactlyInAnyOrder(
                        tuple("access.denied", Map.of("operation", "POST /api/v1/users")),
                        tuple("access.denied", Map.of("operation", "GET /api/v1/users/{id}")));
    }

    @Test
    void strangers_and_what_is_allowed_are_not_noted() {
        Client support = RestSlice.as("support");
        assertThat(support.get("/api/v1/products").status()).isEqualTo(200);
        assertThat(support.get("/api/v1/users").status()).isEqualTo(403);
        int before = awaited(support, 1).size();
        RestSlice.stranger().get("/api/v1/users");
        assertThat(before).isEqualTo(1);
        assertThat(RestSlice.bean(RecordedAudit.class).all())
                .filteredOn(entry -> entry.action().equals("access.denied"))
                .allMatch(entry -> entry.actor().reference().startsWith("user:"));
    }

    /** What is noted of this caller as soon as there is so much, or what there is after a long while. */
    private static List<RecordedAudit.Entry> awaited(Client who, int wanted) {
        List<RecordedAudit.Entry> entries = List.of();
        for (int i = 0; i < LOOKS && entries.size() < wanted; i++) {
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            entries = RestSlice.bean(RecordedAudit.class).all().stream()
                    .filter(entry -> entry.actor().reference().equals("user:" + who.userId()))
                    .toList();
        }
        return entries;
    }
}
