package sambandh.application.interaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.interaction.Channel;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.interaction.InteractionId;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;

/** Touchpoints to look at. */
public interface InteractionViews {
    /**
     * Sorts by {@code startedAt}.
     *
     * @param from the first moment
     * @param to the moment after the last
     */
    record Filter(
            @Nullable CustomerId customer,
            @Nullable EmployeeId employee,
            @Nullable DepartmentId department,
            @Nullable Channel channel,
            @Nullable Instant from,
            @Nullable Instant to) {
        public static Filter of(CustomerId customer) {
            return new Filter(customer, null, null, null, null, null);
        }

        public Filter by(@Nullable Channel one) {
            return new Filter(customer, employee, department, one, from, to);
        }
    }

    /**
     * What the touchpoints of a customer came to.
     *
     * @param spoken those in which people spoke with each other
     * @param byChannel of all of them; without channels that were not used
     * @param last when the latest began, null where there was none
     * @param lastSpoken the same of those in which people spoke
     */
    record Counts(
            long all,
            long spoken,
            Map<Channel, Long> byChannel,
            @Nullable Instant last,
            @Nullable Instant lastSpoken) {
        public static final Counts NONE = new Counts(0, 0, Map.of(), null, null);

        public Counts {
            byChannel = Map.copyOf(byChannel);
        }
    }

    Page<Interaction> list(Scope scope, Filter filter, Page.Wanted wanted);

    Optional<Interaction> find(Scope scope, InteractionId id);

    Optional<Interaction> find(Scope scope, ExternalId id);

    /**
     * Of the business dates up to and with the last; none where the scope does not show the customer.
     *
     * @param last null for all there are
     */
    Counts counts(Scope scope, CustomerId customer, @Nullable LocalDate last);
}
