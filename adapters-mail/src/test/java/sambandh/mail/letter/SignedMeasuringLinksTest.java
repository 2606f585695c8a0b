package sambandh.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.application.letter.MeasuringLinks.Click;
import sambandh.application.letter.SampleLetters;
import sambandh.application.shared.TestClock;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.shared.EmailAddress;

class SignedMeasuringLinksTest {
    private static final String HERE = "https://crm.example";
    private static final Pattern CLICK = Pattern.compile("https://crm\\.example/api/v1/clicks/([A-Za-z0-9_-]+)");
    private static final Pattern OPEN = Pattern.compile("https://crm\\.example/api/v1/opens/([A-Za-z0-9_-]+)");

    private final SignedMeasuringLinks links = new SignedMeasuringLinks(Samples.SECRETS, HERE);
    private final LetterId letter = new LetterId(UUID.randomUUID());

    private Letter.Content into(String text, String html) {
        return links.into(letter, new Letter.Content("s", "n", text, html, HERE + "/api/v1/unsubscribe/x"));
    }

    private List<String> targets(String words) {
        return CLICK.matcher(words)
                .results()
                .map(found -> links.click(found.group(1)).orElseThrow())
                .peek(click -> assertThat(click.letter()).isEqualTo(letter))
                .map(click -> click.target().toString())
                .toList();
    }

    @Test
    void links_of_both_parts_lead_where_they_led() {
        String html = "<html><body><p class=\"a\"><a style='x' href=\"https://shop.example/a?b=1&amp;c=%C3%A4\">A</a>"
                + " <A HREF='http://shop.example/'>B</A></p></body></html>";
        Letter.Content marked = into("See https://shop.example/tea. And (http://b.example/x).\n", html);
        assertThat(targets(marked.text())).containsExactly("https://shop.example/tea", "http://b.example/x");
        assertThat(targets(marked.html()))
                .containsExactly("https://shop.example/a?b=1&c=%C3%A4", "http://shop.example/");
        assertThat(marked.text())
                .startsWith("See https://crm.example/api/v1/clicks/")
                .endsWith(").\n");
        assertThat(marked.html())
                .contains(" width=\"1\" height=\"1\" alt=\"\"></body></html>")
                .contains("<p class=\"a\"><a style='x' href=\"https://crm.example/");
        assertThat(marked.unsubscribe()).isEqualTo(HERE + "/api/v1/unsubscribe/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://crm.example/api/v1/unsubscribe/abc",
                "mailto:hello@shop.example",
                "tel:+9779812345678",
                "javascript:alert(1)",
                "#top",
                "https:///nowhere",
                "https://shop.example/not a link",
                "",
            })
    void what_is_no_link_to_elsewhere_on_the_web_stays(String link) {
        String html = "<html><body><a href=\"" + link + "\">x</a></body></html>";
        Letter.Content marked = into("x", html);
        assertThat(OPEN.matcher(marked.html()).replaceAll(""))
                .isEqualTo(html.replace("</body>", "<img src=\"\" width=\"1\" height=\"1\" alt=\"\"></body>"));
    }

    /** The strict check sees it by itself, and fails this test if it is not sound. */
    @Test
    void a_letter_with_them_is_a_sound_message() throws Exception {
        Letter sample = SampleLetters.letter()
                .content(into(
                        "देखिए https://shop.example/चाय और https://shop.example/tea\n",
                        "<html lang=\"hi\" dir=\"ltr\"><body>"
                                + "<a href=\"https://shop.example/tea\">चाय</a></body></html>"))
                .build();
        MimeLetters mime = new MimeLetters(() -> Samples.COMPANY, null, new TestClock("2026-03-01T08:00:00Z"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mime.message(Session.getInstance(new Properties()), sample, new EmailAddress("anjali@example.com"))
                .writeTo(bytes);
        assertThat(bytes.size()).isPositive();
    }

    @Test
    void the_image_names_the_letter_and_nothing_else() {
        Matcher found = OPEN.matcher(into("x", "<p>no body</p>").html());
        assertThat(found.find()).isTrue();
        assertThat(links.open(found.group(1))).contains(letter);
        assertThat(links.click(found.group(1)))
                .as("each token is good for one thing")
                .isEmpty();
        assertThat(Base64.getUrlDecoder().decode(found.group(1))).hasSize(32);
    }

    @Test
    void nobody_else_can_make_a_link_lead_anywhere() {
        String token = CLICK.matcher(into("https://shop.example/tea", "").text())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(links.click(token)).contains(new Click(letter, URI.create("https://shop.example/tea")));
        byte[] signed = Base64.getUrlDecoder().decode(token);
        for (int at = 0; at < signed.length; at++) {
            byte[] other = signed.clone();
            other[at] ^= 1;
            assertThat(links.click(Base64.getUrlEncoder().withoutPadding().encodeToString(other)))
                    .isEmpty();
        }
        String evil = new String(signed, StandardCharsets.ISO_8859_1).replace("shop.example", "evil.example");
        assertThat(links.click(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(evil.getBytes(StandardCharsets.ISO_8859_1))))
                .isEmpty();
        assertThat(links.click("")).isEmpty();
        assertThat(links.open("")).isEmpty();
    }
}
