package sambandh.bootstrap.demo;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Thanks people by letter, and tells where one lies. */
final class Thanks {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int LOOKS = 150;
    private static final Set<String> ON_ITS_WAY = Set.of("queued", "sending");

    private final ApiClient api;

    Thanks(ApiClient api) {
        this.api = api;
    }

    List<String> told(List<Population.Buyer> best) throws IOException, InterruptedException {
        List<String> told = new ArrayList<>(
                List.of("Thanked, each in their own language, the ten who bought for most in the last year:"));
        JsonNode last = null;
        for (Population.Buyer buyer : best) {
            last = letter(buyer);
            told.add(String.format(
                    Locale.ROOT,
                    "  %-3s %-8s %s%s",
                    buyer.name().language(),
                    ApiClient.text(last, "state").replace('_', ' '),
                    buyer.name().person(),
                    buyer.firm() ? " (" + buyer.name().firm() + ")" : ""));
        }
        if (last != null) {
            told.add("");
            told.addAll(lies(last));
        }
        return told;
    }

    private List<String> lies(JsonNode letter) throws IOException, InterruptedException {
        String path = "/api/v1/letters/" + ApiClient.text(letter, "id");
        List<String> told = new ArrayList<>();
        if (ApiClient.text(letter, "delivery").equals("folder")) {
            told.add("No mail server is set, so letters go into a folder. The last one lies at");
            told.add("  " + ApiClient.text(letter, "location"));
        } else {
            told.add("The last one went out by mail.");
        }
        told.add("and begins:");
        ApiClient.text(api.get(path + "/content"), "text")
                .lines()
                .filter(line -> !line.isBlank())
                .limit(3)
                .forEach(line -> told.add("  │ " + line));
        return told;
    }

    private JsonNode letter(Population.Buyer buyer) throws IOException, InterruptedException {
        JsonNode customer = api.get("/api/v1/customers/by-external-id/demo/" + buyer.id());
        JsonNode people = api.get("/api/v1/customers/" + ApiClient.text(customer, "id") + "/people");
        String person = ApiClient.text(ApiClient.part(people, "items", "0"), "id");
        JsonNode letter = api.postOnce(
                "/api/v1/letters", "demo-thanks-" + buyer.id(), Map.of("personId", person, "template", "thank_you"));
        String path = "/api/v1/letters/" + ApiClient.text(letter, "id");
        for (int looks = 0; looks < LOOKS && ON_ITS_WAY.contains(ApiClient.text(letter, "state")); looks++) {
            Thread.sleep(BETWEEN_LOOKS);
            letter = api.get(path);
        }
        return letter;
    }
}
