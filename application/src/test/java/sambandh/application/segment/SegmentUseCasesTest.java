package sambandh.application.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.TestClock;
import sambandh.domain.segment.Segment;
import sambandh.domain.segment.SegmentId;
import sambandh.domain.shared.Actor;

class SegmentUseCasesTest {
    private final TestClock clock = new TestClock("2026-03-01T08:00:00Z");
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemorySegments segments = new InMemorySegments(unitOfWork);
    private final RecordedAudit audit = new RecordedAudit();
    private final Actor marketer = new Actor.Staff(UUID.randomUUID(), Set.of("marketer"));
    private final CreateSegment create = new CreateSegment(segments, audit, unitOfWork, new CountedIds(), clock);
    private final ChangeSegment change = new ChangeSegment(segments, audit, unitOfWork, clock);
    private final RemoveSegment remove = new RemoveSegment(segments, audit, unitOfWork);

    @Test
    void a_segment_is_made_kept_and_audited() {
        Segment made = created("Nepal", "country = NP");
        assertThat(segments.find(made.id())).contains(made);
        assertThat(audit.all()).singleElement().satisfies(e -> {
            assertThat(e.action()).isEqualTo("segment.create");
            assertThat(e.after().get("text")).isEqualTo("country = NP");
        });
    }

    @Test
    void a_name_is_given_once() {
        Segment nepal = created("Nepal", "country = NP");
        Segment india = created("India", "country = IN");
        assertThat(create.handle(new CreateSegment.Command(marketer, nepal.details())))
                .isEqualTo(new CreateSegment.Outcome.NameTaken());
        assertThat(change.handle(new ChangeSegment.Command(marketer, india.id(), 1, nepal.details())))
                .isEqualTo(new ChangeSegment.Outcome.NameTaken());
    }

    @Test
    void a_change_is_made_from_the_newest_version_and_of_nothing_changes_nothing() {
        Segment made = created("Nepal", "country = NP");
        var same = new ChangeSegment.Command(marketer, made.id(), 1, made.details());
        assertThat(change.handle(same)).isEqualTo(new ChangeSegment.Outcome.Changed(made));
        var other = new ChangeSegment.Command(
                marketer, made.id(), 1, SampleSegments.details("Nepal", "country in (NP, BT)"));
        assertThat(change.handle(other)).isInstanceOf(ChangeSegment.Outcome.Changed.class);
        assertThat(change.handle(other)).isEqualTo(new ChangeSegment.Outcome.Stale());
        assertThat(audit.all()).hasSize(2);
    }

    @Test
    void what_is_removed_is_gone_and_its_name_is_free() {
        Segment made = created("Nepal", "country = NP");
        assertThat(remove.handle(new RemoveSegment.Command(marketer, made.id(), 2)))
                .isEqualTo(new RemoveSegment.Outcome.Stale());
        assertThat(remove.handle(new RemoveSegment.Command(marketer, made.id(), 1)))
                .isEqualTo(new RemoveSegment.Outcome.Removed());
        assertThat(remove.handle(new RemoveSegment.Command(marketer, made.id(), 1)))
                .isEqualTo(new RemoveSegment.Outcome.Unknown());
        created("Nepal", "country = NP");
        assertThat(change.handle(
                        new ChangeSegment.Command(marketer, new SegmentId(UUID.randomUUID()), 1, made.details())))
                .isEqualTo(new ChangeSegment.Outcome.Unknown());
    }

    private Segment created(String name, String text) {
        var command = new CreateSegment.Command(marketer, SampleSegments.details(name, text));
        return ((CreateSegment.Outcome.Created) create.handle(command)).segment();
    }
}
