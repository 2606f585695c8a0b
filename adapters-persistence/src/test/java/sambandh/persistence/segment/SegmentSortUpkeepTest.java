package sambandh.persistence.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.segment.SampleSegments;
import sambandh.application.segment.Segments;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.NameFold;
import sambandh.domain.segment.Segment;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

class SegmentSortUpkeepTest {
    private final Db db = TestContext.bean(Db.class);

    /** As an older release leaves them, which knows nothing of the column. */
    @Test
    void names_of_an_older_release_are_sorted_afterwards() {
        Segment it = SampleSegments.segment("Äpfel  & Tee " + UUID.randomUUID());
        UUID id = it.id().value();
        TestContext.bean(UnitOfWork.class).run(() -> {
            TestContext.bean(Segments.class).add(it);
            db.write("UPDATE segment SET sort_name = '' WHERE id = ?", id);
        });
        SegmentSortUpkeep upkeep = TestContext.bean(SegmentSortUpkeep.class);
        while (upkeep.step()) {}
        assertThat(db.list("SELECT sort_name FROM segment WHERE id = ?", row -> row.text("sort_name"), id))
                .containsExactly(NameFold.sortKey(it.details().name()));
    }
}
