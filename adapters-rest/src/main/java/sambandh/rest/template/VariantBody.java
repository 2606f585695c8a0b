package sambandh.rest.template;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Text;
import sambandh.domain.template.Variant;

/** A template's words in one language. */
@Serdeable
@Schema(name = "TemplateVariant")
record VariantBody(
        @Schema(description = "BCP 47.", example = "en") String language,

        @Schema(
                description = "One line, with placeholders. A part needs none.",
                example = "Spring is here, {{called}}",
                maxLength = 500)
        @Nullable String subject,

        @Schema(
                description =
                        "In the language of Handlebars, up to 256 KB. What begins no document of its own is framed"
                                + " by the part layout.",
                example = "<p>Dear {{called}},</p><p>the first flush is in.</p>{{> signature}}")
        @Nullable String html,

        @Schema(description = "Only instead of html: MJML.", example = "<mjml><mj-body>…</mj-body></mjml>") @Nullable String mjml,

        @Schema(description = "Plain text; made of the HTML where there is none.", example = "Dear {{called}},")
        @Nullable String text) {
    static VariantBody of(Variant variant) {
        boolean mjml = variant.format() == Variant.Format.MJML;
        return new VariantBody(
                variant.language().tag(),
                variant.subject(),
                mjml ? null : variant.html(),
                mjml ? variant.html() : null,
                variant.text());
    }

    /** @param part whether it needs no subject */
    Variant toVariant(boolean part) {
        Faults faults = new Faults();
        var readLanguage = faults.required("/language", language, Language::new);
        var readSubject =
                faults.required("/subject", part && subject == null ? "part" : subject, line -> Text.line(line, 500));
        if (part && mjml != null) {
            faults.add("/mjml", "not_for_parts", "Parts are written in HTML, which MJML may name.");
        }
        if (html != null && mjml != null) {
            faults.add("/html", "contradiction", "Write either html or mjml.");
        }
        var readSource = mjml == null
                ? faults.required("/html", html, Variant::source)
                : faults.required("/mjml", mjml, Variant::source);
        var readText = faults.optional("/text", text, Variant::source);
        faults.orThrow();
        Variant.Format format = mjml == null ? Variant.Format.HTML : Variant.Format.MJML;
        return new Variant(readLanguage.get(), readSubject.get(), format, readSource.get(), readText.orNull());
    }
}
