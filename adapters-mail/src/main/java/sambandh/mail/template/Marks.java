package sambandh.mail.template;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Stands for pieces while a parser of HTML is at work: as comments, which it leaves where they are, even between the rows of a
 * table; in attributes as characters that nobody else uses.
 */
final class Marks {
    private static final Pattern MARK = Pattern.compile("\uE000([0-9]+)\uE001");

    private final List<Piece> pieces;
    private final String html;

    Marks(List<Piece> pieces, HtmlScan scan) {
        this.pieces = pieces;
        StringBuilder text = new StringBuilder();
        Map<Piece, Boolean> inAttribute = inAttributes(pieces, scan);
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.Words(String words, At _)) {
                text.append(words.replaceAll("[\uE000\uE001]", ""));
            } else {
                String mark = "\uE000" + i + "\uE001";
                text.append(inAttribute.containsKey(pieces.get(i)) ? mark : "<!--" + mark + "-->");
            }
        }
        html = text.toString();
    }

    private static Map<Piece, Boolean> inAttributes(List<Piece> pieces, HtmlScan scan) {
        Map<Piece, Boolean> all = new IdentityHashMap<>();
        pieces.stream().filter(scan::isInAttribute).forEach(piece -> all.put(piece, true));
        return all;
    }

    String html() {
        return html;
    }

    /** The piece that a mark stands for. */
    Optional<Piece> at(String mark) {
        Matcher matcher = MARK.matcher(mark);
        return matcher.matches() ? Optional.of(pieces.get(Integer.parseInt(matcher.group(1)))) : Optional.empty();
    }

    /** What an attribute holds. */
    List<Piece> split(String marked) {
        List<Piece> parts = new ArrayList<>();
        At at = new At("html", 0, 0);
        Matcher matcher = MARK.matcher(marked);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                parts.add(new Piece.Words(marked.substring(from, matcher.start()), at));
            }
            parts.add(pieces.get(Integer.parseInt(matcher.group(1))));
            from = matcher.end();
        }
        if (from < marked.length()) {
            parts.add(new Piece.Words(marked.substring(from), at));
        }
        return parts;
    }

    boolean isPlain(String marked) {
        return !MARK.matcher(marked).find();
    }

    boolean anyIn(Element element) {
        return !isPlain(element.html());
    }

    /** Whether an element says just what the address is. */
    boolean same(String address, Element element) {
        StringBuilder said = new StringBuilder();
        for (Node child : element.childNodes()) {
            said.append(
                    child instanceof Comment comment
                            ? at(comment.getData()).map(Marks::name).orElse("")
                            : child.outerHtml());
        }
        StringBuilder there = new StringBuilder();
        split(address)
                .forEach(piece -> there.append(piece instanceof Piece.Words(String text, At _) ? text : name(piece)));
        return said.toString().strip().contentEquals(there.toString().strip());
    }

    private static String name(Piece piece) {
        return piece instanceof Piece.Value value ? "{{" + value.path() + "}}" : "{{}}";
    }
}
