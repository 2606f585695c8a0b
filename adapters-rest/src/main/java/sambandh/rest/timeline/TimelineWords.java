package sambandh.rest.timeline;

import jakarta.inject.Singleton;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sambandh.domain.timeline.TimelineEntry;
import sambandh.rest.shared.CodeWords;

/** Timeline entries in words, of files {@code timeline/<column>_<language>.properties}. */
@Singleton
class TimelineWords {
    private final CodeWords words = new CodeWords("timeline");

    /** As {@link CodeWords#language}. */
    Locale language(@Nullable String accepted) {
        return words.language(accepted);
    }

    /** As {@link CodeWords#text}. */
    String text(TimelineEntry entry, Locale language) {
        return words.text(entry.kind(), entry.params(), language);
    }
}
