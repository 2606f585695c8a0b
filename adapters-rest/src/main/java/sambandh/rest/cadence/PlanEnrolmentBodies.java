package sambandh.rest.cadence;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.cadence.SteerEnrolment;
import sambandh.domain.cadence.Enrolment;
import sambandh.domain.cadence.PlanId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
import sambandh.rest.shared.Wire;

/** Customers in contact plans, on the wire. */
final class PlanEnrolmentBodies {
    private PlanEnrolmentBodies() {}

    @Serdeable
    @Schema(name = "PlanEnrolmentRequest")
    record Entry(
            @Schema(description = "Who is put into it.", format = "uuid")
            String customerId,

            @Schema(description = "The plan; one in use.", format = "uuid")
            String planId) {
        /** @throws sambandh.domain.shared.InvalidInput with all faults */
        SteerEnrolment.Entry toCommand(Actor actor) {
            Faults faults = new Faults();
            var customer = faults.required("/customerId", customerId, Wire::idInBody);
            var plan = faults.required("/planId", planId, Wire::idInBody);
            faults.orThrow();
            return new SteerEnrolment.Entry(actor, customer.get(), new PlanId(plan.get()));
        }
    }

    @Serdeable
    @Schema(name = "PlanEnrolmentChange")
    record Change(
            @Schema(
                    description = "paused: nothing is planned; running: it goes on; ended: for good.",
                    allowableValues = {"running", "paused", "ended"},
                    example = "paused")
            String state,

            @Schema(description = "Why it ends, by the company's own code; only with ended.", example = "moved_away")
            @Nullable String reason) {
        static Change of(Enrolment it) {
            return new Change(
                    Wire.code(it.state()),
                    it.endedBecause() == null ? null : it.endedBecause().value());
        }

        /** @throws sambandh.domain.shared.InvalidInput with all faults */
        SteerEnrolment.Turn toCommand(Actor actor, Enrolment of, long expected) {
            Faults faults = new Faults();
            var to = faults.required("/state", state, it -> Wire.of(Enrolment.State.class, it));
            var because = faults.optional("/reason", reason, Code::new);
            faults.orThrow();
            if (reason != null && to.get() != Enrolment.State.ENDED) {
                faults.add("/reason", "not_together", "Only what ends has a reason.");
            }
            if (reason == null && to.get() == Enrolment.State.ENDED) {
                faults.add("/reason", "required", "Say why it ends.");
            }
            faults.orThrow();
            SteerEnrolment.Way way = switch (to.get()) {
                case RUNNING -> SteerEnrolment.Way.GO_ON;
                case PAUSED -> SteerEnrolment.Way.PAUSE;
                case ENDED -> SteerEnrolment.Way.END;
            };
            return new SteerEnrolment.Turn(actor, of.id(), expected, way, because.orNull());
        }
    }

    @Serdeable
    @Schema(name = "PlanEnrolment")
    record Response(
            UUID id,
            @Schema(description = "Who is in the plan.") UUID customerId,
            @Schema(description = "The plan.") UUID planId,

            @Schema(description = "The version that the customer came in with, and stays with.", example = "1")
            long planVersion,

            @Schema(description = "onboarding, nurture, check_in or after_sale.", example = "onboarding")
            String kind,

            @Schema(
                    description = "running, resting or ended.",
                    allowableValues = {"running", "paused", "ended"},
                    example = "running")
            String state,

            @Schema(description = "The day that the plan's days are counted from.", example = "2026-11-22")
            LocalDate anchor,

            @Schema(description = "The day that its steps are counted from.", example = "2026-11-22")
            LocalDate startedOn,

            @Schema(description = "The last day; absent without an end.", example = "2026-12-20") @Nullable LocalDate endsOn,

            @Schema(description = "When the customer came in.")
            Instant enrolledAt,

            @Schema(description = "What it began with, such as the order.") @Nullable UUID reference,

            @Schema(description = "When it ended.") @Nullable Instant endedAt,

            @Schema(description = "completed, or why it was ended.", example = "completed") @Nullable String endedBecause) {
        static Response of(Enrolment e) {
            return new Response(
                    e.id().value(),
                    e.customerId(),
                    e.plan().value(),
                    e.planVersion(),
                    Wire.code(e.kind()),
                    Wire.code(e.state()),
                    e.anchor(),
                    e.startedOn(),
                    e.endsOn(),
                    e.enrolledAt(),
                    e.reference(),
                    e.endedAt(),
                    e.endedBecause() == null ? null : e.endedBecause().value());
        }
    }
}
