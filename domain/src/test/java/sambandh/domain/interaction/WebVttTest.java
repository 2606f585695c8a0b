package sambandh.domain.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import sambandh.domain.shared.InvalidInput;

class WebVttTest {
    @Test
    void voice_tags_tell_who_speaks_as_teams_and_others_export_them() {
        List<Utterance> said = WebVtt.read("""
                \uFEFFWEBVTT - Talk of 1 March
                Kind: captions

                NOTE made by a machine
                in two lines

                STYLE
                ::cue { color: red }

                0e1f-1
                00:00:01.000 --> 00:00:03.500 align:start
                <v Anjali Rai>चाय &amp; <i>पानी</i> कब आएगा?</v>

                00:04.000 --> 00:06.000
                <v.loud Tenzing Lama>Tomorrow.
                At ten.
                """);
        assertThat(said)
                .containsExactly(
                        new Utterance(12, 1_000, 3_500, "Anjali Rai", "चाय & पानी कब आएगा?"),
                        new Utterance(15, 4_000, 5_125, "Tenzing Lama", "Tomorrow."),
                        new Utterance(16, 5_125, 6_000, "Tenzing Lama", "At ten."));
    }

    @Test
    void several_who_speak_in_one_cue_share_its_time_by_their_words() {
        assertThat(WebVtt.read("""
                WEBVTT

                00:00.000 --> 00:10.000
                <v A>123456789</v>
                <v B>1</v>"""))
                .extracting(Utterance::speaker, Utterance::from, Utterance::to)
                .containsExactly(tuple("A", 0L, 9_000L), tuple("B", 9_000L, 10_000L));
    }

    @Test
    void without_any_voice_tag_a_name_before_a_colon_tells_who_speaks() {
        assertThat(WebVtt.read("""
                WEBVTT

                1
                01:00:00.000 --> 01:00:02.000
                Anjali Rai: Good morning

                2
                01:00:02.000 --> 01:00:03.000
                and nobody's words
                """))
                .containsExactly(new Utterance(5, 3_600_000, 3_602_000, "Anjali Rai", "Good morning"));
    }

    @Test
    void what_is_wrong_is_told_line_by_line() {
        assertThat(faults("""
                WEBVTT

                00:00:01,000 --> 00:00:02,000
                <v A>a comma is SubRip's

                00:00:02.000 --> 00:00:02.000
                <v A>no time at all

                <v A>words without times

                00:61.000 --> 01:00.000
                <v A>no such second
                """))
                .containsExactly(
                        "line:3 invalid_timing",
                        "line:6 ends_before_start",
                        "line:9 invalid_timing",
                        "line:11 invalid_timing");
        assertThat(faults("1\n00:00:01.000 --> 00:00:02.000\nx")).containsExactly("line:1 no_webvtt");
        assertThat(faults("")).containsExactly("line:1 no_webvtt");
        assertThat(faults("WEBVTT\n\n00:01.000 --> 00:02.000\nwords of nobody")).containsExactly("line:1 no_speakers");
        assertThat(faults("WEBVTT\n\n" + "x".repeat(WebVtt.LONGEST))).containsExactly("line:1 too_long");
        assertThat(faults("WEBVTT\n\n" + "nonsense\n\n".repeat(100))).hasSize(20);
    }

    private static List<String> faults(String text) {
        InvalidInput[] wrong = new InvalidInput[1];
        assertThatThrownBy(() -> WebVtt.read(text)).isInstanceOfSatisfying(InvalidInput.class, it -> wrong[0] = it);
        return wrong[0].faults().stream()
                .map(it -> it.pointer() + " " + it.code())
                .toList();
    }
}
