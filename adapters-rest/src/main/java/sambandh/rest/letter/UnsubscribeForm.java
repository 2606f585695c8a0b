package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a mail program sends for one click, and the page's own form. Tells the document; the form is read leniently. */
@Serdeable
@Schema(name = "UnsubscribeForm")
record UnsubscribeForm(
        @Schema(name = "List-Unsubscribe", description = "One-Click, as RFC 8058 has it.", example = "One-Click")
        @Nullable String oneClick,

        @Schema(description = "yes: no letters on any topic any more.", example = "yes") @Nullable String everything,

        @Schema(
                description = "A pause from all optional letters instead of their end.",
                allowableValues = {"P1M", "P3M"},
                example = "P1M")
        @Nullable String pause) {}
