package sambandh.application.template;

import java.util.List;
import java.util.Optional;
import sambandh.domain.shared.Code;
import sambandh.domain.template.Template;
import sambandh.domain.template.TemplateVersion;

/** The templates that are delivered with the program. They are always there; a company's own go before them. */
public interface Starters {
    /** @param words number {@link TemplateVersion#STARTER} */
    record Starter(Template template, TemplateVersion words) {}

    /** By code. */
    List<Starter> all();

    default Optional<Starter> find(Code code) {
        return all().stream()
                .filter(starter -> starter.template().code().equals(code))
                .findFirst();
    }
}
