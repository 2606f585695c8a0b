package sambandh.mail.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sambandh.domain.template.Edition;
import sambandh.domain.template.Fields;
import sambandh.domain.template.Variant;

/** Reads an edition: its grammar, where its values stand in the HTML, what it names. */
final class Compiler {
    private static final String CONTENT = "content";
    private static final String LAYOUT = "layout";

    private final Edition edition;
    private final Findings findings;

    /** @param findings where all that is wrong is told */
    Compiler(Edition edition, Findings findings) {
        this.edition = edition;
        this.findings = findings;
    }

    /** @param fields those that may be named; null to ask nothing */
    Program compile(@Nullable Fields fields) {
        List<Piece> content = content();
        List<Piece> html = binding(content, false).bind(whole(content));
        HtmlScan scan = new HtmlScan(findings);
        scan.scan(html);
        new HtmlRules(findings).check(scan.tags());
        List<Piece> subject = PieceReader.read(edition.subject(), "subject", findings);
        List<Piece> text = text(html, scan);
        if (fields != null) {
            Names.check(subject, fields, findings);
            Names.check(html, fields, findings);
            // what is made of the HTML names nothing else
            if (edition.text() != null) {
                Names.check(text, fields, findings);
            }
        }
        return program(subject, html, text, scan);
    }

    private Program program(List<Piece> subject, List<Piece> html, List<Piece> text, HtmlScan scan) {
        List<Node> ofSubject = NodeReader.read(subject, findings, _ -> Place.PLAIN);
        List<Node> ofHtml = NodeReader.read(html, findings, scan::place);
        boolean made = edition.text() == null;
        // where the HTML is wrong the text made of it is wrong in the same way
        Findings ofText = made && findings.hasErrors() ? new Findings() : findings;
        Function<Piece.Value, Place> place = made ? scan::place : _ -> Place.PLAIN;
        List<Node> asText = NodeReader.read(text, ofText, place);
        return new Program(
                edition.language(),
                ofSubject,
                ofHtml,
                asText,
                made,
                Used.of(List.of(ofSubject, ofHtml, asText)),
                new Formats(edition.language()));
    }

    private List<Piece> content() {
        List<Piece> pieces = PieceReader.read(edition.html(), "html", findings);
        return edition.format() == Variant.Format.MJML
                ? new MjmlPages(findings).html(pieces, edition.language())
                : pieces;
    }

    /** What begins a document of its own stands alone. */
    private List<Piece> whole(List<Piece> content) {
        String begin = edition.html().stripLeading().toLowerCase(Locale.ROOT);
        boolean alone =
                edition.format() == Variant.Format.MJML || begin.startsWith("<!doctype") || begin.startsWith("<html");
        return alone ? content : List.of(new Piece.Part(LAYOUT, new At("html", 1, 1)));
    }

    private Binding binding(List<Piece> content, boolean asText) {
        return new Binding(
                findings,
                name -> name.equals(CONTENT)
                        ? content
                        : asText ? partAsText(name) : part(name).orElse(List.of()));
    }

    private Optional<List<Piece>> part(String name) {
        return Optional.ofNullable(edition.parts().get(name)).map(it -> PieceReader.read(it.html(), name, findings));
    }

    private List<Piece> text(List<Piece> html, HtmlScan scan) {
        return edition.text() == null
                ? TextMaker.text(html, scan)
                : binding(List.of(), true).bind(PieceReader.read(edition.text(), "text", findings));
    }

    private List<Piece> partAsText(String name) {
        Edition.Part part = edition.parts().get(name);
        if (part == null) {
            return List.of();
        }
        if (part.text() != null) {
            return PieceReader.read(part.text(), name, findings);
        }
        // what is wrong with it is told where it stands in the HTML
        Findings silent = new Findings();
        List<Piece> pieces = new Binding(silent, inner -> part(inner).orElse(List.of()))
                .bind(PieceReader.read(part.html(), name, silent));
        HtmlScan scan = new HtmlScan(silent);
        scan.scan(pieces);
        List<Piece> made = new ArrayList<>(TextMaker.text(pieces, scan));
        made.add(new Piece.Words("\n", new At(name, 1, 1)));
        return made;
    }
}
