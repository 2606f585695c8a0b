package sambandh.application.order;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ImportDates;
import sambandh.application.bulk.ImportRow;
import sambandh.application.customer.CustomerSets;
import sambandh.application.customer.NewcomerFields;
import sambandh.application.shared.Ids;
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

    private static final BigDecimal LIMIT = new BigDecimal("1e13");
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofDays(1);

    private OrderFields() {}

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

    /** The customer as it would be made were it not known; null for a guest. */
    static CustomerSets.@Nullable Newcomer customer(ImportRow row, Faults faults, Ids ids) {
        NewcomerFields fields = NewcomerFields.read(row, faults);
        String externalId = row.optional(faults, "customerExternalId", text -> Text.line(text, 128))
                .orNull();
        if (externalId == null) {
            return null;
        }
        String name = fields.name() == null ? nameOf(externalId) : fields.name();
        UUID id = ids.next();
        return new CustomerSets.Newcomer(id, ids.next(), externalId, name, fields.kind(), fields.country());
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
