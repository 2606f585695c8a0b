package sambandh.application.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.interaction.Channel;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.interaction.Outcome;
import sambandh.domain.interaction.Waiting;

/** What every keeper of who waits does, the one in memory and the one in the database. */
public interface WaitsContract {
    Waits waits();

    Interactions interactions();

    UnitOfWork unitOfWork();

    CustomerId aCustomer();

    private Interaction kept(SampleInteractions sample) {
        Interaction made = sample.build();
        unitOfWork().run(() -> interactions().add(made));
        return made;
    }

    @Test
    default void a_customer_waits_for_each_thing_once_until_it_ends() {
        CustomerId customer = aCustomer();
        Interaction missed = kept(SampleInteractions.with(customer).outcome(Outcome.NO_ANSWER));
        Instant since = missed.details().startedAt();
        var talk = new Waits.Open(Waiting.TALK, missed.id(), since);
        var reply = new Waits.Open(Waiting.REPLY, missed.id(), since);
        unitOfWork().run(() -> {
            waits().begin(customer, talk);
            waits().begin(customer, reply);
        });
        assertThat(waits().of(customer)).containsExactlyInAnyOrder(talk, reply);
        assertThat(waits().of(aCustomer())).isEmpty();
        assertThatThrownBy(() -> unitOfWork().run(() -> waits().begin(customer, talk)))
                .isInstanceOf(LostUpdate.class);
        unitOfWork().run(() -> waits().end(customer, Waiting.TALK));
        assertThat(waits().of(customer)).containsExactly(reply);
        unitOfWork().run(() -> waits().begin(customer, talk));
        assertThat(waits().of(customer)).hasSize(2);
    }

    @Test
    default void waiting_is_over_once_what_ends_it_was_logged_for_then_or_later() {
        CustomerId customer = aCustomer();
        Instant then = Instant.parse("2026-03-01T10:00:00Z");
        kept(SampleInteractions.with(customer)
                .by(Channel.MAIL)
                .outcome(Outcome.WRITTEN)
                .at("2026-03-01T10:00:00Z"));
        assertThat(waits().isOver(customer, Waiting.REPLY, then)).isTrue();
        assertThat(waits().isOver(customer, Waiting.REPLY, then.plusSeconds(1))).isFalse();
        assertThat(waits().isOver(customer, Waiting.TALK, then)).isFalse();
        kept(SampleInteractions.with(customer)
                .by(Channel.MAIL)
                .inbound()
                .outcome(Outcome.WRITTEN)
                .at("2026-03-01T11:00:00Z"));
        assertThat(waits().isOver(customer, Waiting.REPLY, then.plusSeconds(1))).isFalse();
        kept(SampleInteractions.with(customer).at("2026-03-01T12:00:00Z"));
        assertThat(waits().isOver(customer, Waiting.REPLY, then.plusSeconds(1))).isTrue();
        assertThat(waits().isOver(customer, Waiting.TALK, then)).isTrue();
        assertThat(waits().isOver(aCustomer(), Waiting.TALK, then)).isFalse();
    }
}
