package sambandh.application.interaction;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import sambandh.application.company.InMemoryCompanyProfiles;
import sambandh.application.company.SampleCompany;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.RecordedEvents;
import sambandh.application.shared.TestClock;
import sambandh.application.task.InMemoryTaskList;
import sambandh.application.timeline.InMemoryTimeline;
import sambandh.domain.company.CompanyProfile;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.shared.Actor;

/** All that logs and changes touchpoints, over fakes. The company is in Kolkata; it is 2 March 2026, 13:30 there. */
final class InteractionDesk {
    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    final TestClock clock = new TestClock(NOW.toString());
    final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    final InMemoryInteractions interactions = new InMemoryInteractions(unitOfWork);
    final InMemoryTimeline timeline = new InMemoryTimeline(unitOfWork);
    final InMemoryCompanyProfiles company = new InMemoryCompanyProfiles(unitOfWork);
    final KnownPeople people = new KnownPeople();
    final RecordedEvents events = new RecordedEvents();
    final RecordedAudit audit = new RecordedAudit();
    final CountedIds ids = new CountedIds();
    final InteractionChecks checks = new InteractionChecks(interactions, people, company, clock);
    final InteractionNews news = new InteractionNews(timeline, events, audit, ids, clock);
    final InMemoryTaskList tasks = new InMemoryTaskList(unitOfWork);
    final InMemoryWaits waits = new InMemoryWaits(interactions, unitOfWork);
    final FollowUntilSpoken follow = new FollowUntilSpoken(waits, tasks, clock);
    final LogInteraction log = new LogInteraction(interactions, checks, news, follow, unitOfWork, ids, clock);
    final ChangeInteraction change = new ChangeInteraction(interactions, checks, news, follow, unitOfWork, clock);
    final PutInteraction put = new PutInteraction(interactions, log, change, unitOfWork);
    final UUID user = UUID.randomUUID();
    final Actor agent = new Actor.Staff(user, Set.of("agent"));
    final CustomerId customer = people.aCustomer();

    InteractionDesk() {
        CompanyProfile profile = CompanyProfile.UNSET.change(SampleCompany.profile("INR"), NOW);
        unitOfWork.run(() -> company.replace(profile));
    }

    SampleInteractions sample() {
        return SampleInteractions.with(customer);
    }

    Interaction logged(SampleInteractions sample) {
        return ((LogInteraction.Outcome.Logged) log.handle(new LogInteraction.Command(agent, sample.details())))
                .interaction();
    }

    List<String> faults(SampleInteractions sample) {
        var outcome = log.handle(new LogInteraction.Command(agent, sample.details()));
        return ((LogInteraction.Outcome.Wrong) outcome)
                .faults().stream().map(f -> f.pointer() + " " + f.code()).toList();
    }

    ChangeInteraction.Outcome outcome(Interaction from, SampleInteractions to) {
        return change.handle(new ChangeInteraction.Command(agent, from.id(), from.version(), to.details()));
    }
}
