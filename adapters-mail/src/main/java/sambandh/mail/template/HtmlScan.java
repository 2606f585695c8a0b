package sambandh.mail.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Walks through HTML with placeholders, as a browser's tokenizer does (HTML Standard, 13.2.5, the states that matter here),
 * to know where each value stands and what elements there are. What Outlook alone reads (conditional comments) counts as
 * HTML.
 */
final class HtmlScan {
    private static final Set<String> ADDRESSES = Set.of(
            "href", "src", "action", "formaction", "background", "cite", "poster", "data", "longdesc", "xlink:href");
    /** Words of these are no HTML. */
    private static final Set<String> RAW = Set.of("script", "style");

    /** An address of which it is known what it begins with. */
    private static final Pattern DECIDED = Pattern.compile("^(\\{\\{}}|[A-Za-z][A-Za-z0-9+.-]*:|[/#?])");

    private enum State {
        WORDS,
        TAG,
        UNQUOTED,
        DOUBLE,
        SINGLE,
        COMMENT,
        RAW
    }

    private final Findings findings;
    private final List<StartTag> tags = new ArrayList<>();
    private final Map<Piece, Place> places = new IdentityHashMap<>();
    private State state = State.WORDS;
    /** What has been read of the tag since its {@code <}. */
    private final StringBuilder tag = new StringBuilder();

    private final StringBuilder value = new StringBuilder();
    private String attribute = "";
    private Map<String, String> attributes = new LinkedHashMap<>();
    private At tagAt = new At("html", 1, 1);
    private String rawEnd = "";
    /** Whether only Outlook reads it: to everybody else it is a comment. */
    private boolean hidden;

    private final List<State> blocks = new ArrayList<>();

    HtmlScan(Findings findings) {
        this.findings = findings;
    }

