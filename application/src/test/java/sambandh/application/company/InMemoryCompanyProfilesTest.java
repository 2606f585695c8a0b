package sambandh.application.company;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.company.CompanyProfile;

class InMemoryCompanyProfilesTest implements CompanyProfilesContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryCompanyProfiles profiles = new InMemoryCompanyProfiles(unitOfWork);

    @Override
    public CompanyProfiles profiles() {
        return profiles;
    }

    @Override
    public InMemoryUnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Test
    void before_it_is_set_it_is_the_documented_one() {
        assertThat(profiles.current()).isEqualTo(CompanyProfile.UNSET);
        assertThat(profiles.current().isSet()).isFalse();
    }
}
