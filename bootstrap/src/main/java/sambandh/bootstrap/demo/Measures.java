package sambandh.bootstrap.demo;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sambandh.bootstrap.demo.Chart.Bar;

/** The last six quarters' retention as a chart, and the repeat purchase of a year. */
final class Measures {
    private static final int QUARTERS = 6;

    private final ApiClient api;

    Measures(ApiClient api) {
        this.api = api;
    }

    List<String> told(LocalDate lastDay) throws IOException, InterruptedException {
        LocalDate end = lastDay.plusDays(1).withDayOfMonth(1);
        List<Bar> bars = new ArrayList<>();
        for (int ago = QUARTERS; ago >= 1; ago--) {
            LocalDate from = end.minusMonths(3L * ago);
            LocalDate to = from.plusMonths(3);
            JsonNode whole = whole("/api/v1/measures/retention?from=" + from + "&to=" + to);
            bars.add(new Bar(
                    from + " – " + to.minusDays(1).toString().substring(5),
                    ApiClient.number(whole, "retained"),
                    ApiClient.number(whole, "customersBefore"),
                    share(whole, "retentionRate")));
        }
        List<String> told = new ArrayList<>(
                List.of("Of those who had bought in the 90 days before, bought again in the last 90 days:"));
        told.addAll(Chart.lines("quarter", bars));
        JsonNode year = whole("/api/v1/measures/repeat-purchase?from=" + end.minusYears(1) + "&to=" + end);
        told.add("");
        told.add(String.format(
                Locale.ROOT,
                "In the year before %s %,d customers bought, %,d of them on two days or more (%.1f %%).",
                end,
                ApiClient.number(year, "customers"),
                ApiClient.number(year, "repeatCustomers"),
                100 * share(year, "repeatRate")));
        return told;
    }

    private JsonNode whole(String path) throws IOException, InterruptedException {
        return ApiClient.part(api.get(path), "total");
    }

    private static double share(JsonNode node, String field) {
        String text = ApiClient.text(node, field);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}
