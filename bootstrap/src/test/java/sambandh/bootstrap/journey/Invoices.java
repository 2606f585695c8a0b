package sambandh.bootstrap.journey;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The invoices of Online Retail, counted from the file itself. */
record Invoices(Map<String, Invoice> all, Map<String, String> customerOf) {

    /** @param amount in pounds, without zeros at its end */
    record Invoice(String kind, boolean guest, int lines, BigDecimal amount, String day) {
        static Invoice of(JsonNode order) {
            return new Invoice(
                    order.get("kind").getStringValue(),
                    order.get("customerId") == null,
                    order.get("lines").size(),
                    plain(new BigDecimal(order.get("amount").get("amount").coerceStringValue())),
                    order.get("businessDate").getStringValue());
        }

        private static Invoice of(List<NamedCsvRecord> lines) {
            NamedCsvRecord first = lines.getFirst();
            BigDecimal amount = BigDecimal.ZERO;
            long quantity = 0;
            for (NamedCsvRecord line : lines) {
                amount = amount.add(new BigDecimal(line.getField("quantity"))
                        .multiply(new BigDecimal(line.getField("unit_price"))));
                quantity += Long.parseLong(line.getField("quantity"));
            }
            boolean cancelled = first.getField("invoice_no").startsWith("C");
            boolean back = amount.signum() < 0 || (amount.signum() == 0 && quantity < 0);
            return new Invoice(
                    cancelled ? "cancellation" : back ? "return" : "sale",
                    first.getField("customer_id").isEmpty(),
                    lines.size(),
                    plain(amount),
                    first.getField("invoice_date").substring(0, 10));
        }

        private static BigDecimal plain(BigDecimal amount) {
            return amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        }
    }

    static Invoices of(List<NamedCsvRecord> rows) {
        Map<String, List<NamedCsvRecord>> lines =
                rows.stream().collect(Collectors.groupingBy(row -> row.getField("invoice_no")));
        Map<String, Invoice> all = new TreeMap<>();
        Map<String, String> customerOf = new TreeMap<>();
        lines.forEach((number, of) -> {
            all.put(number, Invoice.of(of));
            customerOf.put(number, of.getFirst().getField("customer_id"));
        });
        return new Invoices(all, customerOf);
    }

    long guestSales() {
        return sales(Invoice::guest).count();
    }

    long namedSales() {
        return sales(invoice -> !invoice.guest()).count();
    }

    long customers() {
        return sales(invoice -> !invoice.guest())
                .map(sale -> customerOf.get(sale.getKey()))
                .distinct()
                .count();
    }

    long customerDays() {
        return sales(invoice -> !invoice.guest())
                .map(sale ->
                        customerOf.get(sale.getKey()) + " " + sale.getValue().day())
                .distinct()
                .count();
    }

    String summary() {
        Map<String, Long> kinds = all.values().stream()
                .collect(Collectors.groupingBy(Invoice::kind, TreeMap::new, Collectors.counting()));
        return all.size() + " invoices " + kinds + ", of guests "
                + all.values().stream().filter(Invoice::guest).count() + "; sales to " + customers()
                + " customers on " + customerDays() + " customer-days";
    }

    private Stream<Map.Entry<String, Invoice>> sales(Predicate<Invoice> which) {
        return all.entrySet().stream()
                .filter(entry -> entry.getValue().kind().equals("sale") && which.test(entry.getValue()));
    }
}
