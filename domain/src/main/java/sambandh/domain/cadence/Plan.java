package sambandh.domain.cadence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Text;

/**
 * How customers are kept in contact with. Whoever is enrolled stays with the version that they came in with.
 *
 * @param code lasting, the company's own
 * @param version grows by one with every change that people make; each is kept
 */
public record Plan(PlanId id, Code code, long version, Details details, Instant createdAt, Instant changedAt) {
    /**
     * What people edit.
     *
     * @param name one line, up to 200 characters
     * @param inUse whether customers are enrolled in it; who is in it stays
     * @param steps 1 to 100
     * @param lengthDays how long it lasts, 1 to 3,660; null without an end
     * @param then the code of the plan that follows when it ends; null for none
     * @param services by industry, what a check-in brings along without a bill: an energy audit, a yearly inspection
     */
    public record Details(
            String name,
            PlanKind kind,
            boolean inUse,
            PlanAudience audience,
            Rhythm rhythm,
            List<PlanStep> steps,
            @Nullable Integer lengthDays,
            @Nullable Code then,
            Map<Code, String> services) {
        public static final int MOST_STEPS = 100;
        public static final int MOST_SERVICES = 100;

        /** @throws InvalidValue {@code required}, {@code too_many}, {@code duplicate}, {@code out_of_range}, {@code no_end} */
        public Details {
            name = name(name);
            steps = List.copyOf(steps);
            services = Map.copyOf(services);
            check(steps, services, lengthDays);
            if (then != null && lengthDays == null) {
                throw new InvalidValue("no_end", "What has no end is followed by nothing: say how long it lasts.");
            }
        }

        private static void check(List<PlanStep> steps, Map<Code, String> services, @Nullable Integer lengthDays) {
            if (steps.isEmpty()) {
                throw new InvalidValue("required", "A plan has one step at least.");
            }
            if (steps.size() > MOST_STEPS || services.size() > MOST_SERVICES) {
                throw new InvalidValue(
                        "too_many", "At most " + MOST_STEPS + " steps and " + MOST_SERVICES + " services.");
            }
            if (steps.stream().map(PlanStep::code).distinct().count() < steps.size()) {
                throw new InvalidValue("duplicate", "Two steps have the same code.");
            }
            if (lengthDays != null && (lengthDays < 1 || lengthDays > 3_660)) {
                throw new InvalidValue("out_of_range", "It lasts from 1 to 3,660 days.");
            }
        }

        /** @throws InvalidValue as {@link Text#line} */
        public static String name(String raw) {
            return Text.line(raw, 200);
        }

        /** @throws InvalidValue as {@link Text#line} */
        public static String service(String raw) {
            return Text.line(raw, 300);
        }

        public Optional<PlanStep> step(Code code) {
            return steps.stream().filter(it -> it.code().equals(code)).findFirst();
        }

        /** Whether it goes on as long as nobody ends it. */
        public boolean isEndless() {
            return lengthDays == null && steps.stream().anyMatch(it -> it.day() instanceof StepDay.Again);
        }

        /** What people see of it in a list of changes. */
        public String stepCodes() {
            return steps.stream().map(it -> it.code().value()).collect(Collectors.joining(" "));
        }
    }

    public static Plan make(PlanId id, Code code, Details details, Instant now) {
        return new Plan(id, code, 1, details, now, now);
    }

    public Plan change(Details to, Instant now) {
        return new Plan(id, code, version + 1, to, createdAt, now);
    }

    public boolean isOpen() {
        return details.inUse();
    }
}
