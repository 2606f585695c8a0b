package sambandh.application.letter;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.CompanyProfile;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Language;

/** What a letter tells of the company that writes it. */
public interface CompanyFacts {
    /** @param name "My company" until somebody says otherwise */
    record Company(
            String name,
            Language language,
            ZoneId zone,
            @Nullable String website,
            @Nullable EmailAddress email,
            @Nullable String phone,
            @Nullable String postalAddress) {
        public boolean isNamed() {
            return !name.equals(CompanyProfile.UNSET.details().name());
        }
    }

    Company company();
}
