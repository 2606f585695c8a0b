package sambandh.application.campaign;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.segment.Segments;
import sambandh.application.template.Lint;
import sambandh.application.template.TemplateShelf;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.segment.SegmentId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Field;
import sambandh.domain.template.Finding;
import sambandh.domain.template.Template;

/** Looks over what a campaign would send, and to whom. */
public final class CampaignChecks {
    private final Segments segments;
    private final TemplateShelf shelf;
    private final Lint lint;
    private final CompanyProfiles company;

    public CampaignChecks(Segments segments, TemplateShelf shelf, Lint lint, CompanyProfiles company) {
        this.segments = segments;
        this.shelf = shelf;
        this.lint = lint;
        this.company = company;
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
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    /**
     * What is wrong about a letter even in a draft.
     *
     * @param at where in the request it stands
     */
    List<Fault> letter(String at, Code template, Map<String, String> inputs) {
        return template(template)
                .map(found -> inputs(at, found.template().details().inputs(), inputs))
                .orElseGet(
                        () -> List.of(new Fault(at + "/template", "unknown_template", "There is no such template.")));
    }

    private static List<Fault> inputs(String at, List<Field> fields, Map<String, String> given) {
        List<Fault> faults = new ArrayList<>();
        Set<String> names = new java.util.TreeSet<>(given.keySet());
        for (Field field : fields) {
            names.remove(field.name());
            String text = given.get(field.name());
            try {
                if (text != null) {
                    Field.value(field.type(), text);
                }
            } catch (InvalidValue wrong) {
                faults.add(new Fault(at + "/inputs/" + field.name(), wrong.code(), wrong.detail()));
            }
        }
        names.forEach(name ->
                faults.add(new Fault(at + "/inputs/" + name, "unknown_input", "The template does not ask for this.")));
        return faults;
    }

    /**
     * What is to be said about the letter before it goes out: errors keep it from being launched.
     *
     * @param languages those of the readers
     */
    public List<Finding> findings(Campaign.Details details, Set<Language> languages) {
        return findings(details.template(), details.inputs(), languages);
    }

    List<Finding> findings(Code template, Map<String, String> inputs, Set<Language> languages) {
        TemplateShelf.Found found = template(template).orElse(null);
        if (found == null) {
            return List.of(error("unknown_template", "There is no such template."));
        }
        List<Finding> findings = new ArrayList<>();
        for (Field field : found.template().details().inputs()) {
            if (!inputs.containsKey(field.name())) {
                findings.add(error("missing_input", "The template asks for " + field.name() + ": give it in inputs."));
            }
        }
        findings.addAll(lint.version(found.template(), found.words(), languages));
        return findings;
    }

    /** The company's. */
    ZoneId zone() {
        return company.current().details().zone();
    }

    Language companys() {
        return company.current().details().language();
    }

    private static Finding error(String code, String words) {
        return new Finding(Finding.Severity.ERROR, code, null, null, 0, 0, words);
    }
}
