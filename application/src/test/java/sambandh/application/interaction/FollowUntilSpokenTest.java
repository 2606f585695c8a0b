package sambandh.application.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import sambandh.domain.interaction.Channel;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.interaction.Outcome;
import sambandh.domain.task.NewTask;
import sambandh.domain.task.TaskKind;

/** It is 2 March 2026, 8:00 in UTC. */
class FollowUntilSpokenTest {
    private final InteractionDesk desk = new InteractionDesk();

    private SampleInteractions voicemail(String at) {
        return desk.sample().inbound().outcome(Outcome.VOICEMAIL).at(at);
    }

    private SampleInteractions mail(String at) {
        return desk.sample().by(Channel.MAIL).outcome(Outcome.WRITTEN).at(at);
    }

    @Test
    void a_missed_call_is_one_task_until_people_have_spoken() {
        Interaction first = desk.logged(voicemail("2026-03-01T08:00:00Z"));
        desk.logged(voicemail("2026-03-01T09:00:00Z"));
        desk.logged(desk.sample().outcome(Outcome.NO_ANSWER).at("2026-03-01T10:00:00Z"));
        desk.logged(mail("2026-03-01T11:00:00Z"));
        assertThat(desk.tasks.pending()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.CALL);
            assertThat(task.subject().value()).isEqualTo("interaction.talk");
            assertThat(task.customerId()).isEqualTo(desk.customer.value());
            assertThat(task.reference()).isEqualTo(first.id().value());
            assertThat(task.dueAt()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
        });
        Interaction spoken = desk.logged(desk.sample().at("2026-03-01T12:00:00Z"));
        assertThat(desk.tasks.pending()).isEmpty();
        assertThat(desk.tasks.closed(onlyKey()))
                .hasValueSatisfying(proof ->
                        assertThat(proof.reference()).isEqualTo(spoken.id().value()));
        desk.logged(voicemail("2026-03-01T13:00:00Z"));
        assertThat(desk.tasks.pending()).hasSize(1);
    }

    private String onlyKey() {
        return desk.tasks.asked().stream().map(NewTask::key).findFirst().orElseThrow();
    }

    @Test
    void a_customers_mail_waits_for_an_answer_or_a_talk() {
        desk.logged(mail("2026-03-01T08:00:00Z").inbound());
        assertThat(desk.tasks.pending())
                .singleElement()
                .satisfies(task -> assertThat(task.kind()).isEqualTo(TaskKind.MAIL_REPLY));
        desk.logged(mail("2026-03-01T07:00:00Z"));
        assertThat(desk.tasks.pending()).as("written before it came").hasSize(1);
        desk.logged(mail("2026-03-01T09:00:00Z"));
        assertThat(desk.tasks.pending()).isEmpty();
        desk.logged(mail("2026-03-01T10:00:00Z").inbound());
        desk.logged(desk.sample().at("2026-03-01T11:00:00Z"));
        assertThat(desk.tasks.pending()).isEmpty();
        assertThat(desk.tasks.asked()).hasSize(2);
    }

    @Test
    void what_comes_in_late_and_is_over_already_or_long_ago_asks_for_nothing() {
        desk.logged(desk.sample().at("2026-03-01T12:00:00Z"));
        desk.logged(voicemail("2026-03-01T08:00:00Z"));
        desk.logged(voicemail("2026-02-01T08:00:00Z"));
        assertThat(desk.tasks.asked()).isEmpty();
    }

    @Test
    void who_corrects_a_voicemail_withdraws_its_task_and_who_has_spoken_after_all_closes_it() {
        Interaction wrong = desk.logged(voicemail("2026-03-01T08:00:00Z"));
        desk.outcome(wrong, voicemail("2026-03-01T08:00:00Z").outcome(Outcome.DONE));
        assertThat(desk.tasks.isWithdrawn(onlyKey())).isTrue();
        Interaction second = desk.logged(voicemail("2026-03-01T09:00:00Z"));
        assertThat(desk.tasks.pending()).hasSize(1);
        desk.outcome(second, voicemail("2026-03-01T09:00:00Z").outcome(Outcome.SPOKEN));
        assertThat(desk.tasks.pending()).isEmpty();
        assertThat(desk.waits.of(desk.customer)).isEmpty();
    }
}
