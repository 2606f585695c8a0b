package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** People of a company where it is about noon, whenever the test runs, so that letters to them go at once. */
final class Thanked {
    private Thanked() {}

    /** @return the ids of that many new people */
    static List<String> people(Caller admin, Peek peek, int count) {
        int ahead = 12 - Instant.now().atZone(ZoneOffset.UTC).getHour();
        String noon = "Etc/GMT" + (ahead > 0 ? "-" + ahead : ahead < 0 ? "+" + -ahead : "");
        var company = admin.patch(
                "/api/v1/company",
                admin.get("/api/v1/company").header("ETag"),
                Map.of("name", "Darjeeling & Co.", "zone", noon));
        assertThat(company.status()).as(company.raw().body()).isEqualTo(200);
        String rows = IntStream.range(0, count)
                .mapToObj(n ->
                        "C%d,Reader %d,private_person,Reader %d,en,reader%d@customers.example%n".formatted(n, n, n, n))
                .collect(Collectors.joining());
        var accepted = admin.csv(
                "/api/v1/imports/customers?source=shop&mode=history",
                "externalId,name,kind,personName,language,email\n" + rows);
        var ended =
                admin.until(accepted.header("Location"), a -> !a.text("state").matches("receiving|running"));
        assertThat(ended.number("created")).as(ended.raw().body()).isEqualTo(count);
        return peek.rows("SELECT LOWER(HEX(id)) FROM person").stream()
                .map(id -> id.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"))
                .toList();
    }

    /** @return the letter's id */
    static String thank(Caller admin, String person) {
        var written = admin.post("/api/v1/letters", Map.of("personId", person, "template", "thank_you"));
        assertThat(written.status()).as(written.raw().body()).isEqualTo(201);
        return written.text("id");
    }
}
