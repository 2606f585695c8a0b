package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import sambandh.persistence.shared.DatabaseSettings;
import sambandh.persistence.shared.TestDatabase;

/** Opens and clicks are counted where the company wants it and the reader has said yes, and nowhere else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasuringJourneyTest {
    private static final String LETTERS = "/api/v1/letters";
    private static final String RULES = "/api/v1/company/letter-rules";
    private static final String SHOP = "https://darjeeling.example/shop?a=1&b=2";
    private static final Pattern CLICK = Pattern.compile("https://crm\\.example\\.com(/api/v1/clicks/[A-Za-z0-9_-]+)");
    private static final Pattern OPEN = Pattern.compile("https://crm\\.example\\.com(/api/v1/opens/[A-Za-z0-9_-]+)");
    private static final Map<String, String> BROWSER =
            Map.of("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");

    private Installation installation;
    private Peek database;
    private Caller admin;
    private Caller stranger;

    private record Parts(String letter, String text, String html, String preferences) {
        String all() {
            return text + html;
        }
    }

    @BeforeAll
    void open() throws SQLException {
        DatabaseSettings schema = TestDatabase.freshSchema();
        installation = new Installation(schema, "");
        database = new Peek(schema);
        admin = installation.administrator();
        stranger = new Caller(installation.address());
        var named = admin.patch(
                "/api/v1/company",
                admin.get("/api/v1/company").header("ETag"),
                Map.of("name", "Darjeeling & Co.", "email", "hello@darjeeling.example", "website", SHOP));
        assertThat(named.status()).as(named.raw().body()).isEqualTo(200);
    }

    @AfterAll
    void close() throws SQLException {
        database.close();
        installation.close();
    }

    @Test
    void opens_and_clicks_are_counted_of_who_has_said_yes_once_the_company_wants_it() throws Exception {
        String asha = reader();
        Parts before = letter(asha);
        assertThat(before.all()).doesNotContain("/clicks/", "/opens/").contains("https://darjeeling.example/shop");
        assertThat(stranger.patch(before.preferences(), "*", Map.of("measuring", true))
                        .text("measuring"))
                .isEqualTo("true");
        assertThat(letter(reader()).all()).as("off").doesNotContain("/clicks/", "/opens/");

        var on = admin.patch(RULES, "*", Map.of("measuring", true));
        assertThat(on.text("measuring")).as(on.raw().body()).isEqualTo("true");
        assertThat(letter(reader()).all()).as("no yes").doesNotContain("/clicks/", "/opens/");
        database.write("UPDATE letter SET dedupe_key = HEX(id)");
        Parts marked = letter(asha);
        assertThat(marked.text()).contains("/clicks/").doesNotContain("https://darjeeling.example");
        assertThat(marked.html()).contains("/clicks/", "/opens/").doesNotContain("href=\"https://darjeeling.example");
        assertThat(admin.get(LETTERS + "/" + marked.letter() + "/content").raw().body())
                .doesNotContain("/clicks/", "/opens/");
        database.write("UPDATE letter SET sent_at = sent_at - INTERVAL 1 MINUTE");

        String click = first(CLICK, marked.text());
        var led = stranger.get(click, BROWSER);
        assertThat(led.status()).isEqualTo(302);
        assertThat(led.header("Location")).isEqualTo(SHOP);
        assertThat(led.header("Cache-Control")).isEqualTo("no-store");
        assertThat(stranger.get(first(OPEN, marked.html()), BROWSER).header("Content-Type"))
                .isEqualTo("image/gif");
        assertThat(stranger.get(click).status()).as("a program").isEqualTo(302);
        assertThat(stranger.get(click.substring(0, click.length() - 3), BROWSER).status())
                .isEqualTo(404);
        var counted = admin.get(LETTERS + "/" + marked.letter() + "/measures");
        assertThat(counted.number("opens")).as(counted.raw().body()).isEqualTo(1);
        assertThat(counted.number("clicks")).isEqualTo(1);

        stranger.patch(marked.preferences(), "*", Map.of("measuring", false));
        assertThat(stranger.get(click, BROWSER).header("Location")).isEqualTo(SHOP);
        assertThat(admin.get(LETTERS + "/" + marked.letter() + "/measures").number("clicks"))
                .isEqualTo(1);
        assertThat(admin.get(LETTERS + "/" + before.letter() + "/measures").text("measured"))
                .isEqualTo("false");
    }

    private String reader() {
        String address = UUID.randomUUID() + "@customers.example";
        var made = admin.post("/api/v1/people", Map.of("name", "Asha", "language", "en", "emails", List.of(address)));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        return made.text("id");
    }

    private Parts letter(String person) throws Exception {
        var letter = admin.post(LETTERS, Map.of("personId", person, "template", "thank_you"));
        assertThat(letter.status()).as(letter.raw().body()).isEqualTo(201);
        var sent = admin.until(LETTERS + "/" + letter.text("id"), a -> "sent".equals(a.text("state")));
        MimeMessage message = Stream.of(installation.mail().getReceivedMessages())
                .filter(it -> header(it, "Message-ID").contains(sent.text("messageId")))
                .findFirst()
                .orElseThrow();
        Multipart parts = (Multipart) message.getContent();
        return new Parts(
                letter.text("id"),
                String.valueOf(parts.getBodyPart(0).getContent()),
                String.valueOf(parts.getBodyPart(1).getContent()),
                header(message, "List-Unsubscribe")
                        .replaceAll("^<https?://[^/]+|>$", "")
                        .replace("/unsubscribe/", "/preferences/"));
    }

    private static String header(MimeMessage message, String name) {
        try {
            return message.getHeader(name)[0];
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String first(Pattern pattern, String words) {
        return pattern.matcher(words)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
