package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.james.jdkim.DKIMVerifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import sambandh.persistence.shared.TestDatabase;

/** Letters go out signed, each with a return path of its own; what comes back is read and told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnedLettersJourneyTest {
    private static final String LETTERS = "/api/v1/letters";

    private KeyPair keys;
    private Installation installation;
    private Caller admin;

    @BeforeAll
    void open() throws Exception {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
        pairs.initialize(2048);
        keys = pairs.generateKeyPair();
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----";
        installation = new Installation(
                TestDatabase.freshSchema(),
                "",
                Map.of(
                        "SAMBANDH_DKIM_DOMAIN", "darjeeling.example",
                        "SAMBANDH_DKIM_SELECTOR", "s1",
                        "SAMBANDH_DKIM_KEY", pem,
                        "SAMBANDH_BOUNCE_ADDRESS", "bounces@darjeeling.example",
                        "SAMBANDH_IMAP_SECONDS", "1"));
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

    private record Sent(String letter, String customer, String person, MimeMessage message, String returnPath) {
        String timeline() {
            return "/api/v1/customers/" + customer + "/timeline";
        }
    }

    private Sent sent() throws Exception {
        String address = UUID.randomUUID() + "@customers.example";
        var made = admin.post(
                "/api/v1/customers",
                Map.of(
                        "kind",
                        "private_person",
                        "name",
                        "अनीता",
                        "person",
                        Map.of("name", "अनीता", "language", "hi", "emails", List.of(address))));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        String customer = made.text("id");
        String person = admin.get("/api/v1/customers/" + customer + "/people").text("items/0/id");
        var letter = thanked(person);
        assertThat(letter.status()).as(letter.raw().body()).isEqualTo(201);
        admin.until(LETTERS + "/" + letter.text("id"), a -> "sent".equals(a.text("state")));
        MimeMessage message = Stream.of(installation.mail().getReceivedMessages())
                .filter(one -> text(one).contains(address))
                .findFirst()
                .orElseThrow();
        String path = message.getHeader("Return-Path", null).replaceAll("[<>\\s]", "");
        return new Sent(letter.text("id"), customer, person, message, path);
    }

    private Caller.Answer thanked(String person) {
        return admin.post(LETTERS, Map.of("personId", person, "template", "thank_you"));
    }

    private static String text(MimeMessage message) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            message.writeTo(out);
            return out.toString(StandardCharsets.ISO_8859_1);
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private void comesIn(String mail) throws Exception {
        installation
                .mail()
                .setUser("bounces@darjeeling.example", "bounces", "secret")
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1))));
    }

    private static String bounce(String to) {
        return """
                From: <mailer-daemon@mx.example>
                To: <%s>
                Message-ID: <%s@mx.example>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; somebody@customers.example
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 no such user

                --b--
                """.formatted(to, UUID.randomUUID());
    }

    @Test
    void a_letter_is_signed_for_the_domain_that_it_comes_from() throws Exception {
        String message = text(sent().message());
        DKIMVerifier james = new DKIMVerifier((methods, selector, domain) -> {
            assertThat(selector + "." + domain).isEqualTo("s1.darjeeling.example");
            return List.of("v=DKIM1; k=rsa; p="
                    + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        });
        assertThat(james.verify(new ByteArrayInputStream(message.getBytes(StandardCharsets.ISO_8859_1))))
                .hasSize(1);
    }

    @Test
    void an_address_that_is_dead_is_told_and_gets_nothing_any_more() throws Exception {
        Sent sent = sent();
        assertThat(sent.returnPath()).matches("bounces\\+[a-z2-7]{42}@darjeeling\\.example");
        comesIn(bounce(sent.returnPath()));

        var letter = admin.until(LETTERS + "/" + sent.letter(), a -> "bounced".equals(a.text("state")));
        assertThat(letter.text("lastAnswer")).contains("5.1.1", "no such user");
        assertThat(admin.get(sent.timeline()).raw().body()).contains("letter.bounced");
        assertThat(admin.get("/api/v1/suppressions").raw().body()).contains("\"bounced\"");
        order(sent.customer());
        var list = admin.until(
                LETTERS + "?personId=" + sent.person(),
                a -> !a.text("items/1/id").isEmpty());
        assertThat(list.text("items/0/notSentBecause")).isEqualTo("dead_address");
        assertThat(list.text("items/0/whyNow")).isEqualTo("An order was placed.");
    }

    @Test
    void who_forges_a_return_path_or_answers_by_a_machine_changes_nothing_and_a_reply_is_told() throws Exception {
        Sent sent = sent();
        String token = sent.returnPath().substring(8, 50);
        comesIn(bounce(sent.returnPath().replace(token, "a".repeat(42))));
        String reply =
                "From: a@b.example\nTo: hello@darjeeling.example\nMessage-ID: <%s@b.example>\nIn-Reply-To: %s\n%s\nThanks!\n";
        String id = sent.message().getMessageID();
        String enrolments = endedByAnAnswer(sent);
        comesIn(reply.formatted(UUID.randomUUID(), id, "Auto-Submitted: auto-replied\n"));
        comesIn(reply.formatted(UUID.randomUUID(), id, ""));

        var timeline = admin.until(sent.timeline(), a -> a.raw().body().contains("letter.replied"));
        assertThat(timeline.raw().body().split("\"kind\":\"letter.replied\"", -1))
                .as("one of two")
                .hasSize(2);
        assertThat(timeline.raw().body()).doesNotContain("letter.bounced", "Thanks!");
        admin.until(enrolments, a -> a.text("items/0/endedBecause").equals("letter.replied"));
        assertThat(admin.get(LETTERS + "/" + sent.letter()).text("state")).isEqualTo("sent");
        assertThat(admin.get("/metrics").raw().body())
                .contains(
                        "sambandh_incoming_mail_total{outcome=\"foreign\"} 1.0",
                        "sambandh_incoming_mail_total{outcome=\"automatic\"} 1.0",
                        "sambandh_mail_server_away 0.0");
    }

    /** A series that the person is in. */
    private String endedByAnAnswer(Sent sent) {
        String series = admin.post(
                        "/api/v1/series",
                        Map.of(
                                "name",
                                "Come back",
                                "steps",
                                List.of(Map.of("template", "thank_you", "after", "P3D")),
                                "exits",
                                Map.of("events", List.of("letter.replied"))))
                .header("Location");
        assertThat(admin.post(series + "/starts", Map.of()).text("state")).isEqualTo("running");
        assertThat(admin.post(series + "/enrolments", Map.of("personId", sent.person()))
                        .status())
                .isEqualTo(201);
        return series + "/enrolments";
    }

    private void order(String customer) {
        var line = Map.of(
                "description", "Tea", "quantity", 1, "unitPrice", Map.of("amount", "1250.00", "currency", "INR"));
        var made = admin.post(
                "/api/v1/orders",
                Map.of(
                        "customerId",
                        customer,
                        "orderedAt",
                        java.time.Instant.now().toString(),
                        "lines",
                        List.of(line)));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
    }
}
