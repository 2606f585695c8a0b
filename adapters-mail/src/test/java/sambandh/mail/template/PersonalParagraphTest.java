package sambandh.mail.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Edition;
import sambandh.domain.template.Variant.Format;
import sambandh.mail.letter.Samples;

/** Who bought something else reads something else. */
class PersonalParagraphTest {
    private static final String LETTER = """
            <p>Dear {{called}},</p>
            {{#equals order.category "tea"}}
            <p>The new first flush of {{order.product}} came in this week. Shall we put a packet aside for you?</p>
            {{else}}
            {{#if order.product}}
            <p>How is the {{order.product}} doing? Each one can be sharpened here, at no cost, as long as it lives.</p>
            {{else}}
            <p>We hope that all you chose serves you well.</p>
            {{/if}}
            {{/equals}}
            {{#greaterThan orders.count 5}}<p>You have come back so often; thank you.</p>{{/greaterThan}}
            """;

    private static String letterTo(Map<String, ?> order, long orders) {
        Edition edition = new Edition(
                Language.ENGLISH,
                "For {{called}}",
                Format.HTML,
                "<html><body>" + LETTER + "</body></html>",
                null,
                Map.of());
        Map<String, Object> values = new HashMap<>(Samples.fields("Anjali", null));
        values.put("order", order);
        values.put("orders", Map.of("count", orders));
        return new HandlebarsEngine().write(edition, values).text();
    }

    @Test
    void two_customers_who_differ_in_their_last_purchase_alone_get_different_paragraphs() {
        String tea = letterTo(Map.of("product", "Darjeeling", "category", "tea"), 2);
        String knife = letterTo(Map.of("product", "kitchen knife", "category", "kitchen"), 2);
        assertThat(tea)
                .isEqualTo("Dear Anjali,\n\nThe new first flush of Darjeeling came in this week."
                        + " Shall we put a packet aside for you?\n");
        assertThat(knife)
                .isEqualTo("Dear Anjali,\n\nHow is the kitchen knife doing? Each one can be sharpened here,"
                        + " at no cost, as long as it lives.\n");
        assertThat(letterTo(Map.of(), 7))
                .isEqualTo("Dear Anjali,\n\nWe hope that all you chose serves you well.\n\nYou have come back so often;"
                        + " thank you.\n");
    }
}
