package sambandh.application.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.interaction.InteractionId;
import sambandh.domain.interaction.Side;
import sambandh.domain.interaction.Talk;
import sambandh.domain.shared.Scope;

/** What every keeper of talks does, the one in memory and the one in the database. */
public interface TalksContract {
    Scope ALL = new Scope.Company();
    Instant AT = Instant.parse("2026-03-02T10:00:00Z");

    Talks talks();

    ListeningViews listening();

    Interactions interactions();

    UnitOfWork unitOfWork();

    CustomerId aCustomer();

    EmployeeId anEmployee();

    private static Talk measured(int permille) {
        return new Talk(
                permille, new Talk.Measured(Duration.ofMinutes(20), 4, 2, Duration.ofSeconds(permille), Side.CUSTOMER));
    }

    private InteractionId talked(EmployeeId employee, String at) {
        Interaction made =
                SampleInteractions.with(aCustomer()).of(employee, null).at(at).build();
        unitOfWork().run(() -> interactions().add(made));
        return made.id();
    }

    private void keep(InteractionId id, Talk talk, @Nullable String words) {
        unitOfWork().run(() -> talks().keep(id, talk, words, AT, "user:1"));
    }

    @Test
    default void a_talk_is_found_again_and_the_newer_one_takes_its_place() {
        InteractionId id = talked(anEmployee(), "2026-03-01T10:00:00Z");
        assertThat(talks().find(id)).isEmpty();
        assertThat(talks().transcript(id)).isEmpty();
        keep(id, measured(250), "WEBVTT\n\nचाय");
        assertThat(talks().find(id)).contains(measured(250));
        assertThat(talks().transcript(id)).contains("WEBVTT\n\nचाय");
        keep(id, Talk.entered(12.5), null);
        assertThat(talks().find(id)).contains(new Talk(125, null));
        assertThat(talks().transcript(id)).isEmpty();
        assertThatThrownBy(() -> talks().keep(id, measured(1), null, AT, "x"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void an_employees_months_are_told_one_by_one() {
        EmployeeId employee = anEmployee();
        keep(talked(employee, "2026-01-10T10:00:00Z"), measured(900), null);
        keep(talked(employee, "2026-02-10T10:00:00Z"), measured(301), null);
        keep(talked(employee, "2026-02-12T10:00:00Z"), measured(200), null);
        keep(talked(employee, "2026-02-13T10:00:00Z"), Talk.entered(10), null);
        talked(employee, "2026-02-14T10:00:00Z");
        keep(talked(anEmployee(), "2026-02-10T10:00:00Z"), measured(500), null);
        assertThat(listening().months(ALL, employee, YearMonth.of(2026, 2), YearMonth.of(2026, 3)))
                .containsExactly(
                        new ListeningViews.Month(YearMonth.of(2026, 2), 3, 200, 1, 2, 8, 4, Duration.ofSeconds(301)));
        assertThat(listening().months(ALL, employee, YearMonth.of(2026, 1), YearMonth.of(2026, 2)))
                .extracting(ListeningViews.Month::month)
                .containsExactly(YearMonth.of(2026, 1), YearMonth.of(2026, 2));
        assertThat(listening().months(new Scope.Nothing(), employee, YearMonth.of(2026, 1), YearMonth.of(2026, 2)))
                .isEmpty();
    }
}
