package sambandh.rest.campaign;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import sambandh.application.campaign.Audience;
import sambandh.application.campaign.CampaignChecks;
import sambandh.application.campaign.ChangeCampaign;
import sambandh.application.campaign.CreateCampaign;
import sambandh.application.campaign.FanOut;
import sambandh.application.campaign.ForecastCampaign;
import sambandh.application.campaign.InMemoryCampaigns;
import sambandh.application.campaign.InMemoryRuns;
import sambandh.application.campaign.LaunchCampaign;
import sambandh.application.campaign.MeasureUplift;
import sambandh.application.campaign.RemoveCampaign;
import sambandh.application.campaign.RunCampaigns;
import sambandh.application.campaign.SteerCampaign;
import sambandh.application.campaign.WatchCampaign;
import sambandh.application.company.InMemoryCompanyProfiles;
import sambandh.application.customer.InMemoryYearlyDay;
import sambandh.application.letter.AskGate;
import sambandh.application.letter.InMemoryAddressees;
import sambandh.application.letter.InMemoryLetters;
import sambandh.application.letter.InMemoryMailings;
import sambandh.application.letter.InMemoryRecipients;
import sambandh.application.letter.RecipientFacts;
import sambandh.application.letter.RulesOfLetters;
import sambandh.application.letter.SteerMailing;
import sambandh.application.letter.TendMailings;
import sambandh.application.order.HistoryViews;
import sambandh.application.segment.InMemoryMembers;
import sambandh.application.segment.InMemorySegments;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.template.InMemoryOwnTemplates;
import sambandh.application.template.Lint;
import sambandh.application.template.PoliteEngine;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.SampleTemplates;
import sambandh.application.template.TemplateShelf;
import sambandh.domain.template.Purpose;

@Factory
class CampaignTestBeans {
    /** Everybody draws a half. */
    private static final double DRAWN = 0.5;

    @Singleton
    InMemoryMailings mailings(
            InMemoryUnitOfWork unitOfWork, InMemoryLetters letters, InMemoryRecipients recipients, Clock clock) {
        return new InMemoryMailings(unitOfWork, letters, recipients, clock);
    }

    @Singleton
    SteerMailing steerMailing(InMemoryMailings mailings, InMemoryUnitOfWork unitOfWork, Clock clock) {
        return new SteerMailing(mailings, unitOfWork, new Bells(), clock);
    }

    @Singleton
    TendMailings tendMailings(InMemoryMailings mailings, InMemoryUnitOfWork unitOfWork, Clock clock) {
        return new TendMailings(mailings, unitOfWork, clock);
    }

    @Singleton
    InMemoryCampaigns campaigns(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryCampaigns(unitOfWork);
    }

    @Singleton
    InMemoryRuns runs(InMemoryUnitOfWork unitOfWork, InMemoryLetters letters, Clock clock) {
        return new InMemoryRuns(unitOfWork, letters, clock);
    }

    @Singleton
    CampaignChecks checks(
            InMemorySegments segments,
            InMemoryRecipients recipients,
            InMemoryCompanyProfiles company,
            InMemoryUnitOfWork unitOfWork,
            RulesOfLetters rules) {
        return new CampaignChecks(
                segments,
                shelf(unitOfWork),
                lint(recipients, company, unitOfWork),
                company,
                audience(recipients),
                rules);
    }

    private static Audience audience(InMemoryRecipients recipients) {
        return new Audience(new InMemoryAddressees(recipients), List.of(new InMemoryYearlyDay("birthday")));
    }

    private static TemplateShelf shelf(InMemoryUnitOfWork unitOfWork) {
        return new TemplateShelf(
                SampleTemplates.starters(SampleTemplates.starter("thank_you", Purpose.RELATIONSHIP, "en", "ne")),
                new InMemoryOwnTemplates(unitOfWork));
    }

    private static Lint lint(
            InMemoryRecipients recipients, InMemoryCompanyProfiles company, InMemoryUnitOfWork unitOfWork) {
        ReaderFacts facts = new ReaderFacts(List.of(new RecipientFacts(recipients)));
        return new Lint(shelf(unitOfWork), new PoliteEngine(), facts, company);
    }

    @Singleton
    CreateCampaign create(
            InMemoryCampaigns campaigns,
            CampaignChecks checks,
            Audit audit,
            InMemoryUnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new CreateCampaign(campaigns, checks, audit, unitOfWork, ids, clock);
    }

    @Singleton
    ChangeCampaign change(
            InMemoryCampaigns campaigns,
            CampaignChecks checks,
            InMemoryRuns runs,
            SteerMailing mailings,
            Audit audit,
            InMemoryUnitOfWork unitOfWork,
            Clock clock) {
        return new ChangeCampaign(campaigns, checks, runs, mailings, audit, unitOfWork, clock);
    }

    @Singleton
    RemoveCampaign remove(InMemoryCampaigns campaigns, Audit audit, InMemoryUnitOfWork unitOfWork) {
        return new RemoveCampaign(campaigns, audit, unitOfWork);
    }

    @Singleton
    LaunchCampaign launch(
            InMemoryCampaigns campaigns,
            CampaignChecks checks,
            InMemorySegments segments,
            InMemoryRuns runs,
            Audit audit,
            InMemoryUnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new LaunchCampaign(campaigns, checks, segments, runs, audit, unitOfWork, new Bells(), ids, clock);
    }

    @Singleton
    SteerCampaign steer(
            InMemoryCampaigns campaigns,
            InMemoryRuns runs,
            SteerMailing steer,
            InMemoryMailings mailings,
            Audit audit,
            InMemoryUnitOfWork unitOfWork,
            Clock clock) {
        return new SteerCampaign(campaigns, runs, steer, mailings, audit, unitOfWork, new Bells(), clock);
    }

    @Singleton
    ForecastCampaign forecast(
            InMemoryCampaigns campaigns,
            CampaignChecks checks,
            InMemoryMembers members,
            InMemorySegments segments,
            InMemoryRecipients recipients,
            AskGate gate,
            Clock clock) {
        return new ForecastCampaign(
                campaigns,
                checks,
                members,
                segments,
                audience(recipients),
                recipients,
                gate,
                (salt, subject) -> DRAWN,
                clock);
    }

    @Singleton
    WatchCampaign watch(InMemoryCampaigns campaigns, InMemoryMailings mailings, InMemoryRuns runs, Clock clock) {
        return new WatchCampaign(campaigns, mailings, runs, clock);
    }

    @Singleton
    MeasureUplift uplift(
            InMemoryCampaigns campaigns,
            InMemoryRuns runs,
            HistoryViews histories,
            InMemoryCompanyProfiles company,
            Clock clock) {
        return new MeasureUplift(campaigns, runs, histories, company, clock);
    }

    @Singleton
    RunCampaigns run(
            InMemoryCampaigns campaigns,
            InMemoryRuns runs,
            InMemoryMembers members,
            InMemoryRecipients recipients,
            SteerMailing steer,
            InMemoryMailings mailings,
            RulesOfLetters rules,
            InMemoryCompanyProfiles company,
            InMemoryUnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        FanOut fanOut = new FanOut(
                members,
                audience(recipients),
                shelf(unitOfWork),
                steer,
                runs,
                (salt, subject) -> DRAWN,
                rules,
                unitOfWork,
                Runnable::run,
                clock);
        return new RunCampaigns(campaigns, runs, fanOut, mailings, company, unitOfWork, ids, clock);
    }
}
