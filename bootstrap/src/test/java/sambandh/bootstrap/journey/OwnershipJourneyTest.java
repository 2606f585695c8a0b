package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An employee leaves: nobody is orphaned, owners hear of it, and the customer reads who is next. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnershipJourneyTest {
    private Installation installation;
    private Caller admin;

    @BeforeAll
    void open() {
        installation = new Installation();
        admin = installation.administrator();
        var answer = admin.patch(
                "/api/v1/company",
                admin.get("/api/v1/company").header("ETag"),
                Map.of("name", "Darjeeling & Co.", "currency", "INR", "email", "hello@darjeeling.example"));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void who_leaves_leaves_nobody_alone_and_the_customer_reads_of_it_in_bengali() throws Exception {
        String boss = made("/api/v1/employees", Map.of("name", "Meera Sen", "email", "meera@darjeeling.example"));
        String leaver = made("/api/v1/employees", Map.of("name", "Asha Rao", "managerId", boss));
        String address = UUID.randomUUID() + "@customers.example";
        var person = Map.of("name", "সুমিত্রা", "language", "bn", "zone", noon(), "emails", List.of(address));
        String customer = made(
                "/api/v1/customers",
                Map.of("kind", "private_person", "name", "সুমিত্রা", "ownerId", leaver, "person", person));

        var left = admin.patch("/api/v1/employees/" + leaver, "\"1\"", Map.of("active", false));
        assertThat(left.status()).as(left.raw().body()).isEqualTo(200);

        var handOver =
                admin.until("/api/v1/hand-overs?employeeId=" + leaver, a -> "done".equals(a.text("items/0/state")));
        assertThat(handOver.text("items/0/shares/0/customers")).isEqualTo("1");
        assertThat(admin.get("/api/v1/customers/" + customer).text("ownerId")).isEqualTo(boss);
        assertThat(admin.get("/api/v1/customers/" + customer + "/ownership").text("items/0/why"))
                .isEqualTo("hand_over");
        assertThat(admin.get("/api/v1/customers/" + customer + "/timeline", Map.of("Accept-Language", "bn"))
                        .raw()
                        .body())
                .contains("নতুন দায়িত্বপ্রাপ্ত কর্মী (দায়িত্ব হস্তান্তর)");
        assertThat(admin.get("/api/v1/employees/" + boss + "/news").text("items/0/what"))
                .isEqualTo("customer.hand-over");

        String personId = admin.get("/api/v1/customers/" + customer + "/people").text("items/0/id");
        var letter = admin.until("/api/v1/letters?personId=" + personId, a -> "sent".equals(a.text("items/0/state")));
        assertThat(letter.text("items/1/id")).as("one letter").isEmpty();
        String text = admin.get("/api/v1/letters/" + letter.text("items/0/id") + "/content")
                .raw()
                .body();
        assertThat(text).contains("Asha Rao", "Meera Sen", "meera@darjeeling.example");
        assertThat(messages(address))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.getSubject()).isEqualTo("সুমিত্রা, আমাদের এখানে আপনার নতুন যোগাযোগ"));
    }

    private String made(String path, Map<String, ?> body) {
        var made = admin.post(path, body);
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        return made.text("id");
    }

    private List<MimeMessage> messages(String address) {
        return Stream.of(installation.mail().getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return String.valueOf(message.getAllRecipients()[0]).contains(address);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Where it is about noon, whenever this test runs. */
    private static String noon() {
        int ahead = 12 - Instant.now().atZone(ZoneOffset.UTC).getHour();
        return "Etc/GMT" + (ahead > 0 ? "-" + ahead : ahead < 0 ? "+" + -ahead : "");
    }
}
