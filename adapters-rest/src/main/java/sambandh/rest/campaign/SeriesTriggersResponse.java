package sambandh.rest.campaign;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import sambandh.application.campaign.Triggers;

@Serdeable
@Schema(name = "SeriesTriggers")
record SeriesTriggersResponse(List<SeriesTrigger> items) {
    @Serdeable
    @Schema(name = "SeriesTrigger")
    record SeriesTrigger(
            @Schema(description = "As series name it.", example = "order.placed")
            String code,

            @Schema(description = "In the language asked for.", example = "An order was placed")
            String title) {}

    static SeriesTriggersResponse of(Triggers triggers, List<Locale.LanguageRange> languages) {
        return new SeriesTriggersResponse(triggers.all().stream()
                .map(it -> new SeriesTrigger(it.code().value(), it.words().in(languages)))
                .toList());
    }
}