    void scan(List<Piece> pieces) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Words words -> words(words);
                case Piece.Value it -> value(it);
                case Piece.Open open -> {
                    inOneState(open.at());
                    blocks.add(state);
                    note(open);
                }
                case Piece.Else otherwise -> {
                    sameState(otherwise.at(), false);
                    note(otherwise);
                }
                case Piece.Close close -> {
                    sameState(close.at(), true);
                    note(close);
                }
                case Piece.Part _ -> {}
            }
        }
        if (state != State.WORDS && !pieces.isEmpty()) {
            findings.error(
                    "unfinished_html", tagAt, "What begins here in the HTML does not end: a > or a quote is missing.");
        }
    }

    List<StartTag> tags() {
        return Collections.unmodifiableList(tags);
    }

    Place place(Piece.Value value) {
        return places.getOrDefault(value, Place.WORDS);
    }

    boolean isInAttribute(Piece piece) {
        return places.getOrDefault(piece, Place.WORDS) != Place.WORDS;
    }

    private void note(Piece block) {
        place(block, state == State.WORDS && !hidden ? Place.WORDS : Place.ATTRIBUTE);
    }

    /** A part may stand in several places: the strictest holds. */
    private void place(Piece piece, Place here) {
        places.merge(piece, here, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }

    private void inOneState(At at) {
        if (state != State.WORDS && state != State.DOUBLE && state != State.SINGLE) {
            findings.error("tag_out_of_place", at, "Blocks stand between elements, or within an attribute's quotes.");
        }
    }

    private void sameState(At at, boolean ends) {
        if (!blocks.isEmpty() && blocks.getLast() != state) {
            findings.error(
                    "split_html",
                    at,
                    "A block must hold whole elements: this one ends within a tag it began, or before.");
        }
        if (ends && !blocks.isEmpty()) {
            blocks.removeLast();
        }
    }

    private void value(Piece.Value it) {
        switch (state) {
            case WORDS -> place(it, hidden ? Place.ATTRIBUTE : Place.WORDS);
            case DOUBLE, SINGLE -> {
                if (attribute.equals("style") || attribute.startsWith("on") || attribute.equals("srcset")) {
                    findings.error(
                            "value_out_of_place", it.at(), "Values cannot stand in the attribute " + attribute + ".");
                }
                place(it, inAttribute(it.at()));
                value.append("{{}}");
            }
            default ->
                findings.error(
                        "value_out_of_place",
                        it.at(),
                        "Values stand between elements, or within an attribute's quotes; not in styles, comments or tags.");
        }
    }

    private Place inAttribute(At at) {
        String before = value.toString().strip();
        if (!ADDRESSES.contains(attribute)) {
            return Place.ATTRIBUTE;
        }
        if (!before.isEmpty() && !DECIDED.matcher(before).find()) {
            findings.error(
                    "value_out_of_place",
                    at,
                    "Write the beginning of an address whole, as https:// or by a value alone.");
        }
        return before.isEmpty() ? Place.ADDRESS : Place.ATTRIBUTE;
    }

    private void words(Piece.Words words) {
        String text = words.text();
        int i = 0;
        while (i < text.length()) {
            i = switch (state) {
                case WORDS -> between(words, i);
                case COMMENT -> until(text, i, "-->");
                case RAW -> raw(text, i);
                case TAG -> inTag(text, i);
                case DOUBLE -> quoted(text, i, '"');
                case SINGLE -> quoted(text, i, '\'');
                case UNQUOTED -> unquoted(text, i);
            };
        }
    }

    private int between(Piece.Words words, int from) {
        String text = words.text();
        int open = text.indexOf('<', from);
        if (open < 0) {
            return text.length();
        }
        tagAt = words.at().after(text, open);
        if (text.startsWith("<!-->", open)) {
            return open + 5;
        }
        if (text.startsWith("<!--[if", open) || text.startsWith("<![", open) || text.startsWith("<!--<![", open)) {
            int end = text.indexOf('>', open) + 1;
            hidden = text.startsWith("<!--[if", open) && !text.startsWith("<!--", end);
            return end == 0 ? text.length() : end;
        }
        if (text.startsWith("<!--", open)) {
            state = State.COMMENT;
            return open + 4;
        }
        char next = open + 1 < text.length() ? text.charAt(open + 1) : ' ';
        if (Character.isLetter(next) || next == '/' || next == '!' || next == '?') {
            state = State.TAG;
            tag.setLength(0);
            attributes = new LinkedHashMap<>();
        }
        return open + 1;
    }

    private int until(String text, int from, String end) {
        int at = text.indexOf(end, from);
        if (at < 0) {
            return text.length();
        }
        state = State.WORDS;
        return at + end.length();
    }

    private int raw(String text, int from) {
        int at = text.toLowerCase(Locale.ROOT).indexOf(rawEnd, from);
        if (at < 0) {
            return text.length();
        }
        state = State.WORDS;
        return at;
    }

    private int inTag(String text, int at) {
        char c = text.charAt(at);
        if (c == '>') {
            ended();
            return at + 1;
        }
        boolean quote = c == '"' || c == '\'';
        boolean valued = lastSign() == '=';
        if (valued && (quote || !Character.isWhitespace(c))) {
            begin(quote ? c == '"' ? State.DOUBLE : State.SINGLE : State.UNQUOTED);
            return quote ? at + 1 : at;
        }
        tag.append(c);
        return at + 1;
    }

    private char lastSign() {
        for (int i = tag.length() - 1; i >= 0; i--) {
            if (!Character.isWhitespace(tag.charAt(i))) {
                return tag.charAt(i);
            }
        }
        return ' ';
    }

    private void begin(State next) {
        String before = tag.toString().replaceAll("\\s*=\\s*$", "");
        attribute =
                before.substring(before.replaceAll("[^\\s/]*$", "").length()).toLowerCase(Locale.ROOT);
        value.setLength(0);
        state = next;
    }

    private int quoted(String text, int from, char quote) {
        int end = text.indexOf(quote, from);
        value.append(text, from, end < 0 ? text.length() : end);
        if (end < 0) {
            return text.length();
        }
        finish();
        return end + 1;
    }

    private int unquoted(String text, int at) {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || c == '>') {
            finish();
            return at;
        }
        value.append(c);
        return at + 1;
    }

    private void finish() {
        attributes.putIfAbsent(attribute, value.toString());
        tag.append("\"\"");
        state = State.TAG;
    }

    private void ended() {
        state = State.WORDS;
        String all = tag.toString();
        String name = all.split("[\\s/]", 2)[0].toLowerCase(Locale.ROOT);
        if (name.isEmpty() || all.startsWith("/") || all.startsWith("!")) {
            return;
        }
        for (String bare : all.substring(name.length())
                .replaceAll("[^\\s=]+\\s*=\\s*\"\"", " ")
                .split("[\\s/]+", -1)) {
            if (!bare.isEmpty()) {
                attributes.putIfAbsent(bare.toLowerCase(Locale.ROOT), "");
            }
        }
        tags.add(new StartTag(name, attributes, tagAt));
        if (RAW.contains(name)) {
            state = State.RAW;
            rawEnd = "</" + name;
        }
    }
}
