package sambandh.rest.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationsTest {
    @ParameterizedTest
    @CsvSource({
        "https://shop.example/a?b=%C3%A4#c, https://shop.example/a?b=%C3%A4#c",
        "https://shop.example/चाय, https://shop.example/%E0%A4%9A%E0%A4%BE%E0%A4%AF",
        "https://shop.example/caf\u00e9, https://shop.example/caf%C3%A9",
        "https://shop.example/cafe\u0301, https://shop.example/cafe%CC%81",
        "https://shop.example/\u0958, https://shop.example/%E0%A5%98",
        "https://shop.example/🍵, https://shop.example/%F0%9F%8D%B5",
    })
    void an_address_stays_the_same_letter_by_letter(String address, String location) {
        assertThat(Locations.of(URI.create(address))).isEqualTo(location);
    }
}
