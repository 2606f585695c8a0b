package sambandh.application.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sambandh.domain.template.Finding;
import sambandh.domain.template.Finding.Severity;
import sambandh.domain.template.Template;

/** What every letter owes its reader: who writes, where and how to reach them, and how to end letters of the kind. */
final class Courtesies {
    private final Template template;

    Courtesies(Template template) {
        this.template = template;
    }

    /** @param named the fields that the letter's HTML names */
    List<Finding> missing(Set<String> named) {
        List<Finding> findings = new ArrayList<>();
        require(findings, named, "missing_company", "who writes", "company.name");
        require(findings, named, "missing_address", "where the company is", "company.postalAddress");
        require(
                findings,
                named,
                "missing_contact",
                "how to reach the company",
                "company.email",
                "company.phone",
                "company.website");
        require(
                findings,
                named,
                "missing_owner",
                "the reader's own contact",
                "owner.name",
                "owner.email",
                "owner.phone");
        if (template.details().purpose().isOptional()) {
            require(findings, named, "missing_unsubscribe", "how to end letters of this kind", "unsubscribe");
        }
        return findings;
    }

    private static void require(List<Finding> findings, Set<String> named, String code, String what, String... oneOf) {
        if (Set.of(oneOf).stream().noneMatch(named::contains)) {
            findings.add(new Finding(
                    Severity.ERROR,
                    code,
                    null,
                    "html",
                    0,
                    0,
                    "The letter does not say " + what + ": name the part {{> footer}}, or {{" + oneOf[0] + "}}."));
        }
    }
}
