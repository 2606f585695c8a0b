package sambandh.rest.metrics;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.domain.metrics.MeasurePeriod;

/** What each figure of a measure counts, in words, with the dates that were asked for. */
final class Definition {
    private final MeasureAsk ask;
    private final MeasurePeriod period;
    private final Map<String, String> words = new LinkedHashMap<>();
    private @Nullable Integer days;

    Definition(MeasureAsk ask) {
        this.ask = ask;
        this.period = ask.period();
    }

    /** @param words with {days}, {beforeStart}, {start}, {beforeEnd}, {end} and {period} where those stand */
    Definition and(String figure, String words) {
        this.words.put(
                figure,
                words.replace("{days}", String.valueOf(period.days()))
                        .replace(
                                "{beforeStart}", "from " + period.beforeStart() + " up to and without " + period.from())
                        .replace("{beforeEnd}", "from " + period.beforeEnd() + " up to and without " + period.to())
                        .replace("{start}", period.from().toString())
                        .replace("{end}", period.to().toString())
                        .replace("{period}", "from " + period.from() + " up to and without " + period.to()));
        return this;
    }

    MeasureAsk ask() {
        return ask;
    }

    /** N, of a measure that looks at N days. */
    @Nullable Integer days() {
        return days;
    }

    /** For measures that look back N days from the start and from the end. */
    Definition twoWindows() {
        days = period.days();
        if (period.beforeEnd().isBefore(period.from())) {
            and(
                    "overlap",
                    "The period is shorter than {days} days, so an order from " + period.beforeEnd()
                            + " up to and without {start} counts on both sides.");
        }
        return this;
    }

    Definition amounts() {
        return and(
                        "amounts",
                        "In the company's currency, " + ask.currency().getCurrencyCode()
                                + ": what orders came to less what was returned of them by asOf.")
                .and(
                        "unvaluedOrders",
                        "Orders in another currency without an amount in the company's; they count as orders and are in"
                                + " no amount.");
    }

    Map<String, String> words() {
        and(
                "order",
                "A sale whose business date, the day in " + ask.zone() + ", lies in the days named. Not a sale that a"
                        + " cancellation refers to, nor one whose returns come to its whole amount.");
        and(
                "asOf",
                "Sales, returns and cancellations with a business date up to and with " + period.asOf()
                        + ", however late they were brought in; what was taken back later still counts.");
        if (ask.segmentId() == null) {
            and("guestOrders", "Orders of guests in the period; they are in no other figure.");
        } else {
            and("segmentId", "Only customers who are in this segment now.");
        }
        and(
                "customersBehind",
                "Customers, of all, with orders from a large import that is still running: those orders are in no other"
                        + " figure before it ends. Absent when there are none.");
        if (ask.byCountry()) {
            and("country", "The customer's country as it is now; absent where it is not known.");
        }
        return words;
    }
}
