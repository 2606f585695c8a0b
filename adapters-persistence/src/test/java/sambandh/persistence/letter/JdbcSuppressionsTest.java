package sambandh.persistence.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Suppressions;
import sambandh.application.letter.SuppressionsContract;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.shared.EmailAddress;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

class JdbcSuppressionsTest implements SuppressionsContract {
    @Override
    public Suppressions suppressions() {
        return withSecret("one installation's");
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }

    @Test
    void the_digest_is_keyed() {
        EmailAddress address = new EmailAddress("keyed@example.com");
        unitOfWork().run(() -> suppressions().add(address, Suppressions.Reason.BY_HAND, SINCE, "job:test"));

        assertThat(suppressions().contains(address)).isTrue();
        assertThat(withSecret("another installation's").contains(address)).isFalse();
    }

    private static Suppressions withSecret(String secret) {
        return new JdbcSuppressions(
                TestContext.bean(Db.class),
                purpose -> Arrays.copyOf((secret + purpose).getBytes(StandardCharsets.UTF_8), 32),
                TestContext.bean(Ids.class));
    }
}
