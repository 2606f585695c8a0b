package sambandh.domain.template;

import java.time.Instant;
import sambandh.domain.shared.Code;

/**
 * A template of the company's own, or its own words for one that is delivered with the program.
 *
 * @param current the version that letters are written of; {@link TemplateVersion#STARTER} for the delivered one, or for none
 *     yet
 * @param version grows by one with every change of {@code details} and {@code current}
 */
public record OwnTemplate(Template template, int current, long version, Instant createdAt, Instant changedAt) {
    public static OwnTemplate make(Template template, Instant now) {
        return new OwnTemplate(template, TemplateVersion.STARTER, 1, now, now);
    }

    public Code code() {
        return template.code();
    }

    /** From now on letters are written of this one. */
    public OwnTemplate current(int number, Instant now) {
        return new OwnTemplate(template, number, version + 1, createdAt, now);
    }
}
