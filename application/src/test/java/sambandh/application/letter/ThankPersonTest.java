package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.order.InMemoryOrders;
import sambandh.application.order.SampleOrders;
import sambandh.application.order.StopThanks;
import sambandh.application.order.StopThanksOfReturned;
import sambandh.application.order.ThankForOrder;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderMode;
import sambandh.domain.shared.Language;

class ThankPersonTest {
    private final LetterDesk desk = new LetterDesk();

    @Test
    void a_person_is_thanked_in_their_language_for_the_last_order() {
        Letter letter = desk.thanked(desk.anjali().personId());

        assertThat(letter.state()).isEqualTo(State.QUEUED);
        assertThat(letter.language()).isEqualTo(new Language("hi"));
        assertThat(letter.reference()).isEqualTo(desk.order);
        assertThat(letter.customerId()).isEqualTo(desk.customer);
        assertThat(letter.content().text()).contains("Himal", "2026-02-27", "अंजलि");
        assertThat(letter.content().unsubscribe()).contains("thanks");
        assertThat(desk.audit.all())
                .singleElement()
                .satisfies(e -> assertThat(e.action()).isEqualTo("letter.write"));
    }

    @Test
    void without_a_language_of_their_own_the_companys_is_taken() {
        Recipient somebody = desk.recipients.add("Somebody", null, "somebody@example.com", desk.customer);
        assertThat(desk.thanked(somebody.personId()).language()).isEqualTo(new Language("ne"));
    }

    @Test
    void thanking_twice_is_once() {
        UUID person = desk.anjali().personId();
        Letter first = desk.thanked(person);
        var again = desk.thank.handle(new ThankPerson.Command(LetterDesk.AGENT, person, desk.order));
        assertThat(again).isEqualTo(new ThankPerson.Outcome.Written(first, false));
        assertThat(desk.audit.all()).hasSize(1);
    }

    @Test
    void a_stranger_or_a_strange_order_is_named() {
        UUID person = desk.anjali().personId();
        assertThat(desk.thank.handle(new ThankPerson.Command(LetterDesk.AGENT, UUID.randomUUID(), null)))
                .isEqualTo(new ThankPerson.Outcome.PersonUnknown());
        assertThat(desk.thank.handle(new ThankPerson.Command(LetterDesk.AGENT, person, UUID.randomUUID())))
                .isEqualTo(new ThankPerson.Outcome.OrderUnknown());
    }

    @Test
    void who_has_no_address_gets_no_letter_and_it_says_so() {
        Letter letter = desk.thanked(desk.recipients.add("Nobody", null, null).personId());
        assertThat(letter.state()).isEqualTo(State.NOT_SENT);
        assertThat(letter.notSentBecause()).isEqualTo(NotSentBecause.NO_ADDRESS);
        assertThat(desk.sendAll()).isFalse();
    }

    @Test
    void whoever_had_enough_letters_gets_no_more() {
        UUID person = desk.anjali().personId();
        for (int i = 0; i < 2; i++) {
            Letter earlier = SampleLetters.letter().to(person).build();
            desk.unitOfWork.run(() -> desk.letters.add(earlier));
            desk.sendAll();
        }
        assertThat(desk.thanked(person).notSentBecause()).isEqualTo(NotSentBecause.CAP);
    }

    @Test
    void a_live_order_is_thanked_for_once_and_history_never() {
        Recipient person = desk.anjali();
        ThankForOrder reaction = new ThankForOrder(desk.thank);
        reaction.react(desk.sale.placed(desk.customer, OrderMode.HISTORY));
        reaction.react(desk.sale.placed(null, OrderMode.LIVE));
        reaction.react(desk.sale.placed(UUID.randomUUID(), OrderMode.LIVE));
        assertThat(desk.audit.all()).isEmpty();

        reaction.react(desk.sale.placed(desk.customer, OrderMode.LIVE));
        reaction.react(desk.sale.placed(desk.customer, OrderMode.LIVE));
        assertThat(desk.audit.all()).hasSize(1);
        Letter letter = desk.letters
                .findByDedupeKey("thank-you:" + person.personId() + ":" + desk.order)
                .orElseThrow();
        assertThat(letter.personId()).isEqualTo(person.personId());
        assertThat(letter.createdBy()).isEqualTo("job:letter.thank-for-order");
    }

    @Test
    void thanks_that_wait_are_stopped_when_their_order_is_called_off() {
        Recipient person = desk.anjali();
        new ThankForOrder(desk.thank).react(desk.sale.placed(desk.customer, OrderMode.LIVE));
        StopThanks reaction = new StopThanks(desk.letters);

        desk.unitOfWork.run(() -> reaction.react(desk.sale.cancelled(UUID.randomUUID())));
        assertThat(desk.thanked(person.personId()).notSentBecause())
                .as("of another order")
                .isNull();
        desk.unitOfWork.run(() -> reaction.react(desk.sale.cancelled(desk.order)));

        assertThat(desk.thanked(person.personId()).state()).isEqualTo(Letter.State.NOT_SENT);
        assertThat(desk.thanked(person.personId()).notSentBecause()).isEqualTo(NotSentBecause.TAKEN_BACK);
    }

    @Test
    void thanks_that_wait_are_stopped_when_their_order_is_returned_whole_by_however_many_returns() {
        Recipient person = desk.anjali();
        new ThankForOrder(desk.thank).react(desk.sale.placed(desk.customer, OrderMode.LIVE));
        InMemoryOrders orders = new InMemoryOrders(desk.unitOfWork);
        StopThanksOfReturned reaction = new StopThanksOfReturned(orders, desk.letters);
        Order sale = SampleOrders.sale().id(desk.order).amount("10", "INR").build();
        desk.unitOfWork.run(() -> orders.add(sale));
        SampleOrders half = SampleOrders.takenBack(Order.Kind.RETURN, sale).amount("-5", "INR");

        desk.unitOfWork.run(() -> orders.add(half.build()));
        desk.unitOfWork.run(() -> reaction.react(desk.sale.returned(desk.order)));
        assertThat(desk.thanked(person.personId()).notSentBecause()).as("half").isNull();
        desk.unitOfWork.run(() -> orders.add(half.build()));
        desk.unitOfWork.run(() -> reaction.react(desk.sale.returned(desk.order)));

        assertThat(desk.thanked(person.personId()).notSentBecause()).isEqualTo(NotSentBecause.TAKEN_BACK);
    }

    @Test
    void an_order_is_thanked_for_once_whether_it_or_somebody_asks_first() {
        Recipient person = desk.anjali();
        ThankForOrder reaction = new ThankForOrder(desk.thank);
        reaction.react(desk.sale.placed(desk.customer, OrderMode.LIVE));
        assertThat(desk.asked(person)).as("the order was first").isFalse();
        assertThat(desk.audit.all()).hasSize(1);
    }

    @Test
    void an_order_thanked_for_by_hand_is_not_thanked_for_by_itself() {
        Recipient person = desk.anjali();
        assertThat(desk.asked(person)).isTrue();
        new ThankForOrder(desk.thank).react(desk.sale.placed(desk.customer, OrderMode.LIVE));
        assertThat(desk.audit.all()).hasSize(1);
    }
}
