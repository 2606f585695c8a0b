package sambandh.rest.template;

import java.util.List;
import java.util.Objects;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Finding;

/** What is wrong with a version, as faults of the request that brought it. */
final class Findings {
    private Findings() {}

    static InvalidInput refused(VersionRequest request, List<Finding> findings) {
        return new InvalidInput(findings.stream()
                .filter(Finding::isError)
                .map(finding -> fault(request, finding))
                .toList());
    }

    private static Fault fault(VersionRequest request, Finding finding) {
        List<VariantBody> variants = Objects.requireNonNullElse(request.variants(), List.of());
        int at = 0;
        while (at < variants.size() - 1 && !new Language(variants.get(at).language()).equals(finding.language())) {
            at++;
        }
        String part = finding.part();
        boolean own = "subject".equals(part) || "text".equals(part);
        String source = own ? part : variants.get(at).mjml() == null ? "html" : "mjml";
        String where = part == null || own || part.equals("html") ? "" : "Part " + part + ", ";
        String place = finding.line() == 0 ? "" : "line " + finding.line() + ", column " + finding.column() + ": ";
        String told = where + place;
        return new Fault(
                "/variants/" + at + "/" + source,
                finding.code(),
                (told.isEmpty() ? "" : Character.toUpperCase(told.charAt(0)) + told.substring(1)) + finding.words());
    }
}
