package sambandh.application.campaign;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.domain.campaign.Enrolment;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;

/** Enrolments to look at. */
public interface EnrolmentViews {
    /** Sorts by {@code enrolledAt}. */
    record Filter(
            SeriesId series,
            @Nullable UUID personId,
            @Nullable Boolean waiting) {}

    /**
     * What has come of a series.
     *
     * @param enrolled how often people entered it
     * @param ended how often it was over, by the reason
     */
    record Results(long enrolled, long waiting, Map<Code, Long> ended, List<Letters> letters) {}

    /**
     * How many letters of a step stand alike.
     *
     * @param step 1 for the first
     */
    record Letters(int step, Letter.State state, @Nullable NotSentBecause because, long letters) {}

    Page<Enrolment> list(Scope scope, Filter filter, Page.Wanted wanted);

    Results results(Scope scope, SeriesId series);
}
