package sambandh.application.company;

import sambandh.application.shared.LostUpdate;
import sambandh.domain.company.CompanyProfile;

/** Where the company's one profile is kept. Writing wants a unit of work. */
public interface CompanyProfiles {
    /** The profile as it is, or {@link CompanyProfile#UNSET}. */
    CompanyProfile current();

    /** The same, and nobody changes it before the unit of work ends; several may hold it at once. */
    CompanyProfile held();

    /** The same, once nobody holds it any more; who wants to hold it waits for the end of the unit of work. */
    CompanyProfile toChange();

    /**
     * Puts the profile in the place of its version before.
     *
     * @throws LostUpdate when that is no longer the newest
     */
    void replace(CompanyProfile profile);
}
