package sambandh.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.company.InMemoryCompanyProfiles;
import sambandh.application.contract.ChangeContract.Wish;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.customer.SampleCustomers;
import sambandh.application.product.InMemoryProducts;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.RecordedEvents;
import sambandh.application.shared.TestClock;
import sambandh.application.timeline.InMemoryTimeline;
import sambandh.domain.contract.Contract;
import sambandh.domain.contract.Contract.Term;
import sambandh.domain.contract.Renewal;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Event;

class ContractUseCasesTest {
    private final TestClock clock = new TestClock("2026-03-02T08:00:00Z");
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryContracts contracts = new InMemoryContracts(unitOfWork);
    private final InMemoryCustomers customers = new InMemoryCustomers(unitOfWork);
    private final InMemoryProducts products = new InMemoryProducts(unitOfWork);
    private final InMemoryTimeline timeline = new InMemoryTimeline(unitOfWork);
    private final RecordedEvents events = new RecordedEvents();
    private final RecordedAudit audit = new RecordedAudit();
    private final CountedIds ids = new CountedIds();
    private final ContractNews news =
            new ContractNews(new InMemoryCompanyProfiles(unitOfWork), timeline, events, audit, ids, clock);
    private final AgreeContract agree = new AgreeContract(contracts, customers, products, news, unitOfWork, ids, clock);
    private final ChangeContract change = new ChangeContract(contracts, customers, products, news, unitOfWork, clock);
    private final Actor agent = new Actor.Staff(UUID.randomUUID(), Set.of("agent"));
    private final CustomerId customer = customer();

    @Test
    void a_contract_is_kept_counted_audited_and_told() {
        Contract made = agreed(SampleContracts.of(customer));
        assertThat(contracts.find(made.id())).contains(made);
        assertThat(contracts.isRecounted(customer)).isTrue();
        assertThat(audit.all()).extracting(it -> it.action()).containsExactly("contract.agree");
        assertThat(timeline.all()).extracting(it -> it.kind().value()).containsExactly("contract.agreed");
        assertThat(events.all()).extracting(Event::type).containsExactly("contract.agreed.v1");
    }

    @Test
    void all_that_is_not_there_is_told_at_once() {
        var sample = SampleContracts.of(new CustomerId(UUID.randomUUID()));
        Contract.Details d = sample.details();
        var details = new Contract.Details(d.kind(), d.name(), new ProductId(UUID.randomUUID()), d.renewal());
        var outcome = agree.handle(
                new AgreeContract.Command(agent, new CustomerId(UUID.randomUUID()), details, sample.term()));
        assertThat(((AgreeContract.Outcome.Wrong) outcome).faults())
                .extracting(it -> it.code())
                .containsExactly("unknown_customer", "unknown_product");
    }

    @Test
    void a_renewal_keeps_the_terms_before() {
        Contract made = agreed(SampleContracts.of(customer));
        Term next = new Term(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 30), null);
        Contract renewed = done(made, new Wish.Renew(next));
        assertThat(renewed.terms()).containsExactly(made.term(), next);
        assertThat(change(made, new Wish.Renew(next))).isInstanceOf(ChangeContract.Outcome.Stale.class);
        assertThat(refusal(renewed, new Wish.Change(renewed.details(), made.term())))
                .isEqualTo("renewed_already");
    }

    @Test
    void what_has_ended_is_not_changed_any_more() {
        Contract made = agreed(SampleContracts.of(customer));
        var ending = new Contract.Ending(Contract.EndedBy.CUSTOMER, new Code("price"), LocalDate.of(2026, 5, 31));
        Contract ended = done(made, new Wish.End(ending));
        assertThat(refusal(ended, new Wish.End(ending))).isEqualTo("has_ended");
        assertThat(events.all()).extracting(Event::type).last().isEqualTo("contract.ended.v1");
        assertThat(change(ended, new Wish.Remove())).isInstanceOf(ChangeContract.Outcome.Done.class);
        assertThat(contracts.find(made.id())).isEmpty();
    }

    @Test
    void an_open_end_is_not_renewed_and_no_end_lies_before_the_beginning() {
        Contract open =
                agreed(SampleContracts.of(customer).renewal(Renewal.Mode.NONE).term(LocalDate.of(2026, 1, 1), null));
        assertThat(refusal(open, new Wish.Renew(open.term()))).isEqualTo("open_ended");
        var before = new Contract.Ending(Contract.EndedBy.BOTH, new Code("price"), LocalDate.of(2025, 12, 31));
        assertThat(refusal(open, new Wish.End(before))).isEqualTo("before_from");
    }

    @Test
    void what_goes_on_by_itself_gets_each_term_that_has_begun_and_no_more() {
        Contract made = agreed(SampleContracts.of(customer));
        Contract agreedOn = agreed(SampleContracts.of(customer).renewal(Renewal.Mode.BY_AGREEMENT));
        clock.advance(Duration.ofDays(365 * 2));
        var job = new RenewContracts(contracts, news, unitOfWork, clock);
        job.run();
        job.run();
        assertThat(contracts.find(made.id()).orElseThrow().terms())
                .extracting(Term::until)
                .containsExactly(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 12, 31), LocalDate.of(2028, 12, 31));
        assertThat(contracts.find(agreedOn.id()).orElseThrow().terms()).hasSize(1);
    }

    private CustomerId customer() {
        Customer made = SampleCustomers.customer().build();
        unitOfWork.run(() -> customers.add(made));
        return made.id();
    }

    private Contract agreed(SampleContracts sample) {
        var command = new AgreeContract.Command(agent, customer, sample.details(), sample.term());
        return ((AgreeContract.Outcome.Agreed) agree.handle(command)).contract();
    }

    private ChangeContract.Outcome change(Contract from, Wish wish) {
        return change.handle(new ChangeContract.Command(agent, from.id(), from.version(), wish));
    }

    private Contract done(Contract from, Wish wish) {
        return ((ChangeContract.Outcome.Done) change(from, wish)).contract();
    }

    private String refusal(Contract from, Wish wish) {
        return ((ChangeContract.Outcome.Refused) change(from, wish)).because().code();
    }
}
