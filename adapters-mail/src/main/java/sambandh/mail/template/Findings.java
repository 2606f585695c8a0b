package sambandh.mail.template;

import java.util.ArrayList;
import java.util.List;
import sambandh.domain.template.Finding;
import sambandh.domain.template.Finding.Severity;

/** Gathers what is found while a template is read; at most so much that somebody will read it. */
final class Findings {
    private static final int MOST = 100;

    private final List<Finding> all = new ArrayList<>();

    void error(String code, At at, String words) {
        add(Severity.ERROR, code, at, words);
    }

    void warning(String code, At at, String words) {
        add(Severity.WARNING, code, at, words);
    }

    private void add(Severity severity, String code, At at, String words) {
        Finding finding = new Finding(severity, code, null, at.part(), at.line(), at.column(), words);
        if (all.size() < MOST && !all.contains(finding)) {
            all.add(finding);
        }
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    boolean hasErrors() {
        return all.stream().anyMatch(Finding::isError);
    }
}
