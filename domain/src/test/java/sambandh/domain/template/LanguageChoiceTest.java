package sambandh.domain.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sambandh.domain.shared.Language;

class LanguageChoiceTest {
    @ParameterizedTest
    @CsvSource({
        "bn-IN, bn-IN bn-Beng-IN bn-Beng bn",
        "zh-Hant-TW, zh-Hant-TW zh-TW zh-Hant zh",
        "zh-TW, zh-TW zh-Hant-TW zh-Hant zh",
        "sr-Latn, sr-Latn",
        "sr-Cyrl-RS, sr-Cyrl-RS sr-RS sr-Cyrl sr",
        "pa-PK, pa-PK pa-Arab-PK pa-Arab",
        "hi-Latn-IN, hi-Latn-IN hi-Latn",
        "en-GB, en-GB en-Latn-GB en-Latn en",
        "ne, ne ne-Deva",
        "de-CH-1996, de-CH-1996 de-CH de-Latn-CH de-Latn de",
    })
    void a_language_is_shortened_as_long_as_its_script_stays(String tag, String chain) {
        assertThat(LanguageChoice.withParents(new Language(tag)))
                .extracting(Language::tag)
                .containsSubsequence(chain.split(" "))
                .hasSameSizeAs(chain.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "bn, en, bn en, bn, READER",
                "bn-IN, en, bn en, bn, READER_PARENT",
                "bn-IN, en, bn-IN bn, bn-IN, READER",
                "sr-Latn, hi, sr en hi, hi, COMPANY",
                "-, hi-IN, en hi, hi, COMPANY",
                "ta, ne, en hi, en, ENGLISH",
                "ta, ne, hi bn, bn, NO_OTHER",
            })
    void the_nearest_wish_is_met(String reader, String company, String written, String chosen, WhyLanguage why) {
        List<Language> there = Stream.of(written.split(" ")).map(Language::new).toList();
        assertThat(LanguageChoice.of(reader == null ? null : new Language(reader), new Language(company), there))
                .isEqualTo(new LanguageChoice(new Language(chosen), why));
    }
}
