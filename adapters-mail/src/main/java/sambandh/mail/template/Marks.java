package sambandh.mail.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Stands for pieces while a parser of HTML is at work: as comments, which it leaves where they are, even between the rows of a
 * table; in attributes as characters that nobody else uses.
 */
final class Marks {
    private static final Pattern MARK = Pattern.compile("\uE000([0-9]+)\uE001");
    private static final Pattern SIGNS = Pattern.compile("[\uE000\uE001]");

    private final List<Piece> pieces;
    private final String html;

    Marks(List<Piece> pieces, HtmlScan scan) {
        this.pieces = pieces;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.Words(String words, At _)) {
                text.append(bare(words));
            } else {
                text.append(scan.isInAttribute(pieces.get(i)) ? mark(i) : "<!--" + mark(i) + "-->");
            }
        }
        html = text.toString();
    }

    /** What stands for a piece. */
    static String mark(int piece) {
        return "\uE000" + piece + "\uE001";
    }

    /** What somebody wrote, without what would be taken for a mark. */
    static String bare(String words) {
        return SIGNS.matcher(words).replaceAll("");
    }

    String html() {
        return html;
    }

    /** The piece that a mark stands for. */
    Optional<Piece> at(String mark) {
        Matcher matcher = MARK.matcher(mark);
        return matcher.matches() ? Optional.of(pieces.get(Integer.parseInt(matcher.group(1)))) : Optional.empty();
    }

    /** What an attribute holds, or a text. */
    List<Piece> split(String marked) {
        return split(marked, pieces);
    }

    /** What of a text stands as it is, and the pieces that its marks stand for. */
    static List<Piece> split(String marked, List<Piece> pieces) {
        List<Piece> parts = new ArrayList<>();
        Matcher matcher = MARK.matcher(marked);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                parts.add(new Piece.Words(marked.substring(from, matcher.start()), At.NOWHERE));
            }
            parts.add(pieces.get(Integer.parseInt(matcher.group(1))));
            from = matcher.end();
        }
        if (from < marked.length()) {
            parts.add(new Piece.Words(marked.substring(from), At.NOWHERE));
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
                    switch (child) {
                        case Comment comment ->
                            at(comment.getData()).map(Marks::name).orElse("");
                        case TextNode text -> names(text.getWholeText());
                        default -> child.outerHtml();
                    });
        }
        return said.toString().strip().equals(names(address).strip());
    }

    private String names(String marked) {
        return split(marked).stream().map(Marks::name).collect(Collectors.joining());
    }

    private static String name(Piece piece) {
        return switch (piece) {
            case Piece.Words words -> words.text();
            case Piece.Value value -> "{{" + value.path() + "}}";
            case Piece.Open open -> "{{#" + open.condition() + "}}";
            case Piece.Else otherwise -> "{{else " + otherwise.condition() + "}}";
            case Piece.Close _ -> "{{/}}";
            case Piece.Part part -> "{{> " + part.name() + "}}";
        };
    }
}
