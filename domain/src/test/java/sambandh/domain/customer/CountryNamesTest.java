package sambandh.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.InvalidValue;

class CountryNamesTest {
    @ParameterizedTest
    @CsvSource({
        "IN, IN",
        "gb, GB",
        "NA, NA",
        "United Kingdom, GB",
        "EIRE, IE",
        "RSA, ZA",
        "USA, US",
        "U.S.A., US",
        "Hong Kong, HK",
        "Czech Republic, CZ",
        "United Arab Emirates, AE",
        "côte d'ivoire, CI",
        "Nepal, NP",
        "Bangladesh, BD",
        "Trinidad and Tobago, TT",
        "NPL, NP",
        "' France ', FR",
        "Saudi Arabia, SA"
    })
    void a_country_is_known_by_code_name_or_what_people_write(String written, String code) {
        assertThat(CountryNames.find(written)).contains(new Country(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unspecified", "European Community", "Channel Islands", "EU"})
    void what_is_no_one_country_is_none(String written) {
        assertThat(CountryNames.find(written)).isEmpty();
    }

    @Test
    void anything_else_is_refused() {
        for (String wrong : new String[] {"Atlantis", "ZZ", "Indía x"}) {
            assertThatThrownBy(() -> CountryNames.find(wrong)).isInstanceOf(InvalidValue.class);
        }
    }
}
