package sambandh.application.campaign;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.letter.RulesOfLetters;
import sambandh.application.segment.Segments;
import sambandh.application.template.Lint;
import sambandh.application.template.TemplateShelf;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.When;
import sambandh.domain.segment.SegmentId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Finding;
import sambandh.domain.template.Inputs;
import sambandh.domain.template.LetterRights;
import sambandh.domain.template.Template;

/** Looks over what a campaign would send, and to whom. */
public final class CampaignChecks {
    private final Segments segments;
    private final TemplateShelf shelf;
    private final Lint lint;
    private final CompanyProfiles company;
    private final Audience audience;
    private final RulesOfLetters rules;

    public CampaignChecks(
            Segments segments,
            TemplateShelf shelf,
            Lint lint,
            CompanyProfiles company,
            Audience audience,
            RulesOfLetters rules) {
        this.segments = segments;
        this.shelf = shelf;
        this.lint = lint;
        this.company = company;
        this.audience = audience;
        this.rules = rules;
    }

    /** The template as letters would be written of it now. */
    public Optional<TemplateShelf.Found> template(Campaign.Details details) {
        return template(details.template());
    }

    private Optional<TemplateShelf.Found> template(Code code) {
        return Template.isPart(code) ? Optional.empty() : shelf.find(code, null);
    }

    /**
     * Checks what must be right even in a draft.
     *
     * @throws InvalidInput with all faults
     */
    public void draft(Campaign.Details details) {
        List<Fault> faults = new ArrayList<>();
        if (details.segmentId() != null
                && segments.find(new SegmentId(details.segmentId())).isEmpty()) {
            faults.add(new Fault("/segmentId", "unknown_segment", "There is no such segment."));
        }
        faults.addAll(letter("", details.template(), details.inputs()));
        Code occasion = details.when().occasion();
        if (occasion != null && !audience.occasions().contains(occasion)) {
            faults.add(new Fault("/when/occasion", "unknown_occasion", "There is no such day of the year."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    /**
     * What is wrong about a letter even in a draft.
     *
     * @param at where in the request it stands
     */
    List<Fault> letter(String at, Code template, Map<String, ?> inputs) {
        return LetterRights.ownUse(at + "/template", template)
                .map(List::of)
                .or(() ->
                        template(template).map(found -> under(at, inputs(found).faults(inputs))))
                .orElseGet(
                        () -> List.of(new Fault(at + "/template", "unknown_template", "There is no such template.")));
    }

    /**
     * Lets through who may have such a letter go out.
     *
     * @param at as {@link #letter}
     * @throws sambandh.domain.shared.NotAllowed as {@link LetterRights#require}
     */
    void allowed(Actor actor, String at, Code template) {
        template(template)
                .ifPresent(found -> LetterRights.require(
                        actor, at + "/template", found.template().details().purpose()));
    }

    /**
     * What keeps a letter that may stand in a draft from going out.
     *
     * @param at as {@link #letter}
     */
    List<Fault> refusals(String at, Code template, Map<String, ?> inputs) {
        List<Fault> faults = new ArrayList<>();
        template(template)
                .ifPresent(found -> faults.addAll(under(at, inputs(found).missing(inputs))));
        findings(template, inputs, Set.of()).stream()
                .filter(it -> it.isError() && !it.code().equals("missing_input"))
                .map(it -> new Fault(at + "/template", it.code(), FindingText.of(it)))
                .forEach(faults::add);
        return faults;
    }

    /** What keeps a day of the year from being kept: in the quiet of the evening a letter waits for the next morning. */
    List<Fault> late(When when) {
        if (!(when instanceof When.Again(var schedule, int _, Code occasion)) || occasion == null) {
            return List.of();
        }
        LocalDateTime due = LocalDate.EPOCH.atTime(schedule.at());
        boolean stays = rules.rules()
                .quietHours()
                .over(ZoneOffset.UTC, due.toInstant(ZoneOffset.UTC))
                .map(until -> LocalDate.ofInstant(until, ZoneOffset.UTC))
                .filter(day -> !day.equals(LocalDate.EPOCH))
                .isEmpty();
        return stays
                ? List.of()
                : List.of(new Fault(
                        "/when/time", "in_quiet_hours", "It is quiet then until the next day, which is another one."));
    }

    private static Inputs inputs(TemplateShelf.Found found) {
        return new Inputs(found.template().details().inputs());
    }

    private static List<Fault> under(String at, List<Fault> faults) {
        return faults.stream()
                .map(it -> new Fault(at + "/inputs" + it.pointer(), it.code(), it.detail()))
                .toList();
    }

    /**
     * What is to be said about the letter before it goes out: errors keep it from being launched.
     *
     * @param languages those of the readers
     */
    public List<Finding> findings(Campaign.Details details, Set<Language> languages) {
        return findings(details.template(), details.inputs(), languages);
    }

    private List<Finding> findings(Code template, Map<String, ?> inputs, Set<Language> languages) {
        return template(template)
                .map(found -> lint.version(found.template(), found.words(), languages, inputs))
                .orElseGet(() -> List.of(new Finding(
                        Finding.Severity.ERROR, "unknown_template", null, null, 0, 0, "There is no such template.")));
    }

    /** The company's. */
    ZoneId zone() {
        return company.current().details().zone();
    }

    Language companys() {
        return company.current().details().language();
    }
}
