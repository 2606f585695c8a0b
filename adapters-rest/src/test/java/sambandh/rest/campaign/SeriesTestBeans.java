package sambandh.rest.campaign;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import sambandh.application.campaign.CampaignChecks;
import sambandh.application.campaign.ChangeSeries;
import sambandh.application.campaign.CreateSeries;
import sambandh.application.campaign.EndStopped;
import sambandh.application.campaign.EnrolByHand;
import sambandh.application.campaign.EnrolPeople;
import sambandh.application.campaign.InMemoryEnrolments;
import sambandh.application.campaign.InMemorySeries;
import sambandh.application.campaign.SeriesChecks;
import sambandh.application.campaign.SeriesNews;
import sambandh.application.campaign.StartSeries;
import sambandh.application.campaign.Triggers;
import sambandh.application.letter.InMemoryLetters;
import sambandh.application.letter.InMemoryRecipients;
import sambandh.application.segment.InMemoryMembers;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.Trigger;
import sambandh.application.shared.Trigger.Occasion;
import sambandh.application.timeline.InMemoryTimeline;
import sambandh.domain.order.OrderPlaced;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.fact.Words;

@Factory
class SeriesTestBeans {
    @Singleton
    Triggers triggers() {
        return Triggers.of(List.of(new Trigger<>(
                new Code("order.placed"),
                Words.of("An order was placed", "ऑर्डर दिया गया", "অর্ডার দেওয়া হয়েছে", "अर्डर गरियो"),
                OrderPlaced.class,
                it -> Optional.of(new Occasion(it.customerId(), null, it.orderId())))));
    }

    @Singleton
    InMemorySeries series(InMemoryUnitOfWork unitOfWork) {
        return new InMemorySeries(unitOfWork);
    }

    @Singleton
    InMemoryEnrolments enrolments(
            InMemoryUnitOfWork unitOfWork, InMemorySeries store, InMemoryLetters letters, Clock clock) {
        return new InMemoryEnrolments(unitOfWork, store, letters, clock);
    }

    @Singleton
    SeriesChecks seriesChecks(CampaignChecks letters, Triggers triggers) {
        return new SeriesChecks(letters, triggers);
    }

    @Singleton
    SeriesNews seriesNews(
            InMemoryEnrolments enrolments, InMemoryLetters letters, InMemoryTimeline timeline, Ids ids, Clock clock) {
        return new SeriesNews(enrolments, letters, timeline, ids, clock);
    }

    @Singleton
    CreateSeries createSeries(
            InMemorySeries store,
            SeriesChecks checks,
            Audit audit,
            InMemoryUnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new CreateSeries(store, checks, audit, unitOfWork, ids, clock);
    }

    @Singleton
    ChangeSeries changeSeries(
            InMemorySeries store, SeriesChecks checks, Audit audit, InMemoryUnitOfWork unitOfWork, Clock clock) {
        return new ChangeSeries(store, checks, audit, unitOfWork, clock);
    }

    @Singleton
    StartSeries startSeries(
            InMemorySeries store,
            InMemoryEnrolments enrolments,
            SeriesNews news,
            SeriesChecks checks,
            Audit audit,
            InMemoryUnitOfWork unitOfWork,
            Clock clock) {
        EndStopped end = new EndStopped(store, enrolments, news, unitOfWork);
        return new StartSeries(store, end, checks, audit, unitOfWork, clock);
    }

    @Singleton
    EnrolPeople enrolPeople(
            InMemoryEnrolments enrolments,
            SeriesNews news,
            InMemoryRecipients recipients,
            InMemoryMembers members,
            InMemoryUnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new EnrolPeople(enrolments, news, recipients, members, unitOfWork, new Bells(), ids, clock);
    }

    @Singleton
    EnrolByHand enrolByHand(
            InMemorySeries store,
            InMemoryEnrolments enrolments,
            EnrolPeople enrol,
            SeriesNews news,
            Audit audit,
            InMemoryUnitOfWork unitOfWork) {
        return new EnrolByHand(store, enrolments, enrol, news, audit, unitOfWork);
    }
}
