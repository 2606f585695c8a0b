package sambandh.application.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sambandh.application.letter.Letters;
import sambandh.application.shared.Ids;
import sambandh.application.timeline.Timeline;
import sambandh.domain.campaign.Enrolment;
import sambandh.domain.campaign.EnrolmentId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Code;
import sambandh.domain.timeline.TimelineEntry;

/** Lets people into series and out of them, and tells their customers' timelines. */
public final class SeriesNews {
    private static final Code ENROLLED = new Code("series.enrolled");
    private static final Code ENDED = new Code("series.ended");

    private final Enrolments enrolments;
    private final Letters letters;
    private final Timeline timeline;
    private final Ids ids;
    private final Clock clock;

    public SeriesNews(Enrolments enrolments, Letters letters, Timeline timeline, Ids ids, Clock clock) {
        this.enrolments = enrolments;
        this.letters = letters;
        this.timeline = timeline;
        this.ids = ids;
        this.clock = clock;
    }

    boolean enter(Enrolment enrolment) {
        boolean fresh = enrolments.add(enrolment);
        if (fresh) {
            timeline.addAll(entry(
                            enrolment,
                            enrolment.enrolledAt(),
                            ENROLLED,
                            Map.of("round", String.valueOf(enrolment.round())))
                    .toList());
        }
        return fresh;
    }

    /** Ends those of them that are not over yet; a letter that still waits to leave does not leave any more. */
    int end(Collection<EnrolmentId> ended, Code because) {
        Instant now = clock.instant();
        List<Enrolment> over = enrolments.end(ended, because, now);
        letters.withdraw(
                over.stream().flatMap(it -> Stream.ofNullable(it.letterId())).toList(), NotSentBecause.CANCELLED);
        timeline.addAll(over.stream()
                .flatMap(it -> entry(it, now, ENDED, Map.of("because", because.value())))
                .toList());
        return over.size();
    }

    private Stream<TimelineEntry> entry(Enrolment of, Instant at, Code kind, Map<String, String> params) {
        return of.customerId() == null
                ? Stream.empty()
                : Stream.of(new TimelineEntry(
                        ids.next(),
                        of.customerId(),
                        at,
                        kind,
                        params,
                        of.series().value()));
    }
}
