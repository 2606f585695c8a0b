package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody hears from "My company": letters wait to be asked for again until it has a name. */
class UnnamedCompanyJourneyTest {
    private static final String LETTERS = "/api/v1/letters";

    @Test
    void what_was_not_sent_for_want_of_a_name_goes_when_it_is_asked_for_again() throws Exception {
        try (Installation installation = new Installation()) {
            Caller admin = installation.administrator();
            String person = person(admin);
            var before = thanked(admin, person);
            assertThat(before.status()).as(before.raw().body()).isEqualTo(201);
            assertThat(before.text("state")).isEqualTo("not_sent");
            assertThat(before.text("notSentBecause")).isEqualTo("company_not_configured");
            assertThat(before.text("mend")).contains("/api/v1/company");
            assertThat(thanked(admin, person).text("id")).isEqualTo(before.text("id"));

            name(admin);
            var after = thanked(admin, person);
            assertThat(after.status()).as(after.raw().body()).isEqualTo(201);
            admin.until(LETTERS + "/" + after.text("id"), a -> "sent".equals(a.text("state")));
            assertThat(thanked(admin, person).text("id")).isEqualTo(after.text("id"));

            MimeMessage[] arrived = installation.mail().getReceivedMessages();
            assertThat(arrived).hasSize(1);
            assertThat(((InternetAddress) arrived[0].getFrom()[0]).getPersonal())
                    .isEqualTo("Darjeeling & Co.");
            assertThat(arrived[0].getHeader("List-Unsubscribe")[0]).startsWith("<https://crm.example.com/");
            assertThat(admin.get(LETTERS + "?personId=" + person)
                            .json()
                            .get("items")
                            .size())
                    .isEqualTo(2);
        }
    }

    private static Caller.Answer thanked(Caller admin, String person) {
        return admin.post(LETTERS, Map.of("personId", person, "template", "thank_you"));
    }

    private static void name(Caller admin) {
        var answer = admin.patch(
                "/api/v1/company",
                admin.get("/api/v1/company").header("ETag"),
                Map.of("name", "Darjeeling & Co.", "currency", "INR"));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    }

    private static String person(Caller admin) {
        var made = admin.post(
                "/api/v1/customers",
                Map.of(
                        "kind",
                        "private_person",
                        "name",
                        "Grace",
                        "person",
                        Map.of("name", "Grace", "language", "en", "emails", List.of("grace@customers.example"))));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        return admin.get("/api/v1/customers/" + made.text("id") + "/people").text("items/0/id");
    }
}
