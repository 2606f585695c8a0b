package sambandh.application.template;

import java.util.Optional;
import sambandh.domain.shared.Code;
import sambandh.domain.template.Template;
import sambandh.domain.template.TemplateVersion;

/** Templates of the company's own, and its own words for those that are delivered. */
public interface OwnTemplates {
    /**
     * @param current the number of the version that letters are written of; {@link TemplateVersion#STARTER} for the
     *     delivered one
     */
    record Own(Template template, int current) {}

    Optional<Own> find(Code code);

    /** One of its own versions. */
    Optional<TemplateVersion> version(Code code, int number);
}
