package sambandh.application.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.CountedDays;
import sambandh.domain.order.CountedSale;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderHistory;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.Money;
import sambandh.domain.shared.Scope;

/** Worked out of the orders whenever one looks. */
public final class InMemoryHistories implements HistoryViews {
    private final List<Order> orders = new ArrayList<>();
    private final Map<CustomerId, Optional<Country>> countries = new HashMap<>();
    private final Map<UUID, Set<CustomerId>> sets = new HashMap<>();
    private final Set<CustomerId> behind = new HashSet<>();

    public void customer(CustomerId customer, @Nullable Country country) {
        countries.put(customer, Optional.ofNullable(country));
    }

    public void order(Order order) {
        orders.add(order);
    }

    public void behind(CustomerId customer) {
        behind.add(customer);
    }

    public void set(UUID id, CustomerId... customers) {
        sets.put(id, Set.of(customers));
    }

    @Override
    public boolean read(Scope scope, Wanted wanted, Reader reader) {
        UUID id = wanted.customers();
        if (id != null && !sets.containsKey(id)) {
            return false;
        }
        if (scope instanceof Scope.Nothing) {
            return true;
        }
        Set<CustomerId> members = new HashSet<>(id == null ? countries.keySet() : sets.get(id));
        for (CustomerId customer : members) {
            List<CountedSale> sales = orders.stream()
                    .filter(o -> o.details().kind() == Order.Kind.SALE)
                    .filter(o -> customer.equals(o.details().customerId()))
                    .map(this::counted)
                    .toList();
            if (!sales.isEmpty()) {
                Country country =
                        countries.getOrDefault(customer, Optional.empty()).orElse(null);
                reader.read(wanted.countries() ? country : null, CountedDays.of(OrderHistory.of(sales), wanted.asOf()));
            }
        }
        return true;
    }

    @Override
    public void of(Scope scope, Collection<UUID> customers, LocalDate asOf, CustomerReader reader) {
        if (scope instanceof Scope.Nothing) {
            return;
        }
        for (UUID customer : customers) {
            List<CountedSale> sales = orders.stream()
                    .filter(o -> o.details().kind() == Order.Kind.SALE)
                    .filter(o -> new CustomerId(customer).equals(o.details().customerId()))
                    .map(this::counted)
                    .toList();
            if (!sales.isEmpty()) {
                reader.read(customer, CountedDays.of(OrderHistory.of(sales), asOf));
            }
        }
    }

    @Override
    public long behind(Scope scope) {
        return scope instanceof Scope.Nothing ? 0 : behind.size();
    }

    @Override
    public long guestOrders(Scope scope, LocalDate from, LocalDate to, LocalDate asOf) {
        if (scope instanceof Scope.Nothing) {
            return 0;
        }
        return orders.stream()
                .filter(o ->
                        o.details().kind() == Order.Kind.SALE && o.details().customerId() == null)
                .filter(o ->
                        !o.businessDate().isBefore(from) && o.businessDate().isBefore(to))
                .filter(o -> CountedDays.of(OrderHistory.of(List.of(counted(o))), asOf)
                                .size()
                        > 0)
                .count();
    }

    private CountedSale counted(Order sale) {
        List<CountedSale.Back> back = orders.stream()
                .filter(o -> sale.id().equals(o.details().refersTo()))
                .map(o -> new CountedSale.Back(
                        o.details().kind() == Order.Kind.CANCELLATION,
                        o.businessDate(),
                        o.details().amount().amount(),
                        amount(o.details().companyAmount())))
                .collect(Collectors.toList());
        return new CountedSale(
                sale.businessDate(),
                sale.details().amount().amount(),
                amount(sale.details().companyAmount()),
                back);
    }

    private static java.math.@Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
