package sambandh.application.campaign;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.InMemoryCompanyProfiles;
import sambandh.application.customer.InMemoryYearlyDay;
import sambandh.application.letter.AskGate;
import sambandh.application.letter.CompanyFacts;
import sambandh.application.letter.InMemoryAddressees;
import sambandh.application.letter.InMemoryLetters;
import sambandh.application.letter.InMemoryMailings;
import sambandh.application.letter.InMemoryRecipients;
import sambandh.application.letter.InMemoryRulesOfLetters;
import sambandh.application.letter.InMemorySuppressions;
import sambandh.application.letter.LetterQueue.Claimed;
import sambandh.application.letter.LetterQueue.Ended;
import sambandh.application.letter.LetterQueue.Ending;
import sambandh.application.letter.LetterQueue.Lane;
import sambandh.application.letter.Postman;
import sambandh.application.letter.RecipientFacts;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.letter.SteerMailing;
import sambandh.application.letter.TendMailings;
import sambandh.application.order.InMemoryHistories;
import sambandh.application.segment.InMemoryMembers;
import sambandh.application.segment.InMemorySegments;
import sambandh.application.segment.Profile;
import sambandh.application.shared.Bells;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.TestClock;
import sambandh.application.template.InMemoryOwnTemplates;
import sambandh.application.template.Lint;
import sambandh.application.template.PoliteEngine;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.SampleTemplates;
import sambandh.application.template.TemplateShelf;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.campaign.When;
import sambandh.domain.company.CompanyProfile;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.experiment.Draws;
import sambandh.domain.letter.ErrorShare;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.Pace;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Scope;
import sambandh.domain.template.Purpose;

/** All that campaigns need, over fakes. */
final class CampaignDesk {
    static final Actor MARKETER = new Actor.Staff(UUID.randomUUID(), Set.of("marketer"));
    static final Actor MANAGER = new Actor.Staff(UUID.randomUUID(), Set.of("manager"));

    final TestClock clock = new TestClock("2026-03-01T06:30:00Z");
    final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    final InMemoryCompanyProfiles company = new InMemoryCompanyProfiles(unitOfWork);
    final InMemoryLetters letters = new InMemoryLetters(unitOfWork, clock);
    final InMemoryRecipients recipients = new InMemoryRecipients();
    final InMemorySuppressions suppressions = new InMemorySuppressions(unitOfWork);
    final InMemoryMailings mailings = new InMemoryMailings(unitOfWork, letters, recipients, clock);
    final SteerMailing steerMailing = new SteerMailing(mailings, unitOfWork, new Bells(), clock);
    final TendMailings tend = new TendMailings(mailings, unitOfWork, clock);
    final InMemoryMembers members = new InMemoryMembers(clock, ZoneId.of("UTC"));
    final InMemorySegments segments = new InMemorySegments(unitOfWork);
    final InMemoryCampaigns campaigns = new InMemoryCampaigns(unitOfWork);
    final InMemoryAddressees addressees = new InMemoryAddressees(recipients);
    final InMemoryRuns runs = new InMemoryRuns(unitOfWork, letters, clock);
    final InMemoryHistories histories = new InMemoryHistories();
    final RecordedAudit audit = new RecordedAudit();
    final CountedIds ids = new CountedIds();
    final Map<UUID, Double> drawn = new HashMap<>();
    final Draws draws = (salt, subject) -> drawn.getOrDefault(subject, 0.9);
    final InMemoryOwnTemplates ownTemplates = new InMemoryOwnTemplates(unitOfWork);
    final TemplateShelf shelf = new TemplateShelf(
            SampleTemplates.starters(
                    SampleTemplates.starter("thank_you", Purpose.RELATIONSHIP, "en", "hi"),
                    SampleTemplates.starter("terms_change", Purpose.OBLIGATION, "en", "hi"),
                    SampleTemplates.starter("magic_link", Purpose.OBLIGATION, "en", "hi")),
            ownTemplates);
    final PoliteEngine engine = new PoliteEngine();
    final InMemoryRulesOfLetters rules = new InMemoryRulesOfLetters(unitOfWork);
    CompanyFacts.Company facts =
            new CompanyFacts.Company("Himal", new Language("ne"), ZoneId.of("Asia/Kathmandu"), null, null, null, null);
    final AskGate gate = new AskGate(suppressions, letters, recipients, () -> facts, new NamedOnly(), rules, clock);
    final Lint lint = new Lint(shelf, engine, new ReaderFacts(List.of(new RecipientFacts(recipients))), company);
    final InMemoryYearlyDay birthdays = new InMemoryYearlyDay("birthday");
    final Audience audience = new Audience(addressees, List.of(birthdays));
    final CampaignChecks checks = new CampaignChecks(segments, shelf, lint, company, audience, rules);
    final CreateCampaign create = new CreateCampaign(campaigns, checks, audit, unitOfWork, ids, clock);
    final ChangeCampaign change = new ChangeCampaign(campaigns, checks, runs, steerMailing, audit, unitOfWork, clock);
    final RemoveCampaign remove = new RemoveCampaign(campaigns, audit, unitOfWork);
    final LaunchCampaign launch =
            new LaunchCampaign(campaigns, checks, segments, runs, audit, unitOfWork, new Bells(), ids, clock);
    final SteerCampaign steer =
            new SteerCampaign(campaigns, runs, steerMailing, mailings, audit, unitOfWork, new Bells(), clock);
    final FanOut fanOut =
            new FanOut(members, audience, shelf, steerMailing, runs, draws, rules, unitOfWork, Runnable::run, clock);
    final RunCampaigns run = new RunCampaigns(campaigns, runs, fanOut, mailings, company, unitOfWork, ids, clock);
    final ForecastCampaign forecast =
            new ForecastCampaign(campaigns, checks, members, segments, audience, recipients, gate, draws, clock);
    final WatchCampaign watch = new WatchCampaign(campaigns, mailings, runs, clock);
    final MeasureUplift uplift = new MeasureUplift(campaigns, runs, histories, company, clock);

