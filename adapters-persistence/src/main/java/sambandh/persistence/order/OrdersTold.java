package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.template.TemplateFacts;
import sambandh.domain.customer.Yearly;
import sambandh.domain.shared.Money;
import sambandh.domain.shared.fact.Words;
import sambandh.domain.template.Field;
import sambandh.domain.template.Field.Type;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Row;

/**
 * Tells letters of an order of the customer's under {@code order}: {@code id}, {@code date}, {@code amount} and, where it was
 * for one thing only and that has a name, {@code product}, and its category; the order that the letter is about, otherwise the
 * last one. Nobody is thanked for what was taken back. Under {@code orders} it tells how many there were, when first and when
 * last, and how many years ago the first was: full ones by the date where it is latest on earth, so that an anniversary's letter
 * is right wherever it is read.
 */
@Singleton
class OrdersTold implements TemplateFacts {
    private static final String ORDERS = "SELECT o.id, o.customer_id, o.business_date, o.amount, o.currency,"
            + " (SELECT CASE WHEN COUNT(*) = 1 THEN MAX(COALESCE(p.name, l.description)) END"
            + " FROM order_line l LEFT JOIN product p ON p.id = l.product_id WHERE l.order_id = o.id) AS product,"
            + " (SELECT CASE WHEN COUNT(*) = 1 THEN MAX(p.category) END"
            + " FROM order_line l LEFT JOIN product p ON p.id = l.product_id WHERE l.order_id = o.id) AS category"
            + " FROM customer_order o";

    /**
     * A sale that was neither called off nor returned whole. Indexes are named: while much is put in, the server takes the kinds
     * for few, and reads all orders of a kind for each.
     */
    private static final String KEPT = "%1$s.kind = 'sale'"
            + " AND (SELECT 1 FROM customer_order c FORCE INDEX (customer_order_refers_to) WHERE c.refers_to = %1$s.id AND c.kind = 'cancellation' LIMIT 1) IS NULL"
            + " AND (%1$s.amount <= 0 OR %1$s.amount + COALESCE((SELECT SUM(r.amount) FROM customer_order r"
            + " FORCE INDEX (customer_order_refers_to) WHERE r.refers_to = %1$s.id AND r.kind = 'return' AND r.currency = %1$s.currency), 0) > 0)";

    private static final String LAST =
            "SELECT (SELECT k.id FROM customer_order k FORCE INDEX (customer_order_by_customer) WHERE k.customer_id = c.id AND "
                    + KEPT.formatted("k") + " ORDER BY k.ordered_at DESC, k.id DESC LIMIT 1) AS id"
                    + " FROM customer c FORCE INDEX (PRIMARY) WHERE c.id IN (:keys)";
    private static final String TOTALS = "SELECT t.customer_id, t.orders, t.first_date, t.last_date,"
            + " COALESCE((SELECT f.zone FROM company_profile f WHERE f.id = 1), 'UTC') AS zone"
            + " FROM customer_totals t FORCE INDEX (PRIMARY) WHERE t.customer_id IN (:keys)";

    private static final ZoneId LATEST = ZoneOffset.ofHours(14);

    private record Told(UUID customer, Map<String, Object> order) {}

    private final Db db;
    private final Clock clock;

