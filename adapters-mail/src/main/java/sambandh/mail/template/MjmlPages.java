package sambandh.mail.template;

import ch.digitalfondue.mjml4j.Mjml4j;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sambandh.domain.shared.Language;

/** Turns MJML into HTML that mail programs show alike; placeholders stay where they were. Nothing is included from elsewhere. */
final class MjmlPages {
    private static final Pattern MARK = Pattern.compile("\uE000([0-9]+)\uE001");
    private static final At MADE = new At("html", 0, 0);
    private static final Set<String> KNOWN = Set.of(
            "mj-head",
            "mj-body",
            "mj-attributes",
            "mj-all",
            "mj-class",
            "mj-breakpoint",
            "mj-font",
            "mj-html-attributes",
            "mj-selector",
            "mj-html-attribute",
            "mj-preview",
            "mj-style",
            "mj-title",
            "mj-accordion",
            "mj-accordion-element",
            "mj-accordion-title",
            "mj-accordion-text",
            "mj-button",
            "mj-carousel",
            "mj-carousel-image",
            "mj-column",
            "mj-divider",
            "mj-group",
            "mj-hero",
            "mj-image",
            "mj-navbar",
            "mj-navbar-link",
            "mj-raw",
            "mj-section",
            "mj-social",
            "mj-social-element",
            "mj-spacer",
            "mj-table",
            "mj-text",
            "mj-wrapper");

    private final Findings findings;

    MjmlPages(Findings findings) {
        this.findings = findings;
    }

    List<Piece> html(List<Piece> mjml, Language language) {
        if (!isMjml(mjml)) {
            return mjml;
        }
        StringBuilder marked = new StringBuilder();
        for (int i = 0; i < mjml.size(); i++) {
            marked.append(mjml.get(i) instanceof Piece.Words(String words, At _) ? words : "\uE000" + i + "\uE001");
        }
        boolean rtl = ULocale.forLanguageTag(language.tag()).isRightToLeft();
        try {
            String html = Mjml4j.render(
                    marked.toString(),
                    new Mjml4j.Configuration(
                            language.tag(), rtl ? Mjml4j.TextDirection.RTL : Mjml4j.TextDirection.LTR));
            return pieces(html, mjml);
        } catch (RuntimeException unreadable) {
            findings.error("unreadable_mjml", new At("html", 1, 1), "This cannot be read as MJML.");
            return mjml;
        }
    }

    /** The library passes over what it does not know, and so would the reader. */
    private boolean isMjml(List<Piece> mjml) {
        HtmlScan scan = new HtmlScan(new Findings());
        scan.scan(mjml);
        List<StartTag> wrong = scan.tags().stream()
                .filter(tag -> tag.name().startsWith("mj-") && !KNOWN.contains(tag.name()))
                .toList();
        wrong.forEach(tag -> findings.error(
                "unknown_element",
                tag.at(),
                tag.name().equals("mj-include")
                        ? "Nothing is included from elsewhere: name a part, as in {{> footer}}."
                        : "MJML has no element <" + tag.name() + ">."));
        boolean whole = scan.tags().stream().anyMatch(tag -> tag.name().equals("mjml"))
                && scan.tags().stream().anyMatch(tag -> tag.name().equals("mj-body"));
        if (!whole) {
            findings.error("unreadable_mjml", new At("html", 1, 1), "MJML begins with <mjml> and has an <mj-body>.");
        }
        return whole && wrong.isEmpty();
    }

    private List<Piece> pieces(String html, List<Piece> mjml) {
        List<Piece> pieces = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        Matcher mark = MARK.matcher(html);
        int from = 0;
        while (mark.find()) {
            pieces.add(new Piece.Words(html.substring(from, mark.start()), MADE));
            int index = Integer.parseInt(mark.group(1));
            seen.add(index);
            pieces.add(mjml.get(index));
            from = mark.end();
        }
        pieces.add(new Piece.Words(html.substring(from), MADE));
        for (int i = 0; i < mjml.size(); i++) {
            if (!(mjml.get(i) instanceof Piece.Words) && !seen.contains(i)) {
                findings.error(
                        "tag_out_of_place",
                        mjml.get(i).at(),
                        "MJML shows nothing that stands here: put it into <mj-text>, or alone into <mj-raw>.");
            }
        }
        return pieces;
    }
}
