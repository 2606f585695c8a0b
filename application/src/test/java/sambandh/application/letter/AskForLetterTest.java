package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.order.StopThanks;
import sambandh.application.order.ThankForOrder;
import sambandh.application.template.SampleTemplates;
import sambandh.domain.letter.Consent;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.order.OrderMode;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.fact.Words;
import sambandh.domain.template.Field;
import sambandh.domain.template.OwnTemplate;
import sambandh.domain.template.Purpose;
import sambandh.domain.template.Template;

class AskForLetterTest {
    private static final Code SPRING = new Code("spring");
    private static final Words WORDS = Words.of("a", "b", "c", "d");

    private final LetterDesk desk = new LetterDesk();
    private final AskForLetter ask =
            new AskForLetter(desk.recipients, desk.facts, desk.words, desk.thank, desk.write, desk.clock);
    private final UUID other = UUID.randomUUID();

    /** Of two customers, of which only the first has ordered. */
    private final Recipient anjali = desk.recipients.add("Anjali", "hi", "anjali@example.com", desk.customer, other);

    private AskForLetter.Outcome asked(
            Code template,
            @Nullable UUID customer,
            @Nullable String language,
            @Nullable UUID order,
            Map<String, Object> inputs) {
        return ask.handle(new AskForLetter.Command(
                LetterDesk.AGENT,
                customer == null ? anjali.personId() : null,
                customer,
                template,
                inputs,
                language == null ? null : new Language(language),
                order));
    }

    private AskForLetter.Outcome.Written written(
            Code template, @Nullable UUID customer, @Nullable String language, Map<String, Object> inputs) {
        return (AskForLetter.Outcome.Written) asked(template, customer, language, null, inputs);
    }

    private AskForLetter.Outcome.Written thanked(@Nullable UUID customer, @Nullable String language) {
        return written(ThankPerson.TEMPLATE, customer, language, Map.of());
    }

    private void own(Code code, Purpose purpose, String topic, Field... inputs) {
        Template.Details details =
                new Template.Details(purpose, new Code(topic), Map.of(Language.ENGLISH, "Own"), List.of(inputs));
        OwnTemplate own = OwnTemplate.make(new Template(code, details), desk.clock.instant());
        desk.unitOfWork.run(() -> desk.ownTemplates.add(own));
    }

    private static Field optional(String name) {
        return new Field(name, Field.Type.TEXT, WORDS, Map.of(Language.ENGLISH, "x"), List.of(), false);
    }

    private void spring() {
        own(SPRING, Purpose.SERVICE, "news", optional("a"), optional("b"));
        version("<p>Spring</p>");
    }

    private void version(String html) {
        desk.unitOfWork.run(() -> {
            int number = desk.ownTemplates.nextNumber(SPRING);
            desk.ownTemplates.add(SampleTemplates.version(SPRING.value(), number, html, "en", "hi"));
            OwnTemplate now = desk.ownTemplates.find(SPRING).orElseThrow();
            desk.ownTemplates.replace(now.current(number, desk.clock.instant()));
        });
    }

    @Test
    void somebody_of_two_customers_is_thanked_as_whom_they_were_named() {
        Letter letter = thanked(other, null).letter();
        assertThat(letter.customerId()).isEqualTo(other);
        assertThat(letter.reference()).as("the other customer's order").isNull();
        assertThat(asked(ThankPerson.TEMPLATE, other, null, desk.order, Map.of()))
                .isEqualTo(new AskForLetter.Outcome.OrderUnknown());
        assertThat(thanked(desk.customer, null).letter().reference()).isEqualTo(desk.order);
    }

    @Test
    void an_order_is_thanked_for_once_in_whatever_language_and_words() {
        new ThankForOrder(desk.thank).react(desk.sale.placed(desk.customer, OrderMode.LIVE));
        assertThat(thanked(null, "bn").fresh()).isFalse();
        assertThat(thanked(desk.customer, "bn").fresh()).isFalse();
        own(ThankPerson.TEMPLATE, Purpose.RELATIONSHIP, "thanks", optional("a"));
        assertThat(written(ThankPerson.TEMPLATE, null, null, Map.of("a", "x")).fresh())
                .isFalse();
        assertThat(desk.letters.all()).hasSize(1);
    }

    @Test
    void thanks_in_another_language_are_taken_back_with_their_order() {
        Letter letter = thanked(null, "bn").letter();
        assertThat(letter.language()).isEqualTo(new Language("bn"));
        assertThat(letter.reference()).isEqualTo(desk.order);
        desk.unitOfWork.run(() -> new StopThanks(desk.letters).react(desk.sale.cancelled(desk.order)));
        assertThat(desk.now(letter).notSentBecause()).isEqualTo(NotSentBecause.TAKEN_BACK);
    }

    @Test
    void thanks_are_for_what_the_company_says_they_are_and_say_what_was_given() {
        own(ThankPerson.TEMPLATE, Purpose.SERVICE, "courtesies", optional("a"));
        Letter letter = written(ThankPerson.TEMPLATE, null, null, Map.of("a", "Come again"))
                .letter();
        assertThat(letter.purpose()).isEqualTo(Purpose.SERVICE);
        assertThat(letter.topic()).isEqualTo(new Code("courtesies"));
        assertThat(letter.content().text()).contains("Come again");
    }

    @Test
    void the_same_letter_is_one_a_day() {
        spring();
        assertThat(written(SPRING, null, null, Map.of("a", "x", "b", "y")).fresh())
                .isTrue();
        assertThat(written(SPRING, null, "hi", Map.of("b", "y", "a", "x")).fresh())
                .as("the reader's own language, named")
                .isFalse();
        assertThat(written(SPRING, null, null, Map.of("a", "x, b=y")).fresh())
                .as("other words")
                .isTrue();
        assertThat(written(SPRING, other, null, Map.of("a", "x", "b", "y")).fresh())
                .as("another customer")
                .isTrue();
        version("<p>Spring, at last</p>");
        assertThat(written(SPRING, null, null, Map.of("a", "x", "b", "y")).fresh())
                .as("a new version")
                .isTrue();
    }

    @Test
    void topics_that_mean_something_of_their_own_are_reserved() {
        assertThat(Template.RESERVED_TOPICS)
                .containsExactlyInAnyOrder(Consent.MEASURING, Recipients.ALL_TOPICS, Recipients.MAIL);
    }
}
