package sambandh.domain.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.domain.shared.InvalidValue;

class CompanyProfileTest {
    @Test
    void what_holds_before_it_is_set_is_known_and_becomes_version_one() {
        assertThat(CompanyProfile.UNSET.isSet()).isFalse();
        CompanyProfile set = CompanyProfile.UNSET.change(CompanyProfile.UNSET.details(), Instant.EPOCH);
        assertThat(set.isSet()).isTrue();
        assertThat(set.version()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.example.com", "http://example.com/tea?lang=hi"})
    void a_website_is_a_whole_address(String address) {
        assertThat(CompanyProfile.Details.website(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "javascript:alert(1)",
                "ftp://example.com",
                "https://",
                "https://user:secret@example.com",
                "https://exa mple.com",
                "data:text/html,x"
            })
    void what_is_no_website_is_refused(String address) {
        assertThatThrownBy(() -> CompanyProfile.Details.website(address))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo("invalid_url"));
    }
}
