package sambandh.domain.interaction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Text;

/**
 * A touchpoint: what people of the company and of a customer said or did with each other, whatever the department.
 *
 * @param version grows by one with every change of {@code details}
 * @param businessDate the day of {@code startedAt} in the company's zone
 */
public record Interaction(
        InteractionId id, long version, Details details, LocalDate businessDate, Instant createdAt, Instant changedAt) {
    private static final Duration LONGEST = Duration.ofDays(30);

    /**
     * What people edit. The rules over several fields stand in {@link InteractionRules}.
     *
     * @param employeeId who of the company it was, null where that is not known
     * @param departmentId theirs at the time, null where that is not known
     * @param duration whole seconds, up to 30 days; null where it is not known
     * @param purpose the company's own code: {@code thanks}, {@code repair}
     * @param mood how the customer felt, from -2 to 2; null where nobody could say
     * @param summary several lines, up to 10,000 characters; personal
     * @param participants at most 50, each person once
     * @param questions what the customer asked, at most 50
     */
    public record Details(
            CustomerId customerId,
            Channel channel,
            Direction direction,
            Outcome outcome,
            Instant startedAt,
            @Nullable Duration duration,
            @Nullable EmployeeId employeeId,
            @Nullable DepartmentId departmentId,
            @Nullable Code purpose,
            @Nullable Integer mood,
            @Nullable String summary,
            List<Participant> participants,
            List<Question> questions,
            Set<ExternalId> externalIds) {
        public Details {
            startedAt = startedAt.truncatedTo(ChronoUnit.MICROS);
            duration = duration == null ? null : duration(duration);
            mood = mood == null ? null : mood(mood);
            summary = summary == null ? null : summary(summary);
            participants = List.copyOf(participants);
            questions = List.copyOf(questions);
            externalIds = Set.copyOf(externalIds);
        }

        /** @throws InvalidValue as {@link Text#block} */
        public static String summary(String raw) {
            return Text.block(raw, 10_000);
        }

        /** @throws InvalidValue {@code out_of_range} */
        public static int mood(int raw) {
            if (raw < -2 || raw > 2) {
                throw new InvalidValue("out_of_range", "From -2 (very unhappy) to 2 (very happy).");
            }
            return raw;
        }

        /** @throws InvalidValue {@code invalid_duration} */
        public static Duration duration(Duration raw) {
            if (raw.isNegative() || raw.compareTo(LONGEST) > 0 || raw.getNano() != 0) {
                throw new InvalidValue("invalid_duration", "Whole seconds from PT0S to PT720H, such as PT12M30S.");
            }
            return raw;
        }

        /** By somebody of that department. */
        public Details by(@Nullable EmployeeId employee, @Nullable DepartmentId department) {
            return new Details(
                    customerId,
                    channel,
                    direction,
                    outcome,
                    startedAt,
                    duration,
                    employee,
                    department,
                    purpose,
                    mood,
                    summary,
                    participants,
                    questions,
                    externalIds);
        }

        /** With these people, who asked these questions. */
        public Details with(List<Participant> people, List<Question> asked) {
            return new Details(
                    customerId,
                    channel,
                    direction,
                    outcome,
                    startedAt,
                    duration,
                    employeeId,
                    departmentId,
                    purpose,
                    mood,
                    summary,
                    people,
                    asked,
                    externalIds);
        }

        /** These outside ids beside those it has. */
        public Details known(Set<ExternalId> as) {
            Set<ExternalId> all = new HashSet<>(externalIds);
            all.addAll(as);
            return new Details(
                    customerId,
                    channel,
                    direction,
                    outcome,
                    startedAt,
                    duration,
                    employeeId,
                    departmentId,
                    purpose,
                    mood,
                    summary,
                    participants,
                    questions,
                    all);
        }
    }

    public static Interaction log(InteractionId id, Details details, ZoneId companyZone, Instant now) {
        return new Interaction(id, 1, details, businessDate(details, companyZone), now, now);
    }

    public Interaction change(Details to, ZoneId companyZone, Instant now) {
        return new Interaction(id, version + 1, to, businessDate(to, companyZone), createdAt, now);
    }

    private static LocalDate businessDate(Details details, ZoneId zone) {
        return LocalDate.ofInstant(details.startedAt(), zone);
    }
}
