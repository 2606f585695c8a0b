package sambandh.bootstrap;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import sambandh.application.campaign.Assignments;
import sambandh.application.campaign.Audience;
import sambandh.application.campaign.CampaignChecks;
import sambandh.application.campaign.CampaignViews;
import sambandh.application.campaign.Campaigns;
import sambandh.application.campaign.ChangeCampaign;
import sambandh.application.campaign.CreateCampaign;
import sambandh.application.campaign.FanOut;
import sambandh.application.campaign.ForecastCampaign;
import sambandh.application.campaign.LaunchCampaign;
import sambandh.application.campaign.MeasureUplift;
import sambandh.application.campaign.RemoveCampaign;
import sambandh.application.campaign.RunCampaigns;
import sambandh.application.campaign.Runs;
import sambandh.application.campaign.SteerCampaign;
import sambandh.application.campaign.WatchCampaign;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.customer.YearlyDay;
import sambandh.application.letter.Addressees;
import sambandh.application.letter.AskGate;
import sambandh.application.letter.MailingViews;
import sambandh.application.letter.Mailings;
import sambandh.application.letter.Recipients;
import sambandh.application.letter.RulesOfLetters;
import sambandh.application.letter.SteerMailing;
import sambandh.application.order.HistoryViews;
import sambandh.application.segment.MemberViews;
import sambandh.application.segment.Segments;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.template.Lint;
import sambandh.application.template.TemplateShelf;
import sambandh.domain.experiment.Draws;

@Factory
class CampaignBeans {
    @Singleton
    Audience audience(Addressees addressees, List<YearlyDay> yearlyDays) {
        return new Audience(addressees, yearlyDays);
    }

    @Singleton
    CampaignChecks campaignChecks(
            Segments segments,
            TemplateShelf shelf,
            Lint lint,
            CompanyProfiles company,
            Audience audience,
            RulesOfLetters rules) {
        return new CampaignChecks(segments, shelf, lint, company, audience, rules);
    }

    @Singleton
    CreateCampaign createCampaign(
            Campaigns campaigns, CampaignChecks checks, Audit audit, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        return new CreateCampaign(campaigns, checks, audit, unitOfWork, ids, clock);
    }

    @Singleton
    ChangeCampaign changeCampaign(
            Campaigns campaigns,
            CampaignChecks checks,
            Runs runs,
            SteerMailing mailings,
            Audit audit,
            UnitOfWork unitOfWork,
            Clock clock) {
        return new ChangeCampaign(campaigns, checks, runs, mailings, audit, unitOfWork, clock);
    }

    @Singleton
    RemoveCampaign removeCampaign(Campaigns campaigns, Audit audit, UnitOfWork unitOfWork) {
        return new RemoveCampaign(campaigns, audit, unitOfWork);
    }

    @Singleton
    LaunchCampaign launchCampaign(
            Campaigns campaigns,
            CampaignChecks checks,
            Segments segments,
            Runs runs,
            Audit audit,
            UnitOfWork unitOfWork,
            Bells bells,
            Ids ids,
            Clock clock) {
        return new LaunchCampaign(campaigns, checks, segments, runs, audit, unitOfWork, bells, ids, clock);
    }

    @Singleton
    SteerCampaign steerCampaign(
            Campaigns campaigns,
            Runs runs,
            SteerMailing steer,
            MailingViews mailings,
            Audit audit,
            UnitOfWork unitOfWork,
            Bells bells,
            Clock clock) {
        return new SteerCampaign(campaigns, runs, steer, mailings, audit, unitOfWork, bells, clock);
    }

    @Singleton
    ForecastCampaign forecastCampaign(
            CampaignViews campaigns,
            CampaignChecks checks,
            MemberViews members,
            Segments segments,
            Audience audience,
            Recipients recipients,
            AskGate gate,
            Draws draws,
            Clock clock) {
        return new ForecastCampaign(campaigns, checks, members, segments, audience, recipients, gate, draws, clock);
    }

    @Singleton
    WatchCampaign watchCampaign(CampaignViews campaigns, MailingViews mailings, Runs runs, Clock clock) {
        return new WatchCampaign(campaigns, mailings, runs, clock);
    }

    @Singleton
    MeasureUplift measureUplift(
            CampaignViews campaigns,
            Assignments assignments,
            HistoryViews histories,
            CompanyProfiles company,
            Clock clock) {
        return new MeasureUplift(campaigns, assignments, histories, company, clock);
    }

    @Singleton
    FanOut fanOut(
            MemberViews members,
            Audience audience,
            TemplateShelf shelf,
            SteerMailing mailings,
            Runs runs,
            Draws draws,
            RulesOfLetters rules,
            UnitOfWork unitOfWork,
            Clock clock) {
        ThreadFactory writers = Thread.ofVirtual().name("fan-out-", 1).factory();
        return new FanOut(
                members,
                audience,
                shelf,
                mailings,
                runs,
                draws,
                rules,
                unitOfWork,
                writing -> writers.newThread(writing).start(),
                clock);
    }

    @Singleton
    RunCampaigns runCampaigns(
            Campaigns campaigns,
            Runs runs,
            FanOut fanOut,
            Mailings mailings,
            CompanyProfiles company,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new RunCampaigns(campaigns, runs, fanOut, mailings, company, unitOfWork, ids, clock);
    }

    @Context
    @Bean(preDestroy = "close")
    @Requires(property = "sambandh.workers", notEquals = "off")
    Workers campaignRunners(RunCampaigns run, Bells bells) {
        return Workers.start(1, "campaigns", bells, Runs.BELL, run::round);
    }
}
