package sambandh.application.company;

import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.company.CompanyProfile;

public final class InMemoryCompanyProfiles implements CompanyProfiles {
    private final InMemoryUnitOfWork unitOfWork;
    private CompanyProfile current = CompanyProfile.UNSET;

    public InMemoryCompanyProfiles(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public CompanyProfile current() {
        return current;
    }

    @Override
    public CompanyProfile held() {
        unitOfWork.mustBeOpen();
        return current;
    }

    @Override
    public CompanyProfile toChange() {
        unitOfWork.mustBeOpen();
        return current;
    }

    @Override
    public void replace(CompanyProfile profile) {
        unitOfWork.mustBeOpen();
        if (current.version() != profile.version() - 1) {
            throw new LostUpdate("company profile");
        }
        current = profile;
    }
}
