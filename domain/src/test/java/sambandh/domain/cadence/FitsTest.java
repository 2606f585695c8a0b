package sambandh.domain.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static sambandh.domain.cadence.SamplePlans.DHAKA;
import static sambandh.domain.cadence.SamplePlans.after;
import static sambandh.domain.cadence.SamplePlans.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.domain.shared.Code;

class FitsTest {
    private static final UUID CUSTOMER = new UUID(1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private static Fits.Open open(long id, LocalDate day) {
        PlanStep step = call("care", after(0));
        return new Fits.Open(
                new PlannedStep(
                        new PlannedStepId(new UUID(2, id)),
                        new EnrolmentId(new UUID(3, 3)),
                        CUSTOMER,
                        new StepKey(step.code(), day),
                        day,
                        Channel.PHONE,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        List.of(),
                        PlannedStep.State.ASKED,
                        null,
                        null,
                        null),
                step,
                DHAKA);
    }

    private static Contact contact(UUID customer, Channel channel, String purpose, String at) {
        return new Contact(new UUID(9, 9), customer, channel, new Code(purpose), Instant.parse(at));
    }

    private static boolean fits(Contact contact) {
        return Fits.fits(open(1, DAY), contact);
    }

    @Test
    void a_call_of_the_same_customer_and_purpose_at_its_time_fits() {
        assertThat(fits(contact(CUSTOMER, Channel.PHONE, "care", "2026-03-10T08:00:00Z")))
                .isTrue();
        assertThat(fits(contact(CUSTOMER, Channel.VIDEO, "care", "2026-05-10T08:00:00Z")))
                .isTrue();
    }

    @Test
    void another_customer_purpose_or_channel_does_not() {
        assertThat(fits(contact(new UUID(1, 2), Channel.PHONE, "care", "2026-03-10T08:00:00Z")))
                .isFalse();
        assertThat(fits(contact(CUSTOMER, Channel.PHONE, "dunning", "2026-03-10T08:00:00Z")))
                .isFalse();
        assertThat(fits(contact(CUSTOMER, Channel.MESSAGE, "care", "2026-03-10T08:00:00Z")))
                .isFalse();
    }

    @Test
    void the_day_is_the_customer_s_and_three_days_before_are_early_enough() {
        // already the 7th in Dhaka
        assertThat(fits(contact(CUSTOMER, Channel.PHONE, "care", "2026-03-06T18:00:00Z")))
                .isTrue();
        assertThat(fits(contact(CUSTOMER, Channel.PHONE, "care", "2026-03-06T17:59:00Z")))
                .isFalse();
    }

    @Test
    void of_two_that_fit_the_one_that_waits_longer_is_proved() {
        Contact call = contact(CUSTOMER, Channel.PHONE, "care", "2026-03-12T08:00:00Z");

        assertThat(Fits.proved(List.of(open(1, DAY.plusDays(1)), open(2, DAY)), call))
                .hasValueSatisfying(it -> assertThat(it.day()).isEqualTo(DAY));
    }
}
