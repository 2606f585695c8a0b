package sambandh.application.segment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.Yearly;

/** A customer with its people and orders, for tests of who belongs to a segment. */
public record SampleMember(
        CustomerId id,
        String name,
        String kind,
        @Nullable String country,
        @Nullable String industry,
        @Nullable String zone,
        Instant createdAt,
        Map<String, String> attributes,
        Set<String> sources,
        List<SamplePerson> people,
        List<SampleOrder> orders) {

    /** @param influence in lower case */
    public record SamplePerson(
            @Nullable String language,
            boolean doNotContact,
            @Nullable LocalDate birthday,
            Set<String> interests,
            @Nullable String influence,
            boolean confirmed) {
        public SamplePerson(@Nullable String language, boolean doNotContact) {
            this(language, doNotContact, null, Set.of(), null, false);
        }
    }

    /**
     * @param sku of the one product in it, null for none
     * @param takenBack of a sale: the kind of what takes it back as a whole on the same day, null for nothing
     */
    public record SampleOrder(
            String kind,
            LocalDate date,
            BigDecimal amount,
            @Nullable BigDecimal companyAmount,
            @Nullable String sku,
            @Nullable String takenBack) {
        boolean counts() {
            return kind.equals("sale") && takenBack == null;
        }
    }

    /** What its orders come to, of those that count. */
    public record Totals(int orders, int days, LocalDate first, LocalDate last, BigDecimal amount, int unvalued) {}

    /** Null when no order counts. */
    public @Nullable Totals totals() {
        List<SampleOrder> counted = orders.stream().filter(SampleOrder::counts).toList();
        List<LocalDate> days =
                counted.stream().map(SampleOrder::date).distinct().sorted().toList();
        if (days.isEmpty()) {
            return null;
        }
        BigDecimal amount = counted.stream()
                .map(SampleOrder::companyAmount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        int unvalued =
                (int) counted.stream().filter(o -> o.companyAmount() == null).count();
        return new Totals(counted.size(), days.size(), days.getFirst(), days.getLast(), amount, unvalued);
    }

    /** @param categoryOf of a product */
    public Profile profile(LocalDate today, Map<String, String> categoryOf) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", name);
        facts.put("kind", kind);
        put(facts, "country", country);
        put(facts, "industry", industry);
        put(facts, "zone", zone);
        facts.put("created", createdAt);
        facts.put("source", sources);
        facts.put(
                "language",
                people.stream()
                        .map(SamplePerson::language)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        facts.put(
                "doNotContact", people.stream().map(SamplePerson::doNotContact).collect(Collectors.toSet()));
        facts.put("stale", true);
        facts.put("person.stale", people.stream().map(p -> !p.confirmed()).collect(Collectors.toSet()));
        facts.put(
                "interest", people.stream().flatMap(p -> p.interests().stream()).collect(Collectors.toSet()));
        facts.put("influence", known(SamplePerson::influence));
        facts.put(
                "birthday",
                people.stream()
                        .map(SamplePerson::birthday)
                        .filter(Objects::nonNull)
                        .map(day -> next(day, today))
                        .collect(Collectors.toSet()));
        attributes.forEach((code, value) -> facts.put("attribute." + code, value));
        orderFacts(facts, today);
        return new Profile(id, facts, happenings(categoryOf));
    }

    private Set<String> known(Function<SamplePerson, @Nullable String> value) {
        return people.stream().map(value).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static LocalDate next(LocalDate first, LocalDate today) {
        LocalDate thisYear = Yearly.in(first, today.getYear());
        return thisYear.isBefore(today) ? Yearly.in(first, today.getYear() + 1) : thisYear;
    }

    private void orderFacts(Map<String, Object> facts, LocalDate today) {
        Totals t = totals();
        facts.put("order.count", BigDecimal.valueOf(t == null ? 0 : t.orders()));
        facts.put("order.total", t == null ? BigDecimal.ZERO : t.amount());
        if (t == null) {
            return;
        }
        facts.put("order.first", t.first());
        facts.put("order.anniversary", next(t.first(), today));
        facts.put("order.last", t.last());
        facts.put("order.daysSinceLast", BigDecimal.valueOf(ChronoUnit.DAYS.between(t.last(), today)));
        if (t.orders() > t.unvalued()) {
            facts.put("order.average", divided(t.amount(), t.orders() - t.unvalued()));
        }
        if (t.days() > 1) {
            BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(t.first(), t.last()));
            facts.put("order.averageGap", divided(days, t.days() - 1));
        }
    }

    private List<Profile.Happening> happenings(Map<String, String> categoryOf) {
        Map<String, String> occurrences = Map.of("sale", "ordered", "return", "returned", "cancellation", "cancelled");
        List<Profile.Happening> happenings = new ArrayList<>();
        for (SampleOrder order : orders) {
            String back = order.takenBack();
            if (back != null) {
                happenings.add(new Profile.Happening(occurrences.get(back), order.date(), Set.of(), Set.of(), null));
                continue;
            }
            String sku = order.sku();
            happenings.add(new Profile.Happening(
                    occurrences.get(order.kind()),
                    order.date(),
                    sku == null ? Set.of() : Set.of(sku),
                    sku == null ? Set.of() : Set.of(categoryOf.get(sku)),
                    order.companyAmount()));
        }
        return happenings;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    private static BigDecimal divided(BigDecimal by, int parts) {
        return by.divide(BigDecimal.valueOf(parts), 2, RoundingMode.HALF_UP);
    }
}
