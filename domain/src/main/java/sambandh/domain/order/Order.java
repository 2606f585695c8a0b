package sambandh.domain.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Money;

/**
 * What a customer ordered, gave back or called off; each is an order of its own kind.
 *
 * @param version grows by one with every change of {@code details}
 * @param businessDate the day of {@code orderedAt} in the company's zone
 */
public record Order(
        OrderId id, long version, Details details, LocalDate businessDate, Instant createdAt, Instant changedAt) {
    public enum Kind {
        SALE,
        RETURN,
        CANCELLATION
    }

    /**
     * What people edit. Amounts are signed: a sale's is zero or more, that of a return or a cancellation zero or less,
     * so that sums come out right by themselves. The rules over several fields stand in {@link OrderRules}.
     *
     * @param customerId null for a guest
     * @param refersTo the sale that a return or a cancellation takes back, null where it is not known
     * @param companyAmount the amount in the company's currency; null where it could not be valued
     * @param cost what the goods cost the company, in the order's currency; null where it is not known
     * @param lines at most 500; none where they are not known
     */
    public record Details(
            @Nullable CustomerId customerId,
            Kind kind,
            @Nullable OrderId refersTo,
            Instant orderedAt,
            Money amount,
            @Nullable Money companyAmount,
            @Nullable Money cost,
            @Nullable Instant deliveredAt,
            Set<ExternalId> externalIds,
            List<OrderLine> lines) {
        public Details {
            orderedAt = orderedAt.truncatedTo(ChronoUnit.MICROS);
            deliveredAt = deliveredAt == null ? null : deliveredAt.truncatedTo(ChronoUnit.MICROS);
            externalIds = Set.copyOf(externalIds);
            lines = List.copyOf(lines);
        }

        public Details ofCustomer(@Nullable CustomerId customer) {
            return new Details(
                    customer, kind, refersTo, orderedAt, amount, companyAmount, cost, deliveredAt, externalIds, lines);
        }

        public Details valued(@Nullable Money inCompanyCurrency) {
            return new Details(
                    customerId,
                    kind,
                    refersTo,
                    orderedAt,
                    amount,
                    inCompanyCurrency,
                    cost,
                    deliveredAt,
                    externalIds,
                    lines);
        }

        public Details withLines(List<OrderLine> them) {
            return new Details(
                    customerId, kind, refersTo, orderedAt, amount, companyAmount, cost, deliveredAt, externalIds, them);
        }

        /** These outside ids beside those it has. */
        public Details known(Set<ExternalId> as) {
            Set<ExternalId> all = new HashSet<>(externalIds);
            all.addAll(as);
            return new Details(
                    customerId, kind, refersTo, orderedAt, amount, companyAmount, cost, deliveredAt, all, lines);
        }
    }

    public static Order place(OrderId id, Details details, ZoneId companyZone, Instant now) {
        return new Order(id, 1, details, businessDate(details, companyZone), now, now);
    }

    public Order change(Details to, ZoneId companyZone, Instant now) {
        return new Order(id, version + 1, to, businessDate(to, companyZone), createdAt, now);
    }

    private static LocalDate businessDate(Details details, ZoneId zone) {
        return LocalDate.ofInstant(details.orderedAt(), zone);
    }
}
