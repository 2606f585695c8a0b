package sambandh.application.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.PersonId;
import sambandh.domain.interaction.Channel;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.interaction.Outcome;
import sambandh.domain.interaction.Participant;
import sambandh.domain.interaction.Question;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;

/** What every keeper of touchpoints does, the one in memory and the one in the database. */
public interface InteractionsContract {
    Scope ALL = new Scope.Company();

    Interactions interactions();

    InteractionViews views();

    InteractionParties parties();

    UnitOfWork unitOfWork();

    CustomerId aCustomer();

    PersonId aPersonOf(CustomerId customer);

    DepartmentId aDepartment();

    EmployeeId anEmployeeOf(DepartmentId department);

    private Interaction kept(SampleInteractions sample) {
        Interaction made = sample.build();
        unitOfWork().run(() -> interactions().add(made));
        return made;
    }

    @Test
    default void what_was_added_is_found_again_whole() {
        CustomerId customer = aCustomer();
        DepartmentId department = aDepartment();
        PersonId first = aPersonOf(customer);
        PersonId second = aPersonOf(customer);
        ExternalId desk = ExternalId.of("desk", "C-" + UUID.randomUUID());
        Interaction made = kept(SampleInteractions.with(customer)
                .of(anEmployeeOf(department), department)
                .purpose("repair")
                .summary("पानी बहुत गरम नहीं होता।\nकल फिर देखेंगे।")
                .participants(new Participant(second, true), new Participant(first, false))
                .questions(
                        new Question("क्या यह वारंटी में है?", Question.State.ANSWERED),
                        new Question("कब तक?", Question.State.OPEN))
                .externalIds(desk));
        assertThat(interactions().find(made.id())).contains(made);
        assertThat(views().find(ALL, made.id())).contains(made);
        assertThat(interactions().findByExternalId(desk)).contains(made);
        assertThat(views().find(ALL, desk)).contains(made);
        assertThat(views().find(new Scope.Nothing(), made.id())).isEmpty();
        assertThat(views().list(ALL, InteractionViews.Filter.of(customer), Page.Wanted.first(5, "startedAt"))
                        .items())
                .containsExactly(made);
    }

    @Test
    default void a_change_takes_the_place_of_the_version_before_and_an_older_one_is_lost() {
        CustomerId customer = aCustomer();
        PersonId person = aPersonOf(customer);
        Interaction made = kept(SampleInteractions.with(customer)
                .questions(new Question("When?", Question.State.OPEN))
                .participants(new Participant(person, true)));
        Interaction changed = made.change(
                SampleInteractions.with(customer)
                        .at("2026-02-01T10:00:00Z")
                        .questions(new Question("When?", Question.State.ANSWERED))
                        .details(),
                java.time.ZoneId.of("Asia/Kolkata"),
                made.changedAt().plusSeconds(5));
        unitOfWork().run(() -> interactions().replace(changed));
        assertThat(interactions().find(made.id())).contains(changed);
        assertThat(views().counts(ALL, customer, null).last()).isEqualTo(Instant.parse("2026-02-01T10:00:00Z"));
        assertThatThrownBy(() -> unitOfWork().run(() -> interactions().replace(changed)))
                .isInstanceOf(LostUpdate.class);
    }

    @Test
    default void an_outside_id_belongs_to_one_only() {
        ExternalId desk = ExternalId.of("desk", "C-" + UUID.randomUUID());
        CustomerId customer = aCustomer();
        kept(SampleInteractions.with(customer).externalIds(desk));
        assertThatThrownBy(() -> kept(SampleInteractions.with(customer).externalIds(desk)))
                .isInstanceOf(LostUpdate.class);
    }

    @Test
    default void nothing_is_written_outside_a_unit_of_work() {
        Interaction made = SampleInteractions.with(aCustomer()).build();
        assertThatThrownBy(() -> interactions().add(made)).isInstanceOf(IllegalStateException.class);
        assertThat(interactions().find(made.id())).isEmpty();
    }

