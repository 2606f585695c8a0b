package sambandh.bootstrap.demo;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Fills a fresh installation with a made-up company, through the public interface only: its profile, customers and two
 * years of orders by import, then measures what was kept and thanks the ten best. Run again it changes nothing.
 */
public final class Demo {
    public static final int CUSTOMERS = 2_000;
    private static final int THANKED = 10;
    private static final int COSTS_OF_MONTHS = 3;

    private final ApiClient api;
    private final Consumer<String> progress;

    private Demo(ApiClient api, Consumer<String> progress) {
        this.api = api;
        this.progress = progress;
    }

    /**
     * Fills and shows.
     *
     * @param address where Sambandh answers
     * @param keepsake the password and last day, the same for every run on one folder
     * @param progress told in a few words what is going on
     * @return what the person at the terminal should read, a line each
     */
    public static List<String> run(String address, Keepsake keepsake, int customers, Consumer<String> progress)
            throws IOException, InterruptedException {
        try (ApiClient api = new ApiClient(address)) {
            api.signIn(Keepsake.USER, keepsake.password());
            return new Demo(api, progress).fill(address, keepsake, customers);
        }
    }

    private List<String> fill(String address, Keepsake keepsake, int customers)
            throws IOException, InterruptedException {
        progress.accept("making up " + customers + " customers");
        LocalDate lastDay = keepsake.lastDay();
        Population population = Population.of(customers, lastDay);
        api.patch(
                "/api/v1/company",
                api.etag("/api/v1/company"),
                Map.of(
                        "name", "Darjeeling & Co.",
                        "currency", "INR",
                        "zone", "Asia/Kolkata",
                        "language", "en",
                        "email", "hello@darjeeling.example",
                        "phone", "+913312345678",
                        "website", "https://darjeeling.example"));
        Imports imports = new Imports(api, progress);
        JsonNode people = imports.bring("customers", ShopFiles.customers(population));
        JsonNode orders = imports.bring("order-lines", ShopFiles.orderLines(population));
        JsonNode more = imports.bring("orders", ShopFiles.orders(population, lastDay.minusMonths(COSTS_OF_MONTHS)));
        progress.accept("measuring whom it keeps");
        List<String> said = new ArrayList<>();
        said.add("");
        said.add(String.format(
                Locale.ROOT,
                "Darjeeling & Co. sells tea, spices and handloom: %,d customers, %,d orders in two years, and %,d of guests.",
                population.buyers().size(),
                population.buyers().stream().mapToInt(b -> b.orders().size()).sum(),
                population.guests().size()));
        long off = population.takenBack(true);
        said.add(String.format(
                Locale.ROOT, "%,d were called off, of %,d something came back.", off, population.takenBack(false)));
        said.addAll(imports.told(people, orders, more));
        said.add("");
        said.addAll(new Measures(api).told(lastDay));
        progress.accept("thanking the ten best");
        said.add("");
        said.addAll(new Thanks(api).told(population.best(THANKED, lastDay)));
        said.add("");
        said.addAll(links(address, keepsake));
        return said;
    }

    private List<String> links(String address, Keepsake keepsake) {
        return List.of(
                "To look around (quiet hours are off in the demo, so letters go at once):",
                "  " + address + "/docs                every operation, to read and to try",
                "  " + address + "/problems/invalid    what an error means and how to mend it",
                "",
                "Signed in, for curl (the token is good for 15 minutes):",
                "  T=$(curl -s " + address + "/api/v1/login -H 'Content-Type: application/json' \\",
                "      -d '{\"login\":\"" + Keepsake.USER + "\",\"password\":\"" + keepsake.password()
                        + "\"}' | sed 's/.*\"accessToken\":\"\\([^\"]*\\).*/\\1/')",
                "  curl -s -H \"Authorization: Bearer $T\" '" + address + "/api/v1/customers?limit=3'",
                "  curl -s -H \"Authorization: Bearer $T\" \\",
                "      '" + address + "/api/v1/measures/retention?from="
                        + keepsake.lastDay().minusMonths(3) + "&to=" + keepsake.lastDay() + "&by=country'",
                "",
                "user: " + Keepsake.USER,
                "password: " + keepsake.password());
    }
}
