package sambandh.application.campaign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Addressees;
import sambandh.application.letter.Addressees.Reached;
import sambandh.application.letter.Recipients;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.letter.Suppressions;
import sambandh.application.segment.MemberViews;
import sambandh.application.segment.Segments;
import sambandh.application.template.TemplateShelf;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.experiment.ControlGroup;
import sambandh.domain.experiment.Draws;
import sambandh.domain.experiment.SampleSize;
import sambandh.domain.segment.Condition;
import sambandh.domain.segment.SegmentId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Scope;
import sambandh.domain.template.Finding;
import sambandh.domain.template.LanguageChoice;
import sambandh.domain.template.Purpose;

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
     * @param letters that would be made
     * @param withoutPerson customers who have nobody to write to
     * @param notSent letters that would not be sent by what is known now, by reason
     * @param languages letters by the language they would be written in
     * @param hours how long it takes at its pace; null where it has none
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
    private final Addressees addressees;
    private final Recipients recipients;
    private final Suppressions suppressions;
    private final Draws draws;

    public ForecastCampaign(
            CampaignViews campaigns,
            CampaignChecks checks,
            MemberViews members,
            Segments segments,
            Addressees addressees,
            Recipients recipients,
            Suppressions suppressions,
            Draws draws) {
        this.campaigns = campaigns;
        this.checks = checks;
        this.members = members;
        this.segments = segments;
        this.addressees = addressees;
        this.recipients = recipients;
        this.suppressions = suppressions;
        this.draws = draws;
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
        long audience = members.count(scope, condition).customers();
        List<UUID> some = members.sample(scope, condition, LOOKED_AT).stream()
                .map(CustomerId::value)
                .toList();
        double each = some.isEmpty() ? 0 : (double) audience / some.size();
        List<Reached> reached = addressees.of(some);
        ControlGroup group = campaign.controlGroup();
        List<Reached> treated = reached.stream()
                .filter(one -> !group.holdsOut(one.customerId(), draws))
                .toList();
        Map<UUID, Recipient> people =
                recipients.find(treated.stream().map(Reached::personId).toList());
        long heldOut = Math.round(each * (reached.size() - treated.size()));
        long letters = Math.round(each * people.size());
        return new Forecast(
                audience,
                some.size(),
                heldOut,
                letters,
                Math.round(each * (some.size() - reached.size())),
                scaled(notSent(campaign, people), each),
                scaled(languages(campaign, people), each),
                hours(campaign, letters),
                checks.findings(campaign.details(), spoken(people)),
                needed(group, asked, heldOut, letters));
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
        TemplateShelf.Found found = checks.template(campaign.details()).orElse(null);
        Set<EmailAddress> dead = suppressions.among(people.values().stream()
                .flatMap(person -> java.util.stream.Stream.ofNullable(person.address()))
                .toList());
        Map<String, Long> reasons = new TreeMap<>();
        for (Recipient person : people.values()) {
            String reason = found == null
                    ? null
                    : reason(
                            person,
                            found.template().details().purpose(),
                            found.template().details().topic(),
                            dead);
            if (reason != null) {
                reasons.merge(reason, 1L, Long::sum);
            }
        }
        return reasons;
    }

    private static @Nullable String reason(Recipient person, Purpose purpose, Code topic, Set<EmailAddress> dead) {
        EmailAddress address = person.address();
        if (address == null) {
            return "no_address";
        }
        if (dead.contains(address)) {
            return "dead_address";
        }
        if (purpose == Purpose.OBLIGATION) {
            return null;
        }
        if (person.optOuts().contains(Recipients.MAIL) || (person.doNotContact() && purpose.isOptional())) {
            return "do_not_contact";
        }
        boolean unwanted = person.optOuts().contains(topic) || person.optOuts().contains(Recipients.ALL_TOPICS);
        return purpose.isOptional() && unwanted ? "opted_out" : null;
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
                .flatMap(person -> java.util.stream.Stream.ofNullable(person.language()))
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
