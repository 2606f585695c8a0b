package sambandh.application.template;

import java.util.Optional;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.shared.Code;
import sambandh.domain.template.OwnTemplate;
import sambandh.domain.template.TemplateVersion;

/** Templates of the company's own, and its own words for those that are delivered. Writing wants a unit of work. */
public interface OwnTemplates {
    Optional<OwnTemplate> find(Code code);

    /** One of its own versions. */
    Optional<TemplateVersion> version(Code code, int number);

    /** @return false when there is one of this code already, which stays as it is */
    boolean add(OwnTemplate template);

    /**
     * Puts the template in the place of its version before.
     *
     * @throws LostUpdate when that is no longer the newest
     */
    void replace(OwnTemplate template);

    /** The next number for a version of this template, given once, also where several ask at a time: 1, 2, … */
    int nextNumber(Code code);

    void add(TemplateVersion version);

    /** @return false when there is none */
    boolean removeVersion(Code code, int number);

    /** With all its versions. */
    void remove(Code code);
}
