package sambandh.application.relationship;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.InMemoryCompanyProfiles;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.customer.SampleCustomers;
import sambandh.application.order.InMemoryCountedSales;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.RecordedEvents;
import sambandh.application.shared.TestClock;
import sambandh.application.timeline.InMemoryTimeline;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.relationship.CustomerStageChanged;
import sambandh.domain.relationship.Evidence.Content;
import sambandh.domain.shared.Actor;

/** All that tells of relationships, over fakes. It is 2 March 2026 everywhere. */
final class RelationshipDesk {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    final TestClock clock = new TestClock("2026-03-02T08:00:00Z");
    final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    final InMemoryCustomers customers = new InMemoryCustomers(unitOfWork);
    final InMemoryCountedSales sales = new InMemoryCountedSales();
    final InMemoryRelationships relationships = new InMemoryRelationships(unitOfWork, customers, sales);
    final InMemoryTimeline timeline = new InMemoryTimeline(unitOfWork);
    final InMemoryCompanyProfiles company = new InMemoryCompanyProfiles(unitOfWork);
    final RecordedEvents events = new RecordedEvents();
    final RecordedAudit audit = new RecordedAudit();
    final CountedIds ids = new CountedIds();
    final StageNews news = new StageNews(company, timeline, events, audit, ids, clock);
    final TellEvidence tell = new TellEvidence(relationships, customers, news, unitOfWork, ids, clock);
    final TakeBackEvidence takeBack = new TakeBackEvidence(relationships, news, unitOfWork);
    final ChooseType choose =
            new ChooseType(relationships, customers, company, timeline, audit, unitOfWork, ids, clock);
    final Actor agent = new Actor.Staff(UUID.randomUUID(), Set.of("agent"));
    final CustomerId customer = customer(null);

    CustomerId customer(@Nullable EmployeeId owner) {
        Customer made = SampleCustomers.customer().owner(owner).build();
        unitOfWork.run(() -> customers.add(made));
        return made.id();
    }

    TellEvidence.Outcome tell(Content content, @Nullable LocalDate day) {
        return tell.handle(new TellEvidence.Command(agent, customer, day, content));
    }

    String refusal(Content content, @Nullable LocalDate day) {
        return ((TellEvidence.Outcome.Refused) tell(content, day)).because().code();
    }

    List<String> told() {
        return events.all().stream()
                .map(event -> event instanceof CustomerStageChanged it
                        ? it.before() + " " + it.stage() + " " + it.evidence()
                        : event.type())
                .toList();
    }
}