    OrdersTold(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of(
                        "order.date",
                        Type.DATE,
                        Words.of("The day of the order", "ऑर्डर का दिन", "অর্ডারের দিন", "अर्डरको दिन"),
                        "2026-02-27"),
                Field.of(
                        "order.amount",
                        Type.MONEY,
                        Words.of("What the order came to", "ऑर्डर की राशि", "অর্ডারের মূল্য", "अर्डरको रकम"),
                        "1250.00 INR"),
                Field.of(
                        "order.product",
                        Type.TEXT,
                        Words.of(
                                "What was ordered, where it was one thing",
                                "क्या मँगाया, जब वह एक ही चीज़ थी",
                                "কী কেনা হয়েছে, একটিই জিনিস হলে",
                                "के किनियो, एउटै चीज भए"),
                        "Darjeeling first flush",
                        "दार्जिलिंग चाय",
                        "দার্জিলিং চা",
                        "इलाम चिया"),
                Field.of(
                        "order.category",
                        Type.TEXT,
                        Words.of(
                                "The code of that product's category",
                                "उस उत्पाद की श्रेणी का कोड",
                                "সেই পণ্যের শ্রেণির কোড",
                                "त्यस उत्पादनको वर्गको कोड"),
                        "tea"),
                Field.of(
                        "orders.count",
                        Type.NUMBER,
                        Words.of(
                                "How often the customer has ordered",
                                "कितनी बार ऑर्डर किया",
                                "কতবার অর্ডার করেছেন",
                                "कति पटक अर्डर गरे"),
                        "7"),
                Field.of(
                        "orders.first",
                        Type.DATE,
                        Words.of(
                                "The day of the first order",
                                "पहले ऑर्डर का दिन",
                                "প্রথম অর্ডারের দিন",
                                "पहिलो अर्डरको दिन"),
                        "2021-03-01"),
                Field.of(
                        "orders.years",
                        Type.NUMBER,
                        Words.of(
                                "Full years since the first order",
                                "पहले ऑर्डर को कितने पूरे साल हुए",
                                "প্রথম অর্ডারের পর কত পূর্ণ বছর",
                                "पहिलो अर्डर भएको कति पूरा वर्ष"),
                        "5"),
                Field.of(
                        "orders.daysSinceLast",
                        Type.NUMBER,
                        Words.of(
                                "Days since the last order",
                                "पिछले ऑर्डर को कितने दिन हुए",
                                "শেষ অর্ডারের পর কত দিন",
                                "पछिल्लो अर्डर भएको कति दिन"),
                        "12"));
    }

    @Override
    public Map<Reader, Map<String, ?>> about(Collection<Reader> readers) {
        Map<UUID, Told> named = orders(
                readers.stream().map(Reader::reference).filter(Objects::nonNull).toList());
        Map<UUID, Map<String, Object>> last = new HashMap<>();
        orders(lastOf(customers(readers.stream().filter(reader -> reader.reference() == null))))
                .values()
                .forEach(told -> last.put(told.customer(), told.order()));
        Map<UUID, Map<String, Object>> totals = totals(customers(readers.stream()));
        Map<Reader, Map<String, ?>> all = new HashMap<>();
        for (Reader reader : readers) {
            Map<String, Object> told = new HashMap<>();
            put(told, "order", reader.reference() == null ? last.get(reader.customerId()) : named(named, reader));
            put(told, "orders", totals.get(reader.customerId()));
            all.put(reader, told);
        }
        return all;
    }

    private static @Nullable Map<String, Object> named(Map<UUID, Told> named, Reader reader) {
        Told told = named.get(reader.reference());
        return told != null && told.customer().equals(reader.customerId()) ? told.order() : null;
    }

    private static void put(Map<String, Object> told, String name, @Nullable Map<String, Object> group) {
        if (group != null) {
            told.put(name, group);
        }
    }

    private static List<UUID> customers(Stream<Reader> readers) {
        return readers.map(Reader::customerId).filter(Objects::nonNull).toList();
    }

    private List<UUID> lastOf(List<UUID> customers) {
        return InLists.read(db, LAST, List.of(), customers, row -> Optional.ofNullable(row.uuidOrNull("id"))).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Map<UUID, Told> orders(Collection<UUID> ids) {
        Map<UUID, Told> found = new HashMap<>();
        InLists.read(
                db,
                ORDERS + " FORCE INDEX (PRIMARY) WHERE o.customer_id IS NOT NULL AND " + KEPT.formatted("o")
                        + " AND o.id IN (:keys)",
                List.of(),
                ids,
                row -> found.put(row.uuid("id"), new Told(row.uuid("customer_id"), order(row))));
        return found;
    }

    private static Map<String, Object> order(Row row) throws SQLException {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("id", row.uuid("id"));
        order.put("date", row.date("business_date"));
        order.put("amount", new Money(row.decimal("amount"), Money.currency(row.text("currency"))));
        for (String column : List.of("product", "category")) {
            String value = row.textOrNull(column);
            if (value != null) {
                order.put(column, value);
            }
        }
        return order;
    }

    private Map<UUID, Map<String, Object>> totals(List<UUID> customers) {
        Map<UUID, Map<String, Object>> found = new HashMap<>();
        InLists.read(db, TOTALS, List.of(), customers, row -> found.put(row.uuid("customer_id"), totals(row)));
        return found;
    }

    private Map<String, Object> totals(Row row) throws SQLException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(row.text("zone")));
        long since = ChronoUnit.DAYS.between(row.date("last_date"), today);
        LocalDate first = row.date("first_date");
        int years = Yearly.years(first, LocalDate.ofInstant(clock.instant(), LATEST));
        return Map.of(
                "count", row.number("orders"), "first", first, "years", years, "daysSinceLast", Math.max(0, since));
    }
}
