package sambandh.application.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.segment.Segment;
import sambandh.domain.shared.Scope;

/** What every keeper of segments does, the one in memory and the one in the database. */
public interface SegmentsContract {
    Scope ALL = new Scope.Company();

    Segments segments();

    SegmentViews views();

    UnitOfWork unitOfWork();

    @Test
    default void what_was_added_is_found_again_whole() {
        Segment segment = kept(SampleSegments.segment());
        assertThat(segments().find(segment.id())).contains(segment);
        assertThat(segments().findByName(segment.details().name())).contains(segment);
        assertThat(views().find(ALL, segment.id())).contains(segment);
    }

    @Test
    default void a_change_takes_the_place_of_the_version_before_and_of_no_other() {
        Segment segment = kept(SampleSegments.segment());
        Segment changed = segment.change(
                SampleSegments.details("s-" + UUID.randomUUID(), "ordered"),
                segment.changedAt().plusSeconds(5));
        unitOfWork().run(() -> segments().replace(changed));
        assertThat(segments().find(segment.id())).contains(changed);
        assertThatThrownBy(() -> unitOfWork().run(() -> segments().replace(changed)))
                .isInstanceOf(LostUpdate.class);
    }

    @Test
    default void no_two_have_the_same_name() {
        Segment segment = kept(SampleSegments.segment());
        Segment same = SampleSegments.segment(segment.details().name());
        assertThatThrownBy(() -> unitOfWork().run(() -> segments().add(same))).isInstanceOf(LostUpdate.class);
    }

    @Test
    default void what_is_removed_is_gone() {
        Segment segment = kept(SampleSegments.segment());
        unitOfWork().run(() -> segments().remove(segment));
        assertThat(segments().find(segment.id())).isEmpty();
        assertThatThrownBy(() -> unitOfWork().run(() -> segments().remove(segment)))
                .isInstanceOf(LostUpdate.class);
    }

    @Test
    default void a_list_goes_by_name_and_shows_nothing_to_who_may_see_nothing() {
        String prefix = "s " + UUID.randomUUID().toString().replace("-", "");
        List<Segment> made = List.of(
                kept(SampleSegments.segment(prefix + "a")),
                kept(SampleSegments.segment(prefix.toUpperCase(Locale.ROOT) + "Ä, b")),
                kept(SampleSegments.segment(prefix + "b")));
        Page.Wanted after = new Page.Wanted(
                3, "name", false, new Page.Position(prefix, made.getFirst().id().value()));
        assertThat(views().list(ALL, after).items()).isEqualTo(made);
        assertThat(views().list(new Scope.Nothing(), after).items()).isEmpty();
        assertThat(views().find(new Scope.Nothing(), made.getFirst().id())).isEmpty();
    }

    @Test
    default void writing_outside_a_unit_of_work_is_refused() {
        Segment segment = SampleSegments.segment();
        assertThatThrownBy(() -> segments().add(segment)).isInstanceOf(IllegalStateException.class);
        assertThat(segments().find(segment.id())).isEmpty();
    }

    private Segment kept(Segment segment) {
        unitOfWork().run(() -> segments().add(segment));
        return segment;
    }
}