    /** Writes for whoever has a name. */
    private static final class NamedOnly implements Postman {
        @Override
        public Result deliver(Letter letter) {
            return new Result.Accepted();
        }

        @Override
        public boolean canWriteFor(CompanyFacts.Company company) {
            return company.isNamed();
        }

        @Override
        public String by() {
            return "smtp";
        }

        @Override
        public @Nullable String location(Letter letter) {
            return null;
        }
    }

    /** A customer with somebody to write to. */
    Recipient somebody() {
        return somebody("Asia/Kolkata", "hi");
    }

    Recipient somebody(String zone, String language) {
        UUID customer = customer();
        Recipient made = recipients.add("Somebody", language, "a" + customer + "@example.com", customer);
        return recipients.put(new Recipient(
                made.personId(),
                made.name(),
                made.called(),
                made.language(),
                ZoneId.of(zone),
                made.address(),
                false,
                Set.of(),
                made.customers()));
    }

    UUID customer() {
        UUID customer = UUID.randomUUID();
        members.know(new Profile(new CustomerId(customer), Map.of(), List.of()));
        return customer;
    }

    /** As if nobody had ever said who writes. */
    void forgetName() {
        String none = CompanyProfile.UNSET.details().name();
        facts = new CompanyFacts.Company(none, facts.language(), facts.zone(), null, null, null, null);
    }

    Campaign.Details details(When when, int controlPercent) {
        return details("thank_you", when, controlPercent);
    }

    Campaign.Details details(String template, When when, int controlPercent) {
        return new Campaign.Details(
                "Thanks", null, new Code(template), Map.of(), when, controlPercent, Pace.FREE, ErrorShare.USUAL);
    }

    Campaign draft(When when, int controlPercent) {
        return create.handle(new CreateCampaign.Command(MARKETER, details(when, controlPercent)));
    }

    CampaignId launched(When when, int controlPercent) {
        Campaign draft = draft(when, controlPercent);
        launch.handle(new LaunchCampaign.Command(MARKETER, draft.id()));
        return draft.id();
    }

    void runAll() {
        while (run.round()) {
            tend.round();
        }
    }

    /** What is due leaves now. */
    void sendAll() {
        List<Claimed> due = unitOfWork.perform(() -> letters.take(Lane.MAILED, 1_000, Duration.ofHours(1)));
        unitOfWork.run(() -> letters.end(
                due.stream().map(one -> new Ended(one, new Ending.Sent())).toList(), clock.instant()));
    }

    Campaign now(CampaignId id) {
        return campaigns.find(id).orElseThrow();
    }

    List<Mailing> of(CampaignId id) {
        return mailings.of(new Scope.Company(), id.value());
    }

    List<Letter> letters() {
        return letters.list(
                        new Scope.Company(),
                        new sambandh.application.letter.LetterViews.Filter(null, null),
                        new sambandh.application.shared.Page.Wanted(1_000, "createdAt", false, null))
                .items();
    }
}
