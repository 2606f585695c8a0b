package sambandh.mail.letter;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Puts others in the place of a letter's addresses: of those that its HTML's links lead to, there and in the text. What merely
 * looks like an address stays, so that nobody makes one of ours by calling themselves so.
 */
final class Addresses {
    // possessive throughout: what is malformed costs one look and no stack
    private static final Pattern LINK =
            Pattern.compile("<a(?=\\s)(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>", Pattern.CASE_INSENSITIVE);

    /** With its value in the quotes that it has. */
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([^\\s\"'<>/=]++)\\s*+=\\s*+(\"[^\"]*+\"|'[^']*+')");

    private static final Pattern IN_TEXT = Pattern.compile("https?://[^\\s<>]++", Pattern.CASE_INSENSITIVE);

    /** What may stand right after an address: signs that end words and sentences, and all behind one that no address has. */
    private static final Pattern AFTER =
            Pattern.compile("[\\p{P}&&[^/#%@*_&-]]*(?:[\\p{P}&&[^\\x00-\\x7F]].*)?", Pattern.DOTALL);

    private Addresses() {}

    /** @param instead gives back an address that is to stay */
    static String inHtml(String html, UnaryOperator<String> instead) {
        return LINK.matcher(html).replaceAll(link -> Matcher.quoteReplacement(inLink(link.group(), instead)));
    }

    private static String inLink(String link, UnaryOperator<String> instead) {
        return href(link).map(found -> replaced(link, found, instead)).orElse(link);
    }

    private static String replaced(String link, MatchResult found, UnaryOperator<String> instead) {
        String address = address(found);
        String other = instead.apply(address);
        return other.equals(address)
                ? link
                : link.substring(0, found.start(2)) + '"' + other + '"' + link.substring(found.end(2));
    }

    /** The first one counts. */
    private static Optional<MatchResult> href(String link) {
        return ATTRIBUTE
                .matcher(link)
                .results()
                .filter(attribute -> attribute.group(1).equalsIgnoreCase("href"))
                .findFirst();
    }

    private static String address(MatchResult attribute) {
        String quoted = attribute.group(2);
        return Parser.unescapeEntities(quoted.substring(1, quoted.length() - 1), true)
                .strip();
    }

    /**
     * In the text that goes with such HTML.
     *
     * @param instead as {@link #inHtml}
     */
    static String inText(String text, String html, UnaryOperator<String> instead) {
        List<String> known = of(html);
        return IN_TEXT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(inRun(found.group(), known, instead)));
    }

    private static String inRun(String run, List<String> known, UnaryOperator<String> instead) {
        return known.stream()
                .filter(address -> run.startsWith(address)
                        && AFTER.matcher(run)
                                .region(address.length(), run.length())
                                .matches())
                .findFirst()
                .map(address -> instead.apply(address) + run.substring(address.length()))
                .orElse(run);
    }

    /** The longest first: one may begin with another. */
    private static List<String> of(String html) {
        Comparator<String> longest = Comparator.comparingInt(String::length).reversed();
        TreeSet<String> known = new TreeSet<>(longest.thenComparing(Comparator.naturalOrder()));
        LINK.matcher(html)
                .results()
                .flatMap(link -> href(link.group()).stream())
                .map(Addresses::address)
                .filter(address -> !address.isEmpty())
                .forEach(known::add);
        return List.copyOf(known);
    }
}
