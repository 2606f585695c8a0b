package sambandh.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sambandh.domain.access.Password;

class Argon2PasswordHashesTest {
    private final Argon2PasswordHashes hashes = new Argon2PasswordHashes();

    @Test
    void a_password_matches_its_own_hash_only() {
        String hash = hashes.hash(new Password("quiet river stone"));

        assertThat(hashes.matches(new Password("quiet river stone"), hash)).isTrue();
        assertThat(hashes.matches(new Password("quiet river stones"), hash)).isFalse();
        assertThat(hashes.hash(new Password("quiet river stone"))).isNotEqualTo(hash);
    }

    @Test
    void who_does_not_exist_is_compared_at_the_same_cost_and_never_matches() {
        assertThat(hashes.isOutdated(Argon2PasswordHashes.NOBODYS)).isFalse();
        assertThat(hashes.matches(new Password("there is no such user"), null)).isFalse();
    }

    @Test
    void a_weaker_or_foreign_hash_is_outdated() {
        assertThat(hashes.isOutdated("$argon2id$v=19$m=4096,t=2,p=1$c29tZXNhbHQ$c29tZWhhc2g"))
                .isTrue();
        assertThat(hashes.isOutdated("$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"))
                .isTrue();
    }
}
