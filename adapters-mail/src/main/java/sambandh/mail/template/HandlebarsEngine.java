package sambandh.mail.template;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import sambandh.application.template.TemplateEngine;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.template.Edition;
import sambandh.domain.template.Fields;
import sambandh.domain.template.Finding;

/** Templates in the language of Handlebars, as far as it has no logic of its own. */
@Singleton
class HandlebarsEngine implements TemplateEngine {
    private static final int READ_AT_MOST = 500;

    private final Map<Edition, Program> read = new ConcurrentHashMap<>();

    @Override
    public List<Finding> check(Edition edition, Fields fields) {
        Findings findings = new Findings();
        new Compiler(edition, findings).compile(fields);
        return findings.all();
    }

    @Override
    public Set<String> names(Edition edition) {
        return Used.of(List.of(
                        new Compiler(edition, new Findings()).compile(null).html()))
                .names();
    }

    @Override
    public Words write(Edition edition, Map<String, ?> values) {
        Program program = read.get(edition);
        if (program == null) {
            program = program(edition);
            if (read.size() >= READ_AT_MOST) {
                read.clear();
            }
            read.put(edition, program);
        }
        return program.write(values);
    }

    private static Program program(Edition edition) {
        Findings findings = new Findings();
        Program program = new Compiler(edition, findings).compile(null);
        findings.all().stream().filter(Finding::isError).findFirst().ifPresent(error -> {
            throw new InvalidValue(
                    "unreadable_template",
                    error.part() + ", line " + error.line() + ", column " + error.column() + ": " + error.words());
        });
        return program;
    }
}
