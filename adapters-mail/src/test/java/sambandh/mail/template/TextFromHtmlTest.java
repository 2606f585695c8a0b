package sambandh.mail.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Edition;
import sambandh.domain.template.Variant.Format;

class TextFromHtmlTest {
    private static final Map<String, Object> VALUES = Map.of(
            "called", "Anjali & co <b>",
            "link", "https://a.example/?x=1&y=2",
            "mail", "a@b.example",
            "lines", List.of(Map.of("what", "Tea"), Map.of("what", "Cup")));

    private static final Map<String, Edition.Part> PARTS = Map.of(
            "link", new Edition.Part("{{link}}", null),
            "perhaps", new Edition.Part("{{#if link}}{{link}}{{/if}}", null));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "<p>Dear  {{called}}, </p><p>two&nbsp;&amp; three</p>|Dear Anjali & co <b>,~~two\u00a0& three",
                "<h1>Head</h1>x<br>y<div>z</div>|Head~~x~y~z",
                "<ul><li>a</li><li>b</li></ul><ol><li>c</li><li>d</li></ol>|- a~- b~~1. c~2. d",
                "<table>{{#each lines}}<tr><td>{{what}}</td><td>{{@index}}</td></tr>{{/each}}</table>|Tea 0~Cup 1",
                "<p>see <a href=\"{{link}}\">our page</a></p>|see our page: https://a.example/?x=1&y=2",
                "<p>see <a href=\"{{link}}\">our page</a> today</p>|see our page (https://a.example/?x=1&y=2) today",
                "<p><a href=\"mailto:{{mail}}\">{{mail}}</a>!</p>|a@b.example!",
                "<p><a href=\"https://x.example\">https://x.example</a></p>|https://x.example",
                "<p><img src=\"https://x.example/i.png\" alt=\"A cup for {{called}}\"> x</p>|A cup for Anjali & co <b> x",
                "<p style=\"display: none\">hidden</p><style>p{}</style><p aria-hidden=\"true\">deco</p>x|x",
                "<p>a</p>{{#if missing}}<p>b</p>{{/if}}<p>c</p>|a~~c",
                "<p>a{{#if missing}} b{{/if}} c {{#if called}}d{{else}}e{{/if}}.</p>|a c d.",
                "<p>a</p><!--[if mso]><p>{{#if called}}<b>{{called}}</b>{{/if}}</p><![endif]--><p>b</p>|a~~b",
                "<!--[if !mso]><!--><p>a {{mail}}</p><!--<![endif]--><p>b</p>|a a@b.example~~b",
                "<p>a</p><hr><p>b</p><blockquote>c</blockquote>|a~~---~~b~~c",
                "<p>see <a href=\"{{> link}}\">{{> link}}</a>!</p>|see https://a.example/?x=1&y=2!",
                "<p>see <a href=\"{{> perhaps}}\">{{> perhaps}}</a>!</p>|see https://a.example/?x=1&y=2!",
                "<p>{{> perhaps}}</p><p><a href=\"{{> perhaps}}\">here</a></p>"
                        + "|https://a.example/?x=1&y=2~~here: https://a.example/?x=1&y=2",
                "<p><img src=\"x.png\" alt=\"{{> perhaps}}\"> {{> perhaps}} {{#if called}}{{> perhaps}}{{/if}}</p>"
                        + "|https://a.example/?x=1&y=2 https://a.example/?x=1&y=2 https://a.example/?x=1&y=2",
            })
    void html_reads_well_as_text(String html, String text) {
        Edition edition =
                new Edition(Language.ENGLISH, "S", Format.HTML, "<html><body>" + html + "</body></html>", null, PARTS);
        HandlebarsEngine engine = new HandlebarsEngine();
        assertThat(engine.write(edition, VALUES).text()).isEqualTo(text.replace('~', '\n') + "\n");
    }
}
