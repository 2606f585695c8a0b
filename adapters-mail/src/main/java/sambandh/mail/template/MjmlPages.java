package sambandh.mail.template;

import ch.digitalfondue.mjml4j.Mjml4j;
import com.ibm.icu.util.ULocale;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import sambandh.domain.shared.Language;

/** Turns MJML into HTML that mail programs show alike; placeholders stay where they were. Nothing is included from elsewhere. */
final class MjmlPages {
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
            marked.append(mjml.get(i) instanceof Piece.Words(String words, At _) ? Marks.bare(words) : Marks.mark(i));
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
        List<Piece> pieces = Marks.split(html, mjml);
        Set<Piece> shown = Collections.newSetFromMap(new IdentityHashMap<>());
        shown.addAll(pieces);
        for (Piece piece : mjml) {
            if (!(piece instanceof Piece.Words) && !shown.contains(piece)) {
                findings.error(
                        "tag_out_of_place",
                        piece.at(),
                        "MJML shows nothing that stands here: put it into <mj-text>, or alone into <mj-raw>.");
            }
        }
        return pieces;
    }
}
