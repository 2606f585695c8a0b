package sambandh.application.order;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.CompanyProfiles;
import sambandh.domain.company.CompanyProfile;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderId;
import sambandh.domain.order.OrderLine;
import sambandh.domain.order.OrderRules;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.Faults;

/** Completes what was sent of an order by what is known, and finds everything that is wrong with it. */
public final class OrderChecks {
    /**
     * @param details with the customer of the sale it refers to, and valued in the company's currency where it can be
     * @param zone the company's
     * @param faults none when it may be kept
     * @param conflict what other orders say against it; null for nothing
     */
    record Checked(
            Order.Details details,
            ZoneId zone,
            List<Fault> faults,
            @Nullable Fault conflict) {}

    private final Orders orders;
    private final ReferenceChecks references;
    private final OrderParties parties;
    private final CompanyProfiles company;
    private final Clock clock;

    public OrderChecks(Orders orders, OrderParties parties, CompanyProfiles company, Clock clock) {
        this.orders = orders;
        this.references = new ReferenceChecks(orders);
        this.parties = parties;
        this.company = company;
        this.clock = clock;
    }

    /** Wants a unit of work. @param before the order as it is; null for a new one */
    Checked check(Order.Details sent, @Nullable Order before) {
        CompanyProfile.Details profile = company.held().details();
        Faults faults = new Faults();
        OrderId refersTo = sent.refersTo();
        Order sale = refersTo == null ? null : orders.held(refersTo).orElse(null);
        Order.Details details = sent.customerId() == null && sale != null
                ? sent.ofCustomer(sale.details().customerId())
                : sent;
        OrderRules.check(details, profile.currency(), clock.instant(), faults);
        OrderRules.payable(details, before == null ? null : before.details(), faults);
        if (refersTo != null && details.kind() != Order.Kind.SALE) {
            ReferenceChecks.reference(details, sale, before, faults);
        }
        if (before != null) {
            references.changedSale(before, details, faults);
        }
        if (details.customerId() != null && !parties.isKnown(details.customerId())) {
            faults.add("/customerId", "unknown_customer", "There is no such customer.");
        }
        products(details, faults);
        Fault conflict = faults.none() ? references.conflict(details, sale, before) : null;
        return new Checked(
                details.valued(OrderRules.valued(details, profile.currency())), profile.zone(), faults.all(), conflict);
    }

    /** An outside id that another order has already. */
    @Nullable ExternalId taken(Set<ExternalId> ids, @Nullable OrderId by) {
        return ids.stream()
                .filter(id -> orders.findByExternalId(id)
                        .filter(other -> !other.id().equals(by))
                        .isPresent())
                .findFirst()
                .orElse(null);
    }

    private void products(Order.Details details, Faults faults) {
        Set<ProductId> named = details.lines().stream()
                .map(OrderLine::productId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (named.isEmpty()) {
            return;
        }
        Set<ProductId> unknown = new HashSet<>(named);
        unknown.removeAll(parties.known(named));
        for (int i = 0; i < details.lines().size() && !unknown.isEmpty(); i++) {
            if (unknown.contains(details.lines().get(i).productId())) {
                faults.add("/lines/" + i + "/productId", "unknown_product", "There is no such product.");
            }
        }
    }
}
