package sambandh.rest.campaign;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import sambandh.application.letter.Addressees;
import sambandh.application.letter.InMemoryLetters;
import sambandh.application.letter.InMemoryMailings;
import sambandh.application.letter.InMemoryRecipients;
import sambandh.application.letter.InMemorySuppressions;
import sambandh.application.letter.RecipientFacts;
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
import sambandh.application.template.PlainEngine;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.SampleTemplates;
import sambandh.application.template.TemplateEngine;
import sambandh.application.template.TemplateShelf;
import sambandh.domain.letter.QuietHours;
import sambandh.domain.template.Edition;
import sambandh.domain.template.Fields;
import sambandh.domain.template.Finding;
import sambandh.domain.template.Purpose;

@Factory
class CampaignTestBeans {
    /** Everybody draws a half. */
    private static final double DRAWN = 0.5;

    /** Says all that a letter owes its reader. */
    private static final class PoliteEngine implements TemplateEngine {
        private final PlainEngine plain = new PlainEngine();

        @Override
        public List<Finding> check(Edition edition, Fields fields) {
            return plain.check(edition, fields);
        }

        @Override
        public Set<String> names(Edition edition) {
            return Set.of("company.name", "company.postalAddress", "company.email", "owner.name", "unsubscribe");
        }

        @Override
        public Words write(Edition edition, Map<String, ?> values) {
            return plain.write(edition, values);
        }
    }

    private static List<Addressees.Reached> reached(InMemoryRecipients recipients, Collection<UUID> customers) {
        return customers.stream()
                .flatMap(customer -> recipients.findForCustomer(customer).stream()
                        .map(person -> new Addressees.Reached(customer, person.personId(), person.zone())))
                .toList();
    }

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
    InMemoryRuns runs(InMemoryUnitOfWork unitOfWork, InMemoryLetters letters, InMemoryMailings mailings, Clock clock) {
        return new InMemoryRuns(unitOfWork, letters, mailings, clock);
    }

    @Singleton
    CampaignChecks checks(
            InMemorySegments segments,
            InMemoryRecipients recipients,
            InMemoryCompanyProfiles company,
            InMemoryUnitOfWork unitOfWork) {
        return new CampaignChecks(segments, shelf(unitOfWork), lint(recipients, company, unitOfWork), company);
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
            InMemoryCompanyProfiles company,
            Audit audit,
            InMemoryUnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new LaunchCampaign(
                campaigns, checks, segments, runs, company, audit, unitOfWork, new Bells(), ids, clock);
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
            InMemorySuppressions suppressions) {
        return new ForecastCampaign(
                campaigns,
                checks,
                members,
                segments,
                customers -> reached(recipients, customers),
                recipients,
                suppressions,
                (salt, subject) -> DRAWN);
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
            InMemoryCompanyProfiles company,
            InMemoryUnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        FanOut fanOut = new FanOut(
                members,
                customers -> reached(recipients, customers),
                shelf(unitOfWork),
                steer,
                runs,
                (salt, subject) -> DRAWN,
                QuietHours.NONE,
                unitOfWork,
                Runnable::run,
                clock);
        return new RunCampaigns(campaigns, runs, fanOut, mailings, company, unitOfWork, ids, clock);
    }
}
