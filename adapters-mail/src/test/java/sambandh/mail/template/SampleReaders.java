package sambandh.mail.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Money;
import sambandh.domain.shared.fact.Words;
import sambandh.domain.template.Field;
import sambandh.domain.template.Fields;

/** People who get letters in tests, one for each language, and what is known of them. */
final class SampleReaders {
    private record Reader(String called, String name, String company, String owner, String product) {}

    private static final Reader ENGLISH =
            new Reader("Anjali", "Anjali Sharma", "Himal Chai Co.", "Tenzin Bhutia", "Darjeeling first flush");

    private static final Map<String, Reader> READERS = Map.of(
            "en", ENGLISH,
            "hi", new Reader("अंजलि", "अंजलि शर्मा", "हिमाल चाय", "तेनज़िन भूटिया", "दार्जिलिंग चाय"),
            "bn", new Reader("অনির্বাণ", "অনির্বাণ সেন", "হিমাল চা", "তেনজিং ভুটিয়া", "দার্জিলিং চা"),
            "ne", new Reader("सीता", "सीता गुरुङ", "हिमाल चिया", "तेन्जिङ भुटिया", "इलाम चिया"));

    /** What may be known of a reader. */
    static final Fields FIELDS = new Fields(Stream.of(
                    field(Field.Type.TEXT, "name", "called", "customer.name", "order.product"),
                    field(Field.Type.TEXT, "company.name", "company.email", "company.phone", "company.postalAddress"),
                    field(Field.Type.TEXT, "owner.name", "owner.email", "owner.phone"),
                    field(Field.Type.LINK, "company.website", "unsubscribe", "preferences"),
                    field(Field.Type.DATE, "customer.since", "order.date", "orders.first"),
                    field(Field.Type.NUMBER, "orders.years"),
                    field(Field.Type.MONEY, "order.amount"))
            .flatMap(List::stream)
            .toList());

    private SampleReaders() {}

    private static List<Field> field(Field.Type type, String... names) {
        String sample = switch (type) {
            case DATE -> "2026-02-27";
            case MONEY -> "1250.00 INR";
            case NUMBER -> "5";
            default -> "https://himal-chai.example";
        };
        return Stream.of(names)
                .map(name -> Field.of(name, type, Words.of(name, name, name, name), sample))
                .toList();
    }

    /** A customer of some years, with an order and an own contact. */
    static Map<String, Object> wellKnown(Language language) {
        Reader reader = READERS.getOrDefault(language.tag(), ENGLISH);
        Map<String, Object> values = colleague(language);
        values.put("owner", Map.of("name", reader.owner(), "email", "tenzin@himal-chai.example"));
        values.put(
                "order",
                Map.of(
                        "date", LocalDate.of(2026, 2, 27),
                        "amount", new Money(new BigDecimal("125000.00"), Currency.getInstance("INR")),
                        "product", reader.product()));
        values.put("customer", Map.of("name", reader.name(), "since", LocalDate.of(2021, 3, 12)));
        values.put("orders", Map.of("count", 12, "first", LocalDate.of(2021, 3, 12), "years", 5, "daysSinceLast", 40));
        values.put("unsubscribe", "https://himal-chai.example/api/v1/unsubscribe/abc");
        return values;
    }

    /** Somebody who works for the company. */
    static Map<String, Object> colleague(Language language) {
        Map<String, Object> values = littleKnown(language);
        values.put(
                "company",
                Map.of(
                        "name", READERS.getOrDefault(language.tag(), ENGLISH).company(),
                        "website", "https://himal-chai.example",
                        "email", "namaste@himal-chai.example",
                        "phone", "+913542250000",
                        "postalAddress", "12 Mall Road\nDarjeeling 734101"));
        return values;
    }

    /** Somebody of whom only the name is known, and a company that has only a name. */
    static Map<String, Object> littleKnown(Language language) {
        Reader reader = READERS.getOrDefault(language.tag(), ENGLISH);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("called", reader.called());
        values.put("name", reader.name());
        values.put("company", Map.of("name", reader.company()));
        return values;
    }
}
