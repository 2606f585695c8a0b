package sambandh.persistence.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.company.CompanyProfilesContract;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.CompanyProfile;
import sambandh.persistence.shared.TestContext;
import sambandh.persistence.shared.Waiting;

class JdbcCompanyProfilesTest implements CompanyProfilesContract {
    @Override
    public CompanyProfiles profiles() {
        return TestContext.bean(CompanyProfiles.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }

    @Test
    void who_changes_the_profile_waits_for_those_who_count_on_its_currency() throws Exception {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<CompanyProfile> change = unitOfWork().perform(() -> {
                profiles().held();
                Future<CompanyProfile> other = thread.submit(
                        () -> unitOfWork().perform(() -> profiles().toChange()));
                Waiting.until("SELECT id FROM company_hold", other);
                assertThat(other).isNotDone();
                return other;
            });
            assertThat(change.get(20, TimeUnit.SECONDS)).isEqualTo(profiles().current());
        }
    }
}
