package sambandh.rest.metrics;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import sambandh.domain.metrics.MeasurePeriod;

/** What each figure of a measure counts, in words, with the dates that were asked for. */
final class Definitions {
    private Definitions() {}

    static Map<String, String> retention(MeasurePeriod p, ZoneId zone) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(
                "customersBefore",
                "Customers with an order in the %d days before the start: from %s up to and without %s."
                        .formatted(p.days(), p.beforeStart(), p.from()));
        words.put(
                "retained",
                "Those of customersBefore with an order in the %d days before the end: from %s up to and without %s."
                        .formatted(p.days(), p.beforeEnd(), p.to()));
        words.put("churned", "The rest of customersBefore.");
        words.put("retentionRate", "retained / customersBefore; absent when there were none before.");
        words.put("churnRate", "churned / customersBefore; absent when there were none before.");
        words.put(
                "firstTimeCustomers",
                "Counted apart: customers whose first order of all lies from %s up to and without %s."
                        .formatted(p.from(), p.to()));
        if (p.beforeEnd().isBefore(p.from())) {
            words.put(
                    "overlap",
                    "The period is shorter than %d days, so an order from %s up to and without %s counts on both sides."
                            .formatted(p.days(), p.beforeEnd(), p.from()));
        }
        common(words, p, zone);
        return words;
    }

    static Map<String, String> repeatPurchase(MeasurePeriod p, ZoneId zone) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("customers", "Customers with an order from %s up to and without %s.".formatted(p.from(), p.to()));
        words.put("repeatCustomers", "Those of customers with orders on two or more business dates in the period.");
        words.put("repeatRate", "repeatCustomers / customers; absent when there are none.");
        words.put("orders", "Orders of customers in the period.");
        words.put("customerDays", "The same, with all orders of one customer on one business date taken as one.");
        words.put(
                "repeatTransactions",
                "customerDays without those on which a customer bought for the first time of all.");
        common(words, p, zone);
        return words;
    }

    private static void common(Map<String, String> words, MeasurePeriod p, ZoneId zone) {
        words.put(
                "order",
                "A sale whose business date, the day in " + zone + ", lies in the days named. Not a sale that a"
                        + " cancellation refers to, nor one whose returns come to its whole amount.");
        words.put(
                "asOf",
                ("Sales, returns and cancellations with a business date up to and with %s, however late they were"
                                + " brought in; what was taken back later still counts.")
                        .formatted(p.asOf()));
        words.put("guestOrders", "Orders of guests in the period; they are in no other figure.");
        words.put("country", "The customer's country as it is now; absent where it is not known.");
    }
}
