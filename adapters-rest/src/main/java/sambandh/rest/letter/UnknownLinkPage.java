package sambandh.rest.letter;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sambandh.rest.shared.ProblemException;

/** What a person sees whose link was cut, or is not ours, in the language that the browser asks for. */
final class UnknownLinkPage {
    /**
     * @param help how to end letters all the same
     * @param elsewhere how to find out where a link of the letter's leads
     */
    private record Words(String title, String why, String help, String elsewhere) {}

    private static final Words ENGLISH = new Words(
            "This link does not work",
            "It is not whole: it was perhaps cut when it was copied or passed on.",
            "Please open it once more from the letter itself. If that does not help, answer the letter and say"
                    + " that you want no more of them.",
            "Please open it once more from the letter itself. If that does not help, answer the letter and ask"
                    + " where the link was to lead.");

    private static final Map<String, Words> WORDS = Map.of(
            "en",
            ENGLISH,
            "hi",
            new Words(
                    "यह लिंक काम नहीं कर रहा",
                    "लिंक अधूरा है: शायद कॉपी करते या आगे भेजते समय कट गया।",
                    "कृपया इसे सीधे पत्र से एक बार फिर खोलें। इससे भी बात न बने तो उसी पत्र का उत्तर देकर लिखें कि"
                            + " आप और पत्र नहीं चाहते।",
                    "कृपया इसे सीधे पत्र से एक बार फिर खोलें। इससे भी बात न बने तो उसी पत्र का उत्तर देकर पूछ लें कि"
                            + " यह लिंक कहाँ ले जाने वाला था।"),
            "bn",
            new Words(
                    "এই লিঙ্কটি কাজ করছে না",
                    "লিঙ্কটি সম্পূর্ণ নয়: হয়তো কপি করার বা অন্যকে পাঠানোর সময় কেটে গেছে।",
                    "অনুগ্রহ করে চিঠি থেকেই আরেকবার খুলুন। তাতেও কাজ না হলে চিঠিটির উত্তরে লিখুন যে আপনি আর চিঠি"
                            + " চান না।",
                    "অনুগ্রহ করে চিঠি থেকেই আরেকবার খুলুন। তাতেও কাজ না হলে চিঠিটির উত্তরে জিজ্ঞেস করুন লিঙ্কটি"
                            + " কোথায় নিয়ে যাওয়ার কথা ছিল।"),
            "ne",
            new Words(
                    "यो लिङ्कले काम गरेन",
                    "लिङ्क पूरा छैन: प्रतिलिपि गर्दा वा अरूलाई पठाउँदा काटिएको हुन सक्छ।",
                    "कृपया पत्रबाटै एक पटक फेरि खोल्नुहोस्। त्यसो गर्दा पनि नभए त्यही पत्रको जवाफमा अब पत्र नचाहिएको"
                            + " लेख्नुहोस्।",
                    "कृपया पत्रबाटै एक पटक फेरि खोल्नुहोस्। त्यसो गर्दा पनि नभए त्यही पत्रको जवाफमा यो लिङ्कले कहाँ"
                            + " पुर्‍याउनुपर्ने थियो भनी सोध्नुहोस्।"));

    private UnknownLinkPage() {}

    /** Of a link to end letters: for people a page, for programs a problem. */
    static HttpResponse<String> answer(HttpRequest<?> request) {
        return answer(request, Words::help);
    }

    /** Of a link to elsewhere, likewise. */
    static HttpResponse<String> ofClick(HttpRequest<?> request) {
        return answer(request, Words::elsewhere);
    }

    private static HttpResponse<String> answer(HttpRequest<?> request, Function<Words, String> help) {
        if (!request.accept().contains(MediaType.TEXT_HTML_TYPE)) {
            throw ProblemException.notFound();
        }
        String language = language(request.getHeaders().get("Accept-Language"));
        return Pages.page(HttpStatus.NOT_FOUND, in(language, help))
                .header("Content-Language", language)
                .header("Vary", "Accept, Accept-Language");
    }

    /** @param acceptLanguage the header, null where there is none */
    static String language(@Nullable String acceptLanguage) {
        try {
            List<LanguageRange> wanted = LanguageRange.parse(acceptLanguage == null ? "en" : acceptLanguage);
            String found = Locale.lookupTag(wanted, WORDS.keySet());
            return found == null ? "en" : found;
        } catch (IllegalArgumentException unreadable) {
            return "en";
        }
    }

    private static String in(String language, Function<Words, String> help) {
        Words words = WORDS.getOrDefault(language, ENGLISH);
        return UnsubscribePages.HEAD.replace("lang=\"en\"", "lang=\"" + language + "\"")
                + "<h1>%s</h1>\n<p>%s</p>\n<p>%s</p>\n</main></body></html>\n"
                        .formatted(words.title(), words.why(), help.apply(words));
    }
}
