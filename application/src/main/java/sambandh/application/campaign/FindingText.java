package sambandh.application.campaign;

import sambandh.domain.template.Finding;

/** A finding as one line: {@code hi, html, line 3, column 5: …}. */
final class FindingText {
    private FindingText() {}

    static String of(Finding finding) {
        StringBuilder text = new StringBuilder();
        if (finding.language() != null) {
            text.append(finding.language().tag()).append(", ");
        }
        if (finding.part() != null) {
            text.append(finding.part()).append(", ");
        }
        if (finding.line() > 0) {
            text.append("line ")
                    .append(finding.line())
                    .append(", column ")
                    .append(finding.column())
                    .append(", ");
        }
        if (text.isEmpty()) {
            return finding.words();
        }
        return text.substring(0, text.length() - 2) + ": " + finding.words();
    }
}
