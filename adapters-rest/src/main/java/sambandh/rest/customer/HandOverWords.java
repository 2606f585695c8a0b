package sambandh.rest.customer;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.Sharing;
import sambandh.domain.shared.fact.Words;

/** Why somebody gets customers, in words, in the reader's language. */
record HandOverWords(List<Locale.LanguageRange> wanted) {
    private static final Map<Sharing.Why, Words> WHY = Map.of(
            Sharing.Why.ONE,
            Words.of(
                    "{n} as the one successor",
                    "{n} इकलौते उत्तराधिकारी के रूप में",
                    "{n} একমাত্র উত্তরসূরি হিসেবে",
                    "{n} एक मात्र उत्तराधिकारीका रूपमा"),
            Sharing.Why.LANGUAGE_AND_INDUSTRY,
            Words.of(
                    "{n} for speaking their language and knowing their industry",
                    "{n} भाषा और उद्योग दोनों की जानकारी के कारण",
                    "{n} ভাষা ও শিল্প দুটোই জানা থাকায়",
                    "{n} भाषा र उद्योग दुवै जानेकाले"),
            Sharing.Why.LANGUAGE,
            Words.of(
                    "{n} for speaking their language",
                    "{n} भाषा की जानकारी के कारण",
                    "{n} ভাষা জানা থাকায়",
                    "{n} भाषा जानेकाले"),
            Sharing.Why.INDUSTRY,
            Words.of(
                    "{n} for knowing their industry",
                    "{n} उद्योग की जानकारी के कारण",
                    "{n} শিল্প জানা থাকায়",
                    "{n} उद्योग जानेकाले"),
            Sharing.Why.FEWEST,
            Words.of(
                    "{n} for having fewest customers at that point",
                    "{n} उस समय सबसे कम ग्राहक होने के कारण",
                    "{n} তখন সবচেয়ে কম গ্রাহক থাকায়",
                    "{n} त्यस बेला सबैभन्दा कम ग्राहक भएकाले"),
            Sharing.Why.REST,
            Words.of(
                    "{n} since everybody else has as many as they may own",
                    "{n} क्योंकि बाकी सबकी सीमा पूरी हो चुकी है",
                    "{n} কারণ অন্য সবার সীমা পূর্ণ",
                    "{n} अरू सबैको सीमा पुगिसकेकाले"));

    static HandOverWords of(HttpRequest<?> request) {
        return of(request.getHeaders().get("Accept-Language"));
    }

    private static HandOverWords of(@Nullable String accepted) {
        if (accepted == null || accepted.length() > 1_000) {
            return new HandOverWords(List.of());
        }
        try {
            return new HandOverWords(Locale.LanguageRange.parse(accepted));
        } catch (IllegalArgumentException unreadable) {
            return new HandOverWords(List.of());
        }
    }

    String why(Sharing.Why why, long customers) {
        return Objects.requireNonNull(WHY.get(why)).in(wanted).replace("{n}", Long.toString(customers));
    }
}
