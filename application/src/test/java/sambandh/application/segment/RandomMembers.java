package sambandh.application.segment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import sambandh.application.segment.SampleMember.SampleOrder;
import sambandh.application.segment.SampleMember.SamplePerson;
import sambandh.domain.customer.CustomerId;

/** Customers of every sort, few values of each, so that conditions often hold and often don't. */
public final class RandomMembers {
    public static final List<String> SKUS = List.of("SKU-1", "4711", "चाय");
    public static final List<String> NAMES =
            List.of("Tea & Co", "tea & co", "100%_Tea", "চা ঘর", "O'Hara\\", "Himal \"T\"");
    public static final List<String> ATTRIBUTES = List.of(
            "gold",
            "Gold",
            "12",
            "12.0",
            "-3.5",
            "1e3",
            "true",
            "2026-02-28",
            "2026-02-31",
            "2020-01-01",
            "",
            "' OR 1=1 --",
            "🍵 चाय",
            "\\\"a\\\\b\"");

    private static final List<LocalDate> BIRTHDAYS = List.of(
            LocalDate.of(2000, 2, 29),
            LocalDate.of(1999, 3, 1),
            LocalDate.of(1999, 3, 2),
            LocalDate.of(1999, 3, 3),
            LocalDate.of(1999, 12, 31));

    private final Random random;
    private final LocalDate today;

    public RandomMembers(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    public SampleMember next() {
        return new SampleMember(
                new CustomerId(new UUID(random.nextLong(), random.nextLong())),
                one(NAMES),
                one(List.of("organisation", "household", "private_person")),
                perhaps(List.of("IN", "NP")),
                perhaps(List.of("tea", "hospitality")),
                perhaps(List.of("Asia/Kolkata")),
                instant(),
                attributes(),
                some(List.of("erp", "shopify")),
                people(),
                orders());
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        for (String code : List.of("tier", "seats.2-x")) {
            String value = perhaps(ATTRIBUTES);
            if (value != null && !value.isEmpty()) {
                attributes.put(code, value);
            }
        }
        return attributes;
    }

    private List<SamplePerson> people() {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(_ -> new SamplePerson(
                        perhaps(List.of("hi", "ne", "pt-BR")),
                        random.nextBoolean(),
                        perhaps(BIRTHDAYS),
                        some(List.of("tea", "travel")),
                        perhaps(List.of("decides", "uses")),
                        random.nextBoolean()))
                .toList();
    }

    private List<SampleOrder> orders() {
        return IntStream.range(0, random.nextInt(5)).mapToObj(_ -> order()).toList();
    }

    private SampleOrder order() {
        String kind = one(List.of("sale", "sale", "sale", "return", "cancellation"));
        int sign = kind.equals("sale") ? 1 : -1;
        BigDecimal amount = BigDecimal.valueOf(sign * (1 + random.nextInt(300)), random.nextInt(3));
        return new SampleOrder(
                kind,
                today.minusDays(one(List.of(0, 1, 6, 7, 29, 30, 89, 90, 365))),
                amount,
                random.nextInt(5) == 0 ? null : amount,
                perhaps(SKUS),
                kind.equals("sale") && random.nextInt(4) == 0 ? one(List.of("return", "cancellation")) : null);
    }

    /** Often close to midnight of some zone. */
    private Instant instant() {
        return today.minusDays(random.nextInt(40))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(one(List.of(0, 1, 18 * 60 + 29, 18 * 60 + 30, 23 * 60 + 59)), ChronoUnit.MINUTES);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> @Nullable T perhaps(List<T> of) {
        return random.nextInt(4) == 0 ? null : one(of);
    }

    private <T> Set<T> some(List<T> of) {
        Set<T> some = new HashSet<>(of);
        some.removeIf(_ -> random.nextBoolean());
        return some;
    }
}
