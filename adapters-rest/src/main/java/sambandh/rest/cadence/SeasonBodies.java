package sambandh.rest.cadence;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.cadence.Replans;
import sambandh.domain.cadence.SeasonException;
import sambandh.domain.cadence.SeasonExceptionId;
import sambandh.domain.cadence.SeasonRule;
import sambandh.domain.cadence.YearlySpan;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidValue;
import sambandh.rest.shared.Wire;
import sambandh.rest.shared.WireTimes;

/** Seasons of industries and of single customers, on the wire. */
final class SeasonBodies {
    private SeasonBodies() {}

    @Serdeable
    @Schema(name = "SeasonRuleRequest")
    record RuleRequest(
            @Schema(description = "One line in any script.", example = "Harvest", maxLength = 100)
            String name,

            @Schema(description = "The company's own code.", example = "farming")
            String industry,

            @Schema(
                    description = "quiet: nothing is put there; open: what can be is.",
                    allowableValues = {"quiet", "open"},
                    example = "quiet")
            String kind,

            @Schema(description = "The first day, month and day.", example = "11-01")
            String from,

            @Schema(description = "The last day; it may lie over the turn of the year.", example = "12-15")
            String to) {
        static RuleRequest of(SeasonRule.Details d) {
            return new RuleRequest(
                    d.name(),
                    d.industry().value(),
                    Wire.code(d.kind()),
                    d.span().from().toString().substring(2),
                    d.span().to().toString().substring(2));
        }

        /** @throws sambandh.domain.shared.InvalidInput with all faults */
        SeasonRule.Details toDetails() {
            Faults faults = new Faults();
            var readName = faults.required("/name", name, SeasonRule.Details::name);
            var readIndustry = faults.required("/industry", industry, Code::new);
            var readKind = faults.required("/kind", kind, it -> Wire.of(SeasonRule.Kind.class, it));
            var readFrom = faults.required("/from", from, SeasonBodies::day);
            var readTo = faults.required("/to", to, SeasonBodies::day);
            faults.orThrow();
            return new SeasonRule.Details(
                    readName.get(), readIndustry.get(), readKind.get(), new YearlySpan(readFrom.get(), readTo.get()));
        }
    }

    private static MonthDay day(String text) {
        try {
            return MonthDay.parse("--" + text.strip());
        } catch (DateTimeException unreadable) {
            throw new InvalidValue("invalid_day", "Write month and day, such as 11-01.");
        }
    }

    @Serdeable
    @Schema(name = "SeasonRule")
    record Rule(
            UUID id,

            @Schema(description = "What people call it.", example = "Harvest")
            String name,

            @Schema(description = "Whose season; of every industry where it is missing.", example = "farming")
            String industry,

            @Schema(
                    description = "quiet or open.",
                    allowableValues = {"quiet", "open"},
                    example = "quiet")
            String kind,

            @Schema(description = "The first day of the year, as month and day.", example = "11-01")
            String from,

            @Schema(description = "The last day of the year, as month and day.", example = "12-15")
            String to,

            Instant createdAt,
            Instant changedAt) {
        static Rule of(SeasonRule it) {
            RuleRequest edited = RuleRequest.of(it.details());
            return new Rule(
                    it.id().value(),
                    edited.name(),
                    edited.industry(),
                    edited.kind(),
                    edited.from(),
                    edited.to(),
                    it.createdAt(),
                    it.changedAt());
        }
    }

    @Serdeable
    @Schema(name = "SeasonRules")
    record Rules(List<Rule> items) {}

    @Serdeable
    @Schema(name = "SeasonExceptionRequest")
    record ExceptionRequest(
            @Schema(
                    description = "quiet: nothing is put there; open: although the industry is quiet.",
                    allowableValues = {"quiet", "open"},
                    example = "quiet")
            String kind,

            @Schema(description = "The first day.", example = "2027-03-01")
            String from,

            @Schema(description = "The last day, at most 366 days in all.", example = "2027-03-14")
            String to) {
        /** @throws sambandh.domain.shared.InvalidInput with all faults */
        SeasonException toException(UUID id, UUID customer, Instant now) {
            Faults faults = new Faults();
            var readKind = faults.required("/kind", kind, it -> Wire.of(SeasonRule.Kind.class, it));
            var readFrom = faults.required("/from", from, WireTimes::date);
            var readTo = faults.required("/to", to, WireTimes::date);
            faults.orThrow();
            var made = faults.attempt(
                    "/to",
                    () -> new SeasonException(
                            new SeasonExceptionId(id), customer, readKind.get(), readFrom.get(), readTo.get(), now));
            faults.orThrow();
            return made.get();
        }
    }

    @Serdeable
    @Schema(name = "SeasonException")
    record Exempt(
            UUID id,

            @Schema(
                    description = "quiet or open.",
                    allowableValues = {"quiet", "open"},
                    example = "quiet")
            String kind,

            @Schema(description = "The first day.", example = "2027-03-01")
            LocalDate from,

            @Schema(description = "The last day.", example = "2027-03-14")
            LocalDate to,

            Instant createdAt) {
        static Exempt of(SeasonException it) {
            return new Exempt(it.id().value(), Wire.code(it.kind()), it.from(), it.to(), it.createdAt());
        }
    }

    @Serdeable
    @Schema(name = "SeasonExceptions")
    record Exceptions(List<Exempt> items) {}

    @Serdeable
    @Schema(name = "Replan")
    record Replan(
            UUID id,

            @Schema(description = "Whose customers are planned anew; absent for one customer.", example = "farming")
            @Nullable String industry,

            @Schema(description = "Only where it is for one customer: for whom.") @Nullable UUID customerId,

            @Schema(
                    description = "running or done.",
                    allowableValues = {"waiting", "running", "done"},
                    example = "running")
            String state,

            @Schema(description = "How many plans of customers; absent before it is begun.", example = "1200") @Nullable Long total,

            @Schema(description = "How many of them are done.", example = "1000")
            long done,

            @Schema(description = "When a change asked for it.")
            Instant askedAt,

            @Schema(description = "When it was through.") @Nullable Instant endedAt) {
        static Replan of(Replans.Run it) {
            String state = it.endedAt() != null ? "done" : it.total() == null ? "waiting" : "running";
            return new Replan(
                    it.id(),
                    it.industry() == null ? null : it.industry().value(),
                    it.customer(),
                    state,
                    it.total(),
                    it.done(),
                    it.askedAt(),
                    it.endedAt());
        }
    }

    @Serdeable
    @Schema(name = "ReplanRuns")
    record Runs(List<Replan> items) {}
}
