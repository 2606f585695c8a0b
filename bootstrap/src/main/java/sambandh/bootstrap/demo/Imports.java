package sambandh.bootstrap.demo;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Brings files in through the public import, and waits until they are in. */
final class Imports {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Set<String> ENDED = Set.of("succeeded", "failed", "cancelled");

    private final ApiClient api;
    private final Consumer<String> progress;

    Imports(ApiClient api, Consumer<String> progress) {
        this.api = api;
        this.progress = progress;
    }

    JsonNode bring(String kind, byte[] csv) throws IOException, InterruptedException {
        progress.accept("sending " + kind.replace('-', ' '));
        JsonNode job = api.postFile("/api/v1/imports/" + kind + "?source=demo&mode=history&zone=Asia/Kolkata", csv);
        String path = "/api/v1/imports/" + ApiClient.text(job, "id");
        long told = 0;
        while (!ENDED.contains(ApiClient.text(job, "state"))) {
            Thread.sleep(BETWEEN_LOOKS);
            job = api.get(path);
            long merged = ApiClient.number(job, "created") + ApiClient.number(job, "unchanged");
            if (merged > told) {
                progress.accept("bringing in " + kind.replace('-', ' ') + ": " + merged);
                told = merged;
            }
        }
        if (!ApiClient.text(job, "state").equals("succeeded") || ApiClient.number(job, "rejected") > 0) {
            JsonNode first = ApiClient.part(api.get(path + "/rejections?limit=1"), "items", "0");
            throw new IOException("the import of " + kind + " did not go through: " + ApiClient.text(first, "code")
                    + ", " + ApiClient.text(first, "detail") + " See " + path);
        }
        return job;
    }

    List<String> told(JsonNode people, JsonNode orders) {
        return List.of("  customers  " + counts(people), "  orders     " + counts(orders));
    }

    private static String counts(JsonNode job) {
        return String.format(
                Locale.ROOT,
                "%,d rows read: %,d made, %,d changed, %,d as they were, %,d rejected",
                ApiClient.number(job, "read"),
                ApiClient.number(job, "created"),
                ApiClient.number(job, "updated"),
                ApiClient.number(job, "unchanged"),
                ApiClient.number(job, "rejected"));
    }
}
