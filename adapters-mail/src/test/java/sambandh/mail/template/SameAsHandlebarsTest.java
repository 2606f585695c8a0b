package sambandh.mail.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.context.MapValueResolver;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.domain.shared.Language;

/** Who knows Handlebars from elsewhere reads the same here: compared with an implementation that we did not write. */
class SameAsHandlebarsTest {
    private static final Map<String, Object> VALUES = new HashMap<>(Map.of(
            "called",
            "Anjali <& \"Rai\">",
            "empty",
            "",
            "none",
            0,
            "count",
            7,
            "flag",
            true,
            "order",
            Map.of("product", "Tea"),
            "lines",
            List.of(Map.of("what", "Tea"), Map.of("what", "Cup")),
            "notes",
            List.of("one", "two"),
            "nothing",
            List.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear {{called}}!",
                "{{ called }} {{missing}} {{order.product}} {{order.missing}}",
                "{{#if order}}a{{else}}b{{/if}}{{#if missing}}a{{else}}b{{/if}}",
                "{{#if empty}}a{{else}}b{{/if}}{{#if none}}a{{else}}b{{/if}}{{#if nothing}}a{{else}}b{{/if}}{{#if flag}}a{{/if}}",
                "{{#unless order}}a{{else}}b{{/unless}}{{#unless nothing}}a{{/unless}}",
                "{{#if missing}}a{{else if order}}b{{else}}c{{/if}}",
                "{{#if missing}}a{{else if empty}}b{{else}}c{{/if}}",
                "{{#each lines}}{{what}}{{@index}}{{#if @first}}F{{/if}}{{#if @last}}L{{/if}};{{/each}}",
                "{{#each notes}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}",
                "{{#each nothing}}x{{else}}none{{/each}}{{#each missing}}x{{else}}none{{/each}}",
                "{{#each lines}}{{#if what}}{{../called}}{{/if}}{{@root.order.product}}{{/each}}",
                "{{#each lines}}{{#each @root.notes}}{{this}}{{../what}}{{/each}}{{/each}}",
                "{{this.called}}",
                "a {{! note }}b {{!-- a }} note --}}c",
                "a {{!-- old -- was {{called}} there --}} b",
                "a {{!-- {{called}} -- }} --}} c",
                "a\n{{!-- {{#if order}} -- {{/if}} --}}\nb",
                "a  {{~called~}}  b {{~#if order~}} c {{~else~}} d {{~/if~}} e",
                "one\n{{#if order}}\ntwo\n{{/if}}\nthree\n",
                "one\n  {{#if missing}}\ntwo\n  {{else}}\nother\n  {{/if}}  \nthree\n",
                "one {{#if order}}\ntwo{{/if}} three\n",
                "{{#each lines}}\n- {{what}}\n{{/each}}\nend",
                "a\n{{! alone }}\nb\n{{!-- alone --}}\nc",
                "a \\{{called}} b",
                "{{#if order}}{{#if order.product}}x{{/if}}{{/if}}",
            })
    void it_reads_as_handlebars_does(String template) throws IOException {
        Handlebars other = new Handlebars().prettyPrint(true).with(EscapingStrategy.NOOP);
        String theirs = other.compileInline(template)
                .apply(Context.newBuilder(VALUES)
                        .resolver(MapValueResolver.INSTANCE)
                        .build());

        Findings findings = new Findings();
        List<Piece> pieces = PieceReader.read(template, "text", findings);
        List<Node> nodes = NodeReader.read(pieces, findings, _ -> Place.PLAIN);
        Formats formats = new Formats(Language.ENGLISH);
        Map<String, Object> plain = Used.of(List.of(nodes)).of(VALUES, formats);
        String ours = Writing.write(nodes, plain, formats, false, 100);

        assertThat(findings.all()).isEmpty();
        assertThat(ours).isEqualTo(theirs);
    }

    /** As Handlebars.js has it; its sister in Java reads on. */
    @Test
    void a_long_note_may_take_the_white_space_behind_it() {
        Findings findings = new Findings();
        List<Node> nodes = NodeReader.read(
                PieceReader.read("a {{!-- -- {{called}} --~}}  b {{!-- c --}} d", "text", findings),
                findings,
                _ -> Place.PLAIN);
        assertThat(findings.all()).isEmpty();
        assertThat(Writing.write(nodes, Map.of(), new Formats(Language.ENGLISH), false, 100))
                .isEqualTo("a b  d");
    }
}
