package sambandh.persistence.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.company.CompanyProfilesContract;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.CompanyProfile;
import sambandh.persistence.shared.TestContext;
import sambandh.persistence.shared.TestDatabase;

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
        try (ExecutorService thread = Executors.newSingleThreadExecutor();
                Connection observer = TestDatabase.settings().connect()) {
            Future<CompanyProfile> change = unitOfWork().perform(() -> {
                profiles().held();
                Future<CompanyProfile> other = thread.submit(
                        () -> unitOfWork().perform(() -> profiles().toChange()));
                waits(observer, other);
                assertThat(other).isNotDone();
                return other;
            });
            assertThat(change.get(20, TimeUnit.SECONDS)).isEqualTo(profiles().current());
        }
    }

    private static void waits(Connection observer, Future<?> other) {
        Instant deadline = Instant.now().plusSeconds(20);
        while (!isWaiting(observer)) {
            if (other.isDone() || Instant.now().isAfter(deadline)) {
                throw new AssertionError("did not come to wait");
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static boolean isWaiting(Connection observer) {
        try (PreparedStatement query = observer.prepareStatement("SHOW FULL PROCESSLIST");
                ResultSet rows = query.executeQuery()) {
            boolean found = false;
            while (rows.next()) {
                String statement = String.valueOf(rows.getString("Info"));
                found |= statement.contains("company_hold")
                        && statement.endsWith("FOR UPDATE")
                        && observer.getCatalog().equals(rows.getString("db"));
            }
            return found;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
