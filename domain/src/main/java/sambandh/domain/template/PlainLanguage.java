package sambandh.domain.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Language;

/**
 * Whether a text is plain, friendly and polite, for what customers are written. It would rather overlook something than
 * find fault with a good sentence, so that its findings are believed.
 *
 * <p>English, Hindi, Bengali and Nepali have words and limits of their own; of other languages only what is loud in any of
 * them is found.
 */
public final class PlainLanguage {
    private static final Map<String, PlainWording> WORDINGS = Map.of(
            "en", EnglishWording.WORDING,
            "hi", HindiWording.WORDING,
            "bn", BengaliWording.WORDING,
            "ne", NepaliWording.WORDING);

    private static final Comparator<PlainFinding> AS_READ =
            Comparator.comparingInt(PlainFinding::line).thenComparingInt(PlainFinding::column);

    private PlainLanguage() {}

    /**
     * @param text plain, with its lines; placeholders in double braces and addresses are passed over
     * @return in the order of the text
     */
    public static List<PlainFinding> findings(Language language, String text) {
        PlainText plain = new PlainText(language.locale(), text);
        List<PlainFinding> found = new ArrayList<>(PlainMarks.in(plain));
        PlainWording wording = wording(language);
        if (wording != null) {
            found.addAll(wording.in(plain));
            found.addAll(PlainSentences.tooLong(plain, language.locale(), wording.mostWords()));
        }
        found.sort(AS_READ);
        return List.copyOf(found);
    }

    /**
     * As {@link #findings}, of HTML with placeholders and blocks: tags and comments are passed over; lines and columns are
     * those of the source.
     */
    public static List<PlainFinding> findingsInSource(Language language, String html) {
        return findings(language, PlainSource.words(html));
    }

    /** As {@link #findings}, and whether the subject says what the letter is about. */
    public static List<PlainFinding> findingsInSubject(Language language, String subject) {
        List<PlainFinding> found = new ArrayList<>(findings(language, subject));
        PlainText plain = new PlainText(language.locale(), subject);
        PlainWording wording = wording(language);
        if (PlainMarks.isReplyOfNone(subject) || (wording != null && wording.isVague(plain))) {
            found.add(plain.finding(0, subject.length(), PlainRule.VAGUE_SUBJECT, null));
        }
        return List.copyOf(found);
    }

    /**
     * Warnings about a letter's subject, HTML and text, each at its place in the source.
     *
     * @param writer the language in which they are told
     */
    public static List<Finding> warnings(Variant variant, Language writer) {
        Language language = variant.language();
        List<Finding> warnings = new ArrayList<>();
        findingsInSubject(language, PlainSource.words(variant.subject()))
                .forEach(found -> warnings.add(found.asWarning("subject", writer)));
        findingsInSource(language, variant.html()).forEach(found -> warnings.add(found.asWarning("html", writer)));
        String text = variant.text();
        if (text != null) {
            findingsInSource(language, text).forEach(found -> warnings.add(found.asWarning("text", writer)));
        }
        return List.copyOf(warnings);
    }

    private static @Nullable PlainWording wording(Language language) {
        return WORDINGS.get(language.locale().getLanguage());
    }
}
