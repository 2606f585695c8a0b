package sambandh.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFoldTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            Anita Sharma,      anita sharma
            ÉLODIE Müller,     elodie muller
            Straße,            strasse
            Łukasz Ørsted,     lukasz orsted
            D’Souza O'Brien,   dsouza obrien
            Anne-Marie,        anne marie
            ＡＢＣ ﬁn,          abc fin
            चाय  घर लिमिटेड,     चाय घर लिमिटेड
            S.K. Roy & Sons,   s k roy sons
            Γιώργος,           γιωργοσ
            Сергей Королёв,    сергей королев
            مُحَمَّد,               محمد
            दुकान २४,           दुकान 24
            山田 太郎,           山田 太郎
            ড়,                  ড়
            """)
    void a_name_is_folded_and_keeps_its_script(String name, String folded) {
        assertThat(NameFold.fold(name)).isEqualTo(folded);
    }

    @Test
    void what_has_no_letters_has_no_words() {
        assertThat(NameFold.fold("  – … ! ")).isEmpty();
        assertThat(NameFold.words(" & ")).isEmpty();
        assertThat(NameFold.words("Tea & Co.")).containsExactly("tea", "co");
    }

    @Test
    void folding_twice_changes_nothing() {
        for (String name : new String[] {"Élodie O’Neill", "अनीता शर्मा", "শ্রী রায়", "ÎÏ Ǻ", "한국 이름"}) {
            assertThat(NameFold.fold(NameFold.fold(name))).isEqualTo(NameFold.fold(name));
        }
    }
}
