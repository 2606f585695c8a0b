package sambandh.rest.tie;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.tie.Tie;

/** Since and until when two are tied to each other. */
@Serdeable
@Schema(name = "TieSpanRequest")
record TieSpanRequest(
        @Schema(description = "The first day, where it is known.", format = "date", example = "2024-04-14") @Nullable String since,

        @Schema(description = "The last day; null while there is none.", format = "date", example = "2026-04-13")
        @Nullable String until) {
    static TieSpanRequest of(Tie.Span span) {
        return new TieSpanRequest(
                span.since() == null ? null : span.since().toString(),
                span.until() == null ? null : span.until().toString());
    }

    /** @throws sambandh.domain.shared.InvalidInput naming what is wrong */
    Tie.Span toDomain() {
        Faults faults = new Faults();
        var span = read(faults, since, until);
        faults.orThrow();
        return span.get();
    }

    static Faults.Read<Tie.Span> read(Faults faults, @Nullable String since, @Nullable String until) {
        var first = faults.optional("/since", since, TieSpanRequest::day);
        var last = faults.optional("/until", until, TieSpanRequest::day);
        return faults.attempt("/until", () -> new Tie.Span(first.orNull(), last.orNull()));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException noDate) {
            throw new InvalidValue("invalid_date", "Write the date as YYYY-MM-DD.");
        }
    }
}
