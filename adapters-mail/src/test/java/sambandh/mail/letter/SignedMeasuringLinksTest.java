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
        Letter.Content marked = into("See https://shop.example/a?b=1&c=%C3%A4. And (http://shop.example/).\n", html);
        assertThat(targets(marked.text()))
                .containsExactly("https://shop.example/a?b=1&c=%C3%A4", "http://shop.example/");
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

    /** Signs that no address has end it, also where no space follows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "हमारी नई चाय यहाँ है: https://shop.example/चाय। पधारिए",
                "নতুন চা এখানে: https://shop.example/चाय।আসুন",
                "नयाँ चिया यहाँ छ: https://shop.example/चाय॥ आउनुहोस्",
                "“https://shop.example/चाय”",
                "«https://shop.example/चाय»",
                "https://shop.example/चाय…",
                "(https://shop.example/चाय).",
                "Is it https://shop.example/चाय?!",
                "https://shop.example/चाय",
            })
    void an_address_ends_where_its_reader_sees_its_end(String text) {
        Letter.Content marked = into(text, "<a href=\"https://shop.example/चाय\">x</a>");
        assertThat(targets(marked.text())).containsExactly("https://shop.example/चाय");
        assertThat(CLICK.matcher(marked.text()).replaceAll("https://shop.example/चाय"))
                .isEqualTo(text);
    }

    /** Else whoever calls themselves an address gets one of ours that leads there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear https://evil.example,",
                "Dear https://shop.example.evil.example,",
                "Dear https://shop.example@evil.example/,",
                "Dear https://shop.example/tea/../../evil,",
                "Dear https://shop.example/teapot,",
            })
    void what_no_link_leads_to_stays_as_it_is(String text) {
        String html = "<p>Dear https://evil.example</p><a href='https://shop.example'>x</a>"
                + "<a href=\"https://shop.example/tea\">y</a>";
        Letter.Content marked = into(text, html);
        assertThat(marked.text()).isEqualTo(text);
        assertThat(targets(marked.html())).containsExactly("https://shop.example", "https://shop.example/tea");
    }

    @Test
    void the_longest_address_is_the_one_that_is_meant() {
        String html = "<a href=\"https://shop.example/a\">x</a><a href=\"https://shop.example/a.b\">y</a>";
        assertThat(targets(into("https://shop.example/a.b. https://shop.example/a.", html)
                        .text()))
                .containsExactly("https://shop.example/a.b", "https://shop.example/a");
    }

    @Test
    void only_where_a_link_leads_counts_as_its_address() {
        String html = "<a data-href=\"https://a.example/\" title=\"x href='https://b.example/'\""
                + " href='https://c.example/'>x</a><abbr href=\"https://d.example/\">x</abbr>";
        Letter.Content marked = into("https://a.example/ https://b.example/ https://d.example/", html);
        assertThat(targets(marked.html())).containsExactly("https://c.example/");
        assertThat(marked.html()).contains("data-href=\"https://a.example/\" title=\"x href='https://b.example/'\"");
        assertThat(CLICK.matcher(marked.text()).find()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x ", "\"x\" ", "a=\"b\" ", "a='b", "\"", "=", "href= "})
    void what_is_malformed_costs_no_stack(String piece) {
        String html = "<a " + piece.repeat(50_000) + " href=\"https://shop.example/\">x</a>";
        assertThat(into("x", html).html()).endsWith("alt=\"\">");
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
        String token = CLICK.matcher(
                        into("x", "<a href=\"https://shop.example/tea\">x</a>").html())
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
