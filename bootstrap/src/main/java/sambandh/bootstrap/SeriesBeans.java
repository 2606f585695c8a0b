package sambandh.bootstrap;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.EachBean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import sambandh.application.campaign.CampaignChecks;
import sambandh.application.campaign.ChangeSeries;
import sambandh.application.campaign.CreateSeries;
import sambandh.application.campaign.EndStopped;
import sambandh.application.campaign.EnrolByHand;
import sambandh.application.campaign.EnrolPeople;
import sambandh.application.campaign.Enrolments;
import sambandh.application.campaign.LookAtSeries;
import sambandh.application.campaign.OnTrigger;
import sambandh.application.campaign.RunSeries;
import sambandh.application.campaign.SeriesChecks;
import sambandh.application.campaign.SeriesNews;
import sambandh.application.campaign.SeriesStore;
import sambandh.application.campaign.StartSeries;
import sambandh.application.campaign.TakeStep;
import sambandh.application.campaign.Triggers;
import sambandh.application.letter.Letters;
import sambandh.application.letter.Recipients;
import sambandh.application.letter.WriteLetter;
import sambandh.application.segment.MemberViews;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.Reaction;
import sambandh.application.shared.Trigger;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.TemplateShelf;
import sambandh.application.timeline.Timeline;

@Factory
class SeriesBeans {
    @Singleton
    Triggers triggers(List<Trigger<?>> contributed) {
        return Triggers.of(contributed);
    }

    @Singleton
    SeriesChecks seriesChecks(CampaignChecks letters, Triggers triggers) {
        return new SeriesChecks(letters, triggers);
    }

    @Singleton
    SeriesNews seriesNews(Enrolments enrolments, Letters letters, Timeline timeline, Ids ids, Clock clock) {
        return new SeriesNews(enrolments, letters, timeline, ids, clock);
    }

    @Singleton
    CreateSeries createSeries(
            SeriesStore store, SeriesChecks checks, Audit audit, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        return new CreateSeries(store, checks, audit, unitOfWork, ids, clock);
    }

    @Singleton
    ChangeSeries changeSeries(SeriesStore store, SeriesChecks checks, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        return new ChangeSeries(store, checks, audit, unitOfWork, clock);
    }

    @Singleton
    EndStopped endStopped(SeriesStore store, Enrolments enrolments, SeriesNews news, UnitOfWork unitOfWork) {
        return new EndStopped(store, enrolments, news, unitOfWork);
    }

    @Singleton
    StartSeries startSeries(
            SeriesStore store, EndStopped end, SeriesChecks checks, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        return new StartSeries(store, end, checks, audit, unitOfWork, clock);
    }

    @Singleton
    EnrolPeople enrolPeople(
            Enrolments enrolments,
            SeriesNews news,
            Recipients recipients,
            MemberViews members,
            UnitOfWork unitOfWork,
            Bells bells,
            Ids ids,
            Clock clock) {
        return new EnrolPeople(enrolments, news, recipients, members, unitOfWork, bells, ids, clock);
    }

    @Singleton
    EnrolByHand enrolByHand(
            SeriesStore store,
            Enrolments enrolments,
            EnrolPeople enrol,
            SeriesNews news,
            Audit audit,
            UnitOfWork unitOfWork) {
        return new EnrolByHand(store, enrolments, enrol, news, audit, unitOfWork);
    }

    /** One for whatever columns contribute. */
    @EachBean(Trigger.class)
    Reaction<?> onTrigger(
            Trigger<?> trigger, SeriesStore store, Enrolments enrolments, SeriesNews news, EnrolPeople enrol) {
        return new OnTrigger<>(trigger, store, enrolments, news, enrol);
    }

    @Singleton
    LookAtSeries lookAtSeries(
            SeriesStore store, Enrolments enrolments, Recipients recipients, MemberViews members, ReaderFacts facts) {
        return new LookAtSeries(store, enrolments, recipients, members, facts);
    }

    @Singleton
    TakeStep takeStep(
            Enrolments enrolments, SeriesNews news, WriteLetter writeLetter, TemplateShelf shelf, Clock clock) {
        return new TakeStep(enrolments, news, writeLetter, shelf, clock);
    }

    @Singleton
    RunSeries runSeries(
            Enrolments enrolments,
            LookAtSeries look,
            TakeStep takeStep,
            SeriesNews news,
            UnitOfWork unitOfWork,
            Ids ids) {
        return new RunSeries(enrolments, look, takeStep, news, unitOfWork, ids);
    }

    @Context
    @Bean(preDestroy = "close")
    @Requires(property = "sambandh.workers", notEquals = "off")
    Workers seriesRunners(RunSeries run, Bells bells) {
        return Workers.start(1, "series", bells, Enrolments.BELL, run::round);
    }

    /** On its own: a stop is not to wait behind letters that are written. */
    @Context
    @Bean(preDestroy = "close")
    @Requires(property = "sambandh.workers", notEquals = "off")
    Workers seriesEnders(EndStopped end, Bells bells) {
        return Workers.start(1, "series-end", bells, Enrolments.BELL, end::round);
    }
}
