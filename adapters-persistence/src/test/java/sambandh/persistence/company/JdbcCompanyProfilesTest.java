package sambandh.persistence.company;

import sambandh.application.company.CompanyProfiles;
import sambandh.application.company.CompanyProfilesContract;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.TestContext;

class JdbcCompanyProfilesTest implements CompanyProfilesContract {
    @Override
    public CompanyProfiles profiles() {
        return TestContext.bean(CompanyProfiles.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }
}
