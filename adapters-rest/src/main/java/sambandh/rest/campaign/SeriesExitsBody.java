package sambandh.rest.campaign;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.campaign.Series;
import sambandh.domain.segment.Catalogue;
import sambandh.domain.segment.ConditionText;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;

/** What ends a series for a person before it is through. */
@Serdeable
@Schema(name = "SeriesExits")
record SeriesExitsBody(
        @Schema(
                description =
                        "Codes of what ends it when it happens to the customer or the person, see /api/v1/series-triggers.",
                example = "[\"order.placed\"]")
        @Nullable List<String> events,

        @Schema(
                description = "A condition as in segments, looked at right before each letter.",
                example = "order.count >= 2")
        @Nullable String condition) {
    private static final int MOST_EVENTS = 20;

    static SeriesExitsBody of(Series.Exits exits) {
        return new SeriesExitsBody(
                exits.events().stream().map(Code::value).sorted().toList(),
                exits.condition() == null ? null : ConditionText.write(exits.condition()));
    }

    /** @throws sambandh.domain.shared.InvalidInput with all faults */
    Series.Exits toExits(Catalogue catalogue) {
        Faults faults = new Faults();
        var readEvents = faults.eachOnce("/events", events, MOST_EVENTS, Code::new);
        var readCondition = faults.optional("/condition", condition, text -> SeriesStepBody.condition(text, catalogue));
        faults.orThrow();
        return new Series.Exits(readEvents.get(), readCondition.orNull());
    }
}
