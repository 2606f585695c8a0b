package sambandh.application.company;

import sambandh.application.shared.LostUpdate;
import sambandh.domain.company.CompanyProfile;

/** Where the company's one profile is kept. Writing wants a unit of work. */
public interface CompanyProfiles {
    /** The profile as it is, or {@link CompanyProfile#UNSET}. */
    CompanyProfile current();

    /**
     * Puts the profile in the place of its version before.
     *
     * @throws LostUpdate when that is no longer the newest
     */
    void replace(CompanyProfile profile);
}
