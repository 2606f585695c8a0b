package sambandh.application.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Addressees.Reached;
import sambandh.application.letter.AskGate;
import sambandh.application.letter.Recipients;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.segment.MemberViews;
import sambandh.application.segment.Segments;
import sambandh.application.template.TemplateShelf;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.When;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.experiment.ControlGroup;
import sambandh.domain.experiment.Draws;
import sambandh.domain.experiment.SampleSize;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.SenderGate.Decision;
import sambandh.domain.segment.Condition;
import sambandh.domain.segment.SegmentId;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Scope;
import sambandh.domain.template.Finding;
import sambandh.domain.template.LanguageChoice;

/**
 * Tells before the launch what a campaign would do: how many it reaches and why not the others, in which languages, how long it takes,
 * what is to be said about the letter, and whether its effect could be seen. Of many customers some from all over are looked at,
 * and the numbers are worked out from theirs.
 */
public final class ForecastCampaign {
    private static final int LOOKED_AT = 5_000;

    /**
     * @param baseline what share buys again without a letter, between 0 and 1
     * @param uplift by how much more should be seen, as a difference of shares
     */
    public record Asked(double baseline, double uplift) {}

    /**
     * @param audience customers
     * @param lookedAt how many of them the numbers below were worked out from
     * @param heldOut customers who would be left alone
     * @param letters that would be made, those of people who are left alone among them
     * @param withoutPerson customers who have nobody to write to
     * @param notSent letters that would not be sent by what is known now of the time when the first are due, by reason, as {@link
     *     AskGate} has it
     * @param languages letters to those who are not left alone by the language they would be written in
     * @param hours how long these take at its pace; null where it has none
     * @param needed how many customers each group needs to see the uplift asked for; null without a control group
     */
    public record Forecast(
            long audience,
            long lookedAt,
            long heldOut,
            long letters,
            long withoutPerson,
            Map<String, Long> notSent,
            Map<String, Long> languages,
            @Nullable Double hours,
            List<Finding> findings,
            @Nullable Needed needed) {}

    public record Needed(long heldOut, long treated, boolean enough) {}

    private final CampaignViews campaigns;
    private final CampaignChecks checks;
    private final MemberViews members;
    private final Segments segments;
    private final Audience audience;
    private final Recipients recipients;
    private final AskGate gate;
    private final Draws draws;
    private final Clock clock;

    public ForecastCampaign(
            CampaignViews campaigns,
            CampaignChecks checks,
            MemberViews members,
            Segments segments,
            Audience audience,
            Recipients recipients,
            AskGate gate,
            Draws draws,
            Clock clock) {
        this.campaigns = campaigns;
        this.checks = checks;
        this.members = members;
        this.segments = segments;
        this.audience = audience;
        this.recipients = recipients;
        this.gate = gate;
        this.draws = draws;
        this.clock = clock;
    }

    /**
     * Empty where there is no such campaign.
     *
     * @throws sambandh.application.shared.TookTooLong
     */
    public Optional<Forecast> handle(Scope scope, sambandh.domain.campaign.CampaignId id, Asked asked) {
        return campaigns.find(scope, id).map(campaign -> forecast(scope, campaign, asked));
    }

    private Forecast forecast(Scope scope, Campaign campaign, Asked asked) {
        Condition condition = condition(campaign);
        long all = members.count(scope, condition).customers();
        List<UUID> some = members.sample(scope, condition, LOOKED_AT).stream()
                .map(CustomerId::value)
                .toList();
        double each = some.isEmpty() ? 0 : (double) all / some.size();
        When when = campaign.details().when();
        Audience.Found found = audience.of(when, when.next(null, clock.instant()), some);
        List<Reached> reached = found.people();
        ControlGroup group = campaign.controlGroup();
        List<Reached> treated = reached.stream()
                .filter(one -> !group.holdsOut(one.customerId(), draws))
                .toList();
        Map<UUID, Recipient> people =
                recipients.find(treated.stream().map(Reached::personId).toList());
        double heldOut = each * (reached.size() - treated.size());
        double letters = each * people.size();
        Map<String, Long> notSent = notSent(campaign, people);
        if (reached.size() > treated.size()) {
            notSent.merge(code(NotSentBecause.CONTROL_GROUP), (long) reached.size() - treated.size(), Long::sum);
        }
        return new Forecast(
                all,
                some.size(),
                Math.round(heldOut),
                Math.round(heldOut + letters),
                Math.round(each * Math.max(0, found.customers() - reached.size())),
                scaled(notSent, each),
                scaled(languages(campaign, people), each),
                hours(campaign, Math.round(letters)),
                checks.findings(campaign.details(), spoken(people)),
                needed(group, asked, Math.round(heldOut), Math.round(letters)));
    }

    private @Nullable Condition condition(Campaign campaign) {
        Campaign.Launch launch = campaign.launch();
        UUID segment = campaign.details().segmentId();
        if (launch != null) {
            return launch.condition();
        }
        return segment == null
                ? null
                : segments.find(new SegmentId(segment))
                        .map(found -> found.details().condition())
                        .orElse(null);
    }

    private Map<String, Long> notSent(Campaign campaign, Map<UUID, Recipient> people) {
        Map<String, Long> reasons = new TreeMap<>();
        checks.template(campaign.details())
                .map(found -> found.template().details())
                .ifPresent(template -> gate.foresee(template.purpose(), template.topic(), people.values(), at(campaign))
                        .values()
                        .forEach(decision -> {
                            if (decision instanceof Decision.NotSent(NotSentBecause because)) {
                                reasons.merge(code(because), 1L, Long::sum);
                            }
                        }));
        return reasons;
    }

    /** When the first letters would leave. */
    private Instant at(Campaign campaign) {
        Instant now = clock.instant();
        When when = campaign.details().when();
        Instant planned = when.next(null, now);
        return planned == null ? now : when.due(planned, now, checks.zone());
    }

    private static String code(NotSentBecause because) {
        return because.name().toLowerCase(Locale.ROOT);
    }

    private Map<String, Long> languages(Campaign campaign, Map<UUID, Recipient> people) {
        TemplateShelf.Found found = checks.template(campaign.details()).orElse(null);
        Language companys = checks.companys();
        return found == null
                ? Map.of()
                : people.values().stream()
                        .collect(Collectors.groupingBy(
                                person -> LanguageChoice.of(
                                                person.language(),
                                                companys,
                                                found.words().languages())
                                        .language()
                                        .tag(),
                                TreeMap::new,
                                Collectors.counting()));
    }

    private static Set<Language> spoken(Map<UUID, Recipient> people) {
        return people.values().stream()
                .flatMap(person -> Stream.ofNullable(person.language()))
                .collect(Collectors.toSet());
    }

    private static @Nullable Double hours(Campaign campaign, long letters) {
        Integer rate = campaign.details().pace().perHour();
        return rate == null ? null : Math.ceil(100.0 * letters / rate) / 100;
    }

    private static @Nullable Needed needed(ControlGroup group, Asked asked, long heldOut, long treated) {
        if (group.percent() == 0) {
            return null;
        }
        double ratio = group.treatedPerHeldOut();
        long control = SampleSize.ofHeldOut(asked.baseline(), asked.uplift(), ratio);
        long others = (long) Math.ceil(control * ratio);
        return new Needed(control, others, heldOut >= control && treated >= others);
    }

    private static Map<String, Long> scaled(Map<String, Long> counts, double each) {
        Map<String, Long> scaled = new TreeMap<>();
        counts.forEach((key, count) -> scaled.put(key, Math.round(each * count)));
        return scaled;
    }
}
