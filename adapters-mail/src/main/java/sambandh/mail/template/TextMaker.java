package sambandh.mail.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Makes a template of plain text out of one of HTML, with the placeholders where they were: once for each template, so that no
 * letter's HTML needs to be read.
 */
final class TextMaker {
    private static final Set<String> SILENT = Set.of("head", "title", "style", "script", "template", "svg");
    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "blockquote",
            "pre",
            "section",
            "article",
            "header",
            "footer");
    private static final Set<String> LINES =
            Set.of("div", "li", "tr", "table", "tbody", "dt", "dd", "center", "address");

    private final Marks marks;
    private final TextLines lines = new TextLines();

    private TextMaker(List<Piece> pieces, HtmlScan scan) {
        this.marks = new Marks(pieces, scan);
    }

    static List<Piece> text(List<Piece> pieces, HtmlScan scan) {
        TextMaker maker = new TextMaker(pieces, scan);
        maker.children(Parser.htmlParser().parseInput(maker.marks.html(), "").body());
        return maker.lines.pieces();
    }

    private void children(Node node) {
        for (Node child : new ArrayList<>(node.childNodes())) {
            visit(child);
        }
    }

    private void visit(Node node) {
        if (node instanceof TextNode text) {
            marked(text.getWholeText());
        } else if (node instanceof Comment comment) {
            marks.at(comment.getData()).ifPresent(this::piece);
        } else if (node instanceof Element element && isRead(element)) {
            element(element);
        }
    }

    private void piece(Piece piece) {
        if (piece instanceof Piece.Value) {
            lines.value(piece);
        } else {
            lines.block(piece);
        }
    }

    private static boolean isRead(Element element) {
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return !SILENT.contains(element.normalName())
                && !element.attr("aria-hidden").equals("true")
                && !element.hasAttr("hidden")
                && !style.contains("display:none");
    }

    private void element(Element element) {
        String name = element.normalName();
        switch (name) {
            case "br" -> lines.end(1);
            case "hr" -> rule();
            case "img" -> marked(element.attr("alt"));
            case "a" -> link(element);
            case "td", "th" -> cell(element);
            default -> {
                int apart = PARAGRAPHS.contains(name) ? 2 : LINES.contains(name) ? 1 : 0;
                begin(element, name, apart);
                children(element);
                lines.atLeast(apart);
            }
        }
    }

    private void begin(Element element, String name, int apart) {
        lines.atLeast(apart);
        if (element.attr("role").equals("contentinfo")) {
            lines.atLeast(2);
            lines.literal("-- ");
            lines.end(1);
        }
        Element list = element.parent();
        if (name.equals("li")) {
            boolean counted = list != null && list.normalName().equals("ol") && marks.isPlain(list.html());
            lines.literal(counted && list != null ? list.children().indexOf(element) + 1 + ". " : "- ");
        }
    }

    private void rule() {
        lines.atLeast(2);
        lines.literal("---");
        lines.atLeast(2);
    }

    private void cell(Element cell) {
        lines.space();
        children(cell);
        lines.space();
    }

    private void marked(String marked) {
        marks.split(marked).forEach(piece -> {
            if (piece instanceof Piece.Words(String text, At _)) {
                lines.words(text);
            } else {
                piece(piece);
            }
        });
    }

    /** The words, then the address, where it says more than they do. */
    private void link(Element link) {
        children(link);
        String href = link.attr("href").strip();
        String bare =
                href.startsWith("mailto:") || href.startsWith("tel:") ? href.substring(href.indexOf(':') + 1) : href;
        if (bare.isEmpty() || bare.startsWith("#") || marks.same(bare, link)) {
            return;
        }
        boolean last = link.nextSibling() == null || isBreak(link.nextSibling());
        boolean silent = link.text().isBlank() && !marks.anyIn(link);
        lines.literal(silent ? "" : last ? ": " : " (");
        marked(bare);
        lines.literal(silent || last ? "" : ")");
    }

    private boolean isBreak(Node next) {
        boolean blank = next instanceof TextNode text && text.isBlank();
        boolean block = next instanceof Comment comment
                && marks.at(comment.getData())
                        .filter(piece -> piece instanceof Piece.Value)
                        .isEmpty();
        Node after = next.nextSibling();
        return blank || block ? after == null || isBreak(after) : next.nameIs("br");
    }
}
