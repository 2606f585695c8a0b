package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The whole line on a small company whose true figures are known: orders come in, it is seen who stays and who leaves,
 * and people are thanked in their own language.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportedOrdersJourneyTest {
    private static final String CUSTOMERS = """
            externalId,name,kind,country,personName,called,language,email
            C1,Anita Sharma,private_person,IN,अनीता शर्मा,अनीता,hi,anita@customers.example
            C2,Mousumi Sen,private_person,IN,মৌসুমী সেন,মৌসুমী,bn,mousumi@customers.example
            C3,Himal Traders,organisation,NP,सुजाता श्रेष्ठ,सुजाता,ne,sujata@customers.example
            C4,Fletcher & Sons,organisation,GB,Grace Fletcher,Grace,en,grace@customers.example
            C5,Müller,private_person,DE,Jörg Müller,Jörg,de,joerg@customers.example
            """;

    /** Before 2026-01-01, within 90 days: C1 to C4 bought. Before 2026-04-01, within 90 days: C1, C3, and C5 anew. */
    private static final String LINES = """
            orderExternalId,customerExternalId,orderedAt,productExternalId,description,quantity,unitPrice
            O1,C1,2025-11-02T10:00,TEA,Darjeeling first flush,2,620.00
            O1,C1,2025-11-02T10:00,CUP,Six clay cups,1,540.00
            O2,C1,2026-02-10T18:30,TEA,Darjeeling first flush,1,620.00
            O3,C2,2025-12-31T23:59,TEA,Darjeeling first flush,1,620.00
            O4,C3,2025-10-05T09:00,POT,Clay teapot,3,890.00
            O5,C3,2026-03-31T12:00,POT,Clay teapot,1,890.00
            O6,C4,2025-10-10T12:00,TEA,Darjeeling first flush,10,600.00
            O7,C5,2026-01-15T12:00,TEA,Darjeeling first flush,1,620.00
            O8,,2026-02-01T12:00,TEA,Darjeeling first flush,4,620.00
            """;

    private Installation installation;
    private Caller admin;

    @BeforeAll
    void open() {
        installation = new Installation();
        admin = installation.administrator();
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    @Order(1)
    void the_company_says_who_it_is() {
        String etag = admin.get("/api/v1/company").header("ETag");
        var answer = admin.patch(
                "/api/v1/company",
                etag,
                Map.of(
                        "name", "Darjeeling & Co.",
                        "currency", "INR",
                        "zone", "Asia/Kolkata",
                        "language", "en",
                        "email", "hello@darjeeling.example"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("currency")).isEqualTo("INR");
    }

    @Test
    @Order(2)
    void its_customers_and_their_orders_come_in_and_nobody_gets_mail_for_what_is_long_past() {
        var people = imported("customers", CUSTOMERS);
        assertThat(people.number("created")).isEqualTo(5);
        var orders = imported("order-lines", LINES);
        assertThat(orders.number("read")).isEqualTo(9);
        assertThat(orders.number("rejected")).isZero();
        assertThat(admin.get("/api/v1/orders?limit=200").json().get("items").size())
                .isEqualTo(8);
        assertThat(installation.mail().getReceivedMessages()).isEmpty();
    }

    @Test
    @Order(3)
    void the_same_files_again_change_nothing() {
        assertThat(imported("customers", CUSTOMERS).number("unchanged")).isEqualTo(5);
        var again = imported("order-lines", LINES);
        assertThat(again.number("created")).isZero();
        assertThat(again.number("updated")).isZero();
        assertThat(admin.get("/api/v1/orders?limit=200").json().get("items").size())
                .isEqualTo(8);
    }

    @Test
    @Order(4)
    void the_measures_are_those_worked_out_by_hand() {
        var retention = admin.get("/api/v1/measures/retention?from=2026-01-01&to=2026-04-01&by=country");
        assertThat(retention.status()).isEqualTo(200);
        assertThat(retention.text("days")).isEqualTo("90");
        assertThat(retention.number("total/customersBefore")).isEqualTo(4);
        assertThat(retention.number("total/retained")).isEqualTo(2);
        assertThat(retention.number("total/churned")).isEqualTo(2);
        assertThat(Double.parseDouble(retention.text("total/retentionRate"))).isEqualTo(0.5);
        assertThat(retention.number("total/firstTimeCustomers")).isEqualTo(1);
        assertThat(retention.number("guestOrders")).isEqualTo(1);
        assertThat(retention.text("definition/retained")).contains("90 days", "2026-04-01");
        assertThat(retention.text("countries/2/country")).isEqualTo("IN");
        assertThat(retention.number("countries/2/customersBefore")).isEqualTo(2);
        assertThat(retention.number("countries/2/retained")).isEqualTo(1);

        var repeat = admin.get("/api/v1/measures/repeat-purchase?from=2025-10-01&to=2026-04-01");
        assertThat(repeat.number("total/customers")).isEqualTo(5);
        assertThat(repeat.number("total/repeatCustomers")).isEqualTo(2);
        assertThat(Double.parseDouble(repeat.text("total/repeatRate"))).isEqualTo(0.4);
        assertThat(repeat.number("total/orders")).isEqualTo(7);
        assertThat(repeat.number("total/customerDays")).isEqualTo(7);
        assertThat(repeat.number("total/repeatTransactions")).isEqualTo(2);
    }

    @Test
    @Order(5)
    void its_customers_are_thanked_each_in_their_own_language() throws Exception {
        Map<String, String> greetings =
                Map.of("C1", "अनीता", "C2", "মৌসুমী", "C3", "सुजाता", "C4", "Grace", "C5", "Jörg");
        Map<String, String> languages = Map.of("C1", "hi", "C2", "bn", "C3", "ne", "C4", "en", "C5", "en");
        for (String customer : greetings.keySet()) {
            String id = admin.get("/api/v1/customers/by-external-id/shop/" + customer)
                    .text("id");
            String person = admin.get("/api/v1/customers/" + id + "/people").text("items/0/id");
            var made = admin.post("/api/v1/letters", Map.of("personId", person, "template", "thank_you"));
            assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
            var sent = admin.until(made.header("Location"), a -> a.text("state").equals("sent"));
            assertThat(sent.text("language")).as(customer).isEqualTo(languages.get(customer));
        }
        assertThat(installation.mail().waitForIncomingEmail(60_000, greetings.size()))
                .isTrue();
        List<String> texts = new ArrayList<>();
        for (MimeMessage mail : installation.mail().getReceivedMessages()) {
            texts.add(String.valueOf(
                    ((Multipart) mail.getContent()).getBodyPart(0).getContent()));
        }
        assertThat(texts).hasSize(greetings.size());
        greetings
                .values()
                .forEach(called -> assertThat(texts)
                        .as(called)
                        .filteredOn(text -> text.contains(called))
                        .singleElement()
                        .asString()
                        .contains("Darjeeling & Co."));
        assertThat(admin.until(
                                "/api/v1/customers/"
                                        + admin.get("/api/v1/customers/by-external-id/shop/C1")
                                                .text("id") + "/timeline",
                                a -> a.raw().body().contains("letter.sent"))
                        .raw()
                        .body())
                .contains("order.placed", "letter.sent");
    }

    private Caller.Answer imported(String kind, String csv) {
        var accepted = admin.csv("/api/v1/imports/" + kind + "?source=shop&mode=history&zone=Asia/Kolkata", csv);
        assertThat(accepted.status()).as(accepted.raw().body()).isEqualTo(202);
        var ended =
                admin.until(accepted.header("Location"), a -> !a.text("state").matches("receiving|running"));
        assertThat(ended.text("state")).as(ended.raw().body()).isEqualTo("succeeded");
        return ended;
    }
}
