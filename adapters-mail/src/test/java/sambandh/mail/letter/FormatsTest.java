package sambandh.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Money;

class FormatsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 27 February 2026 | ₹1,25,000 | 1,250,000",
                "hi | 27 फ़रवरी 2026 | ₹1,25,000 | 12,50,000",
                "bn | ২৭ ফেব্রুয়ারী, ২০২৬ | ₹১,২৫,০০০ | ১২,৫০,০০০",
                "ne | २०२६ फेब्रुअरी २७ | नेरू १,२५,००० | १२,५०,०००",
            })
    void values_are_written_as_the_language_does(String language, String date, String money, String number) {
        Map<String, Object> written = new Formats(new Language(language))
                .all(Map.of(
                        "date", LocalDate.of(2026, 2, 27),
                        "money", Money.of("125000.00", language.equals("ne") ? "NPR" : "INR"),
                        "number", 1_250_000));
        assertThat(written)
                .containsEntry("number", number)
                .containsEntry("money", money.replace(' ', '\u00a0'))
                .containsEntry("date", date);
    }
}
