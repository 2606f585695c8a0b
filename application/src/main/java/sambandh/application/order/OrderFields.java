package sambandh.application.order;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ImportDates;
import sambandh.application.bulk.ImportField;
import sambandh.application.bulk.ImportRow;
import sambandh.application.customer.CustomerSets;
import sambandh.application.customer.NewcomerFields;
import sambandh.application.shared.Ids;
import sambandh.domain.bulk.Import;
import sambandh.domain.order.OrdersImported;
import sambandh.domain.shared.Event;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Money;
import sambandh.domain.shared.Text;

/** How files tell of orders, whether by the order or by the line. */
final class OrderFields {
    static final String SALE = "sale";
    static final String RETURN = "return";
    static final String CANCELLATION = "cancellation";

    /** What imports of orders take beside the common parameters. */
    static final String CREATE_CUSTOMERS = "createCustomers";

    static final String TOO_FINE = "too_many_decimals";

    private static final BigDecimal LIMIT = new BigDecimal("1e13");
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofDays(1);

    /** What both kinds of file may tell of an order. */
    private static final List<ImportField> COMMON = Stream.concat(
                    Stream.of(
                            ImportField.optional("customerExternalId", "The source's customer; empty for a guest."),
                            ImportField.optional("currency", "Otherwise the company's."),
                            ImportField.optional("kind", "sale, return or cancellation; else by the sign of the sum."),
                            ImportField.optional("deliveredAt", "Date or date and time."),
                            ImportField.optional(
                                    RefersTo.FIELD, "The source's sale that a return or cancellation takes back.")),
                    NewcomerFields.FIELDS.stream())
            .toList();

    /** For customers that this import does not make: an id costs more than all the rest that is kept of one. */
    private static final UUID NOBODY = new UUID(0, 0);

    private OrderFields() {}

    static List<ImportField> and(ImportField... own) {
        return Stream.concat(Stream.of(own), COMMON.stream()).toList();
    }

    static List<Event> finished(Import done, Instant now) {
        return List.of(
                new OrdersImported(done.id().value(), done.settings().source().value(), now));
    }

    /** @throws InvalidValue {@code unknown_value} */
    static String kind(String text) {
        return switch (text) {
            case SALE, RETURN, CANCELLATION -> text;
            default -> throw new InvalidValue("unknown_value", "Use sale, return or cancellation.");
        };
    }

    /** @throws InvalidValue {@code invalid_amount} */
    static BigDecimal number(String text) {
        BigDecimal number = Money.number(text).stripTrailingZeros();
        if (number.scale() > 4 || number.precision() - number.scale() > 13) {
            throw new InvalidValue("invalid_amount", "At most 13 digits before the point and 4 behind it.");
        }
        return number;
    }

    /** Something reckoned from two numbers must fit too. */
    static void fits(String field, BigDecimal reckoned, Faults faults) {
        if (reckoned.abs().compareTo(LIMIT) >= 0) {
            faults.add(field, "invalid_amount", "Quantity and amount together give a number beyond 13 digits.");
        }
    }

    static String currency(ImportRow row, Faults faults) {
        Currency company = row.settings().companyCurrency();
        String code =
                row.optional(faults, "currency", Money::currency).or(company).getCurrencyCode();
        if (!code.equals(company.getCurrencyCode())) {
            row.warn("not_in_company_currency");
        }
        return code;
    }

    /** In the company's zone. */
    static LocalDate businessDate(ImportRow row, Instant orderedAt) {
        return LocalDate.ofInstant(orderedAt, row.settings().companyZone());
    }

    static ImportDates.@Nullable Moment orderedAt(ImportRow row, Faults faults, Instant now) {
        return row.required(faults, "orderedAt", text -> {
                    var moment = row.dates().moment(text);
                    if (moment.at().isAfter(now.plus(CLOCKS_DIFFER_BY))) {
                        throw new InvalidValue("in_future", "An order cannot lie more than a day ahead.");
                    }
                    return moment;
                })
                .orNull();
    }

    static ImportDates.@Nullable Moment deliveredAt(
            ImportRow row, ImportDates.@Nullable Moment ordered, Faults faults) {
        var delivered = row.optional(faults, "deliveredAt", row.dates()::moment).orNull();
        if (delivered != null && ordered != null && delivered.at().isBefore(ordered.at())) {
            faults.add("deliveredAt", "before_order", "Nothing is delivered before it is ordered.");
        }
        return delivered;
    }

    /** The customer as it would be made were it not known, with ids only where it may be; null for a guest. */
    static CustomerSets.@Nullable Newcomer customer(ImportRow row, Faults faults, Ids ids) {
        NewcomerFields fields = NewcomerFields.read(row, faults);
        String externalId = row.optional(faults, "customerExternalId", text -> Text.line(text, 128))
                .orNull();
        if (externalId == null) {
            return null;
        }
        String name = fields.name() == null ? nameOf(externalId) : fields.name();
        boolean may = row.settings().asked(CREATE_CUSTOMERS);
        UUID id = may ? ids.next() : NOBODY;
        return new CustomerSets.Newcomer(
                id, may ? ids.next() : NOBODY, externalId, name, fields.kind(), fields.country());
    }

    static void sign(String field, String kind, @Nullable BigDecimal amount, Faults faults) {
        if (amount == null) {
            return;
        }
        if (kind.equals(SALE) && amount.signum() < 0) {
            faults.add(field, "negative_in_sale", "For a sale, zero or more; what goes back is a return.");
        }
        if (!kind.equals(SALE) && amount.signum() > 0) {
            faults.add(field, "positive_in_return", "For a return or a cancellation, zero or less: -12.50.");
        }
    }

    static Map<String, String> parameters(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(more);
        all.put(CREATE_CUSTOMERS, "true|false");
        return all;
    }

    private static String nameOf(String externalId) {
        return "Customer " + externalId;
    }
}
