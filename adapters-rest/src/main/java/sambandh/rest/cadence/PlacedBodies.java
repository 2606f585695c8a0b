package sambandh.rest.cadence;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.cadence.ViewCadence;
import sambandh.domain.cadence.Enrolment;
import sambandh.domain.cadence.Placed;
import sambandh.domain.cadence.Plan;
import sambandh.domain.cadence.PlannedStep;
import sambandh.domain.cadence.Reason;
import sambandh.rest.shared.Wire;

/** What stands next with a customer, and what is to come. */
final class PlacedBodies {
    private PlacedBodies() {}

    @Serdeable
    @Schema(name = "CadenceReason")
    record Why(
            @Schema(description = "Why, as a code.", example = "moved_later")
            String code,

            @Schema(description = "Dates, numbers and codes.")
            Map<String, String> params,

            @Schema(
                    description = "In the language of Accept-Language.",
                    example = "The plan had it on 16 December 2026; it is 1 days later.")
            String text) {
        static List<Why> of(List<Reason> reasons, ReasonWords words, Locale language) {
            return reasons.stream()
                    .map(it -> new Why(Wire.code(it.because()), it.params(), words.text(it, language)))
                    .toList();
        }
    }

    @Serdeable
    @Schema(name = "CadenceStep")
    record Step(
            @Schema(description = "Of a contact that is kept already.") @Nullable UUID id,

            @Schema(description = "The code of the step.", example = "first_use")
            String step,

            @Schema(description = "What it is for.", example = "onboarding")
            String purpose,

            @Schema(description = "Where the plan has it.", example = "2026-12-16")
            LocalDate idealOn,

            @Schema(
                    description = "Where it stands, where the customer lives; absent where it stands nowhere.",
                    example = "2026-12-17")
            @Nullable LocalDate day,

            @Schema(description = "How: mail, phone, video, in_person or message.", example = "phone") @Nullable String channel,

            @Schema(description = "When work begins there on that day.") @Nullable Instant opensAt,

            @Schema(description = "When work ends there on that day.") @Nullable Instant closesAt,

            @Schema(
                    description = "planned, asked once it is a task or a letter, left_out.",
                    allowableValues = {"planned", "asked", "left_out"},
                    example = "planned")
            String state,

            @Schema(description = "Why it stands on that day, in the order in which it was decided.")
            List<Why> because) {
        static Step of(PlannedStep it, Plan plan, ReasonWords words, Locale language) {
            return new Step(
                    it.id().value(),
                    it.key().step().value(),
                    purpose(plan, it),
                    it.key().ideal(),
                    it.day(),
                    Wire.code(it.channel()),
                    it.opens(),
                    it.closes(),
                    Wire.code(it.state()),
                    Why.of(it.because(), words, language));
        }

        private static String purpose(Plan plan, PlannedStep it) {
            return plan.details()
                    .step(it.key().step())
                    .map(step -> step.purpose().value())
                    .orElse("");
        }

        static Step of(Placed it, ReasonWords words, Locale language) {
            Placed.@Nullable On on = it instanceof Placed.On placed ? placed : null;
            return new Step(
                    null,
                    it.key().step().value(),
                    it.step().purpose().value(),
                    it.key().ideal(),
                    on == null ? null : on.day(),
                    on == null ? null : Wire.code(on.channel()),
                    on == null ? null : on.opens(),
                    on == null ? null : on.closes(),
                    on == null ? "left_out" : "planned",
                    Why.of(it.because(), words, language));
        }
    }

    @Serdeable
    @Schema(name = "CadenceWay")
    record Way(
            @Schema(description = "Its id, to steer it by.") UUID enrolmentId,

            @Schema(description = "The code of the plan.", example = "starter.onboarding")
            String plan,

            @Schema(description = "onboarding, nurture, check_in or after_sale.", example = "onboarding")
            String kind,

            @Schema(description = "running, resting or ended.", example = "running")
            String state,

            @Schema(description = "The contacts of the coming 90 days, and the one that comes next.")
            List<Step> steps) {
        static Way of(Enrolment of, Plan plan, List<Step> steps) {
            return new Way(of.id().value(), plan.code().value(), Wire.code(of.kind()), Wire.code(of.state()), steps);
        }
    }

    @Serdeable
    @Schema(name = "Cadence")
    record Now(
            @Schema(description = "The plans that the customer is in, with the contacts of the coming 90 days.")
            List<Way> plans) {
        static Now of(List<ViewCadence.Way> ways, ReasonWords words, Locale language) {
            return new Now(ways.stream()
                    .map(way -> Way.of(
                            way.enrolment(),
                            way.plan(),
                            way.stands().stream()
                                    .map(it -> Step.of(it, way.plan(), words, language))
                                    .toList()))
                    .toList());
        }
    }

    @Serdeable
    @Schema(name = "CadenceComing")
    record Coming(
            @Schema(description = "The code of the plan.", example = "starter.nurture")
            String plan,

            @Schema(description = "The way through a plan that the contact belongs to.")
            UUID enrolmentId,

            @Schema(description = "The code of the step.") Step step) {}

    @Serdeable
    @Schema(name = "CadenceOutlook")
    record Outlook(
            @Schema(description = "The last day that was looked at.", example = "2027-11-22")
            LocalDate until,

            @Schema(description = "By day, what stands nowhere by the day of the plan.")
            List<Coming> items) {
        static Outlook of(List<ViewCadence.Coming> all, LocalDate until, ReasonWords words, Locale language) {
            return new Outlook(
                    until,
                    all.stream()
                            .map(it -> new Coming(
                                    it.plan().code().value(),
                                    it.enrolment().id().value(),
                                    Step.of(it.placed(), words, language)))
                            .toList());
        }
    }
}