    @Test
    default void lists_are_narrowed_by_each_filter_and_walked_page_by_page() {
        DepartmentId department = aDepartment();
        EmployeeId employee = anEmployeeOf(department);
        CustomerId customer = aCustomer();
        Interaction visit = kept(SampleInteractions.with(customer)
                .by(Channel.VISIT)
                .of(employee, department)
                .at("2026-03-03T10:00:00Z"));
        Interaction call =
                kept(SampleInteractions.with(customer).of(employee, department).at("2026-03-02T10:00:00Z"));
        Interaction other = kept(SampleInteractions.with(aCustomer())
                .of(anEmployeeOf(department), department)
                .at("2026-03-01T10:00:00Z"));
        var none = new InteractionViews.Filter(null, null, null, null, null, null);
        assertThat(walk(new InteractionViews.Filter(null, null, department, null, null, null)))
                .containsExactly(visit, call, other);
        assertThat(walk(new InteractionViews.Filter(null, employee, null, null, null, null)))
                .containsExactly(visit, call);
        assertThat(walk(new InteractionViews.Filter(null, employee, null, Channel.CALL, null, null)))
                .containsExactly(call);
        assertThat(walk(InteractionViews.Filter.of(customer))).containsExactly(visit, call);
        assertThat(walk(new InteractionViews.Filter(
                        null,
                        null,
                        department,
                        null,
                        Instant.parse("2026-03-02T10:00:00Z"),
                        Instant.parse("2026-03-03T10:00:00Z"))))
                .containsExactly(call);
        assertThat(views().list(new Scope.Nothing(), none, Page.Wanted.first(5, "startedAt"))
                        .items())
                .isEmpty();
    }

    private List<Interaction> walk(InteractionViews.Filter filter) {
        List<Interaction> walked = new ArrayList<>();
        Page.Wanted wanted = new Page.Wanted(2, "startedAt", true, null);
        Page<Interaction> page = views().list(ALL, filter, wanted);
        walked.addAll(page.items());
        while (page.next() != null) {
            page = views().list(ALL, filter, wanted.after(page.next()));
            walked.addAll(page.items());
        }
        return walked;
    }

    @Test
    default void a_customers_touchpoints_are_counted_as_they_were_on_any_day() {
        CustomerId customer = aCustomer();
        // 1 March in UTC is 2 March in Kolkata already
        kept(SampleInteractions.with(customer).at("2026-03-01T20:00:00Z"));
        kept(SampleInteractions.with(customer)
                .by(Channel.MAIL)
                .outcome(Outcome.WRITTEN)
                .at("2026-03-04T10:00:00Z"));
        InteractionViews.Counts all = views().counts(ALL, customer, null);
        assertThat(all)
                .isEqualTo(new InteractionViews.Counts(
                        2,
                        1,
                        Map.of(Channel.CALL, 1L, Channel.MAIL, 1L),
                        Instant.parse("2026-03-04T10:00:00Z"),
                        Instant.parse("2026-03-01T20:00:00Z")));
        assertThat(views().counts(ALL, customer, LocalDate.parse("2026-03-03")).all())
                .isEqualTo(1);
        assertThat(views().counts(ALL, customer, LocalDate.parse("2026-03-01")))
                .isEqualTo(InteractionViews.Counts.NONE);
        assertThat(views().counts(new Scope.Nothing(), customer, null)).isEqualTo(InteractionViews.Counts.NONE);
    }

    @Test
    default void what_a_touchpoint_names_is_known() {
        CustomerId customer = aCustomer();
        PersonId person = aPersonOf(customer);
        PersonId stranger = aPersonOf(aCustomer());
        DepartmentId department = aDepartment();
        unitOfWork().run(() -> {
            assertThat(parties().isKnown(customer)).isTrue();
            assertThat(parties().isKnown(new CustomerId(UUID.randomUUID()))).isFalse();
            assertThat(parties().isKnown(department)).isTrue();
            assertThat(parties().isKnown(new DepartmentId(UUID.randomUUID()))).isFalse();
            assertThat(parties().departmentOf(anEmployeeOf(department))).contains(java.util.Optional.of(department));
            assertThat(parties().departmentOf(new EmployeeId(UUID.randomUUID())))
                    .isEmpty();
            assertThat(parties().peopleOf(customer, Set.of(person, stranger))).containsExactly(person);
            assertThat(parties().employeeOf(UUID.randomUUID())).isEmpty();
        });
    }
}
