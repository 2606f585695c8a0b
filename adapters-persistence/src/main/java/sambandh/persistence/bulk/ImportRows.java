package sambandh.persistence.bulk;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.bulk.ImportId;
import sambandh.domain.bulk.ImportSettings;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.Row;

/** Rows of {@code import_job} as imports. */
@Singleton
class ImportRows {
    private static final Argument<Map<String, String>> TEXTS = Argument.mapOf(String.class, String.class);
    private static final Argument<Map<String, Long>> NUMBERS = Argument.mapOf(String.class, Long.class);
    private static final Argument<List<String>> LIST = Argument.listOf(String.class);

    private final JsonMapper json;

    ImportRows(JsonMapper json) {
        this.json = json;
    }

    Import read(Row row) throws SQLException {
        return new Import(
                new ImportId(row.uuid("id")),
                row.text("kind"),
                Enums.of(Import.State.class, row.text("state")),
                ImportSettings.of(parsed(row.text("settings"), TEXTS)),
                row.text("made_by"),
                parsed(row.text("header"), LIST),
                row.number("rows_read"),
                row.number("last_line"),
                row.number("merged_to"),
                new ImportCounts(
                        row.number("rows_created"),
                        row.number("rows_updated"),
                        row.number("rows_unchanged"),
                        row.number("rows_rejected"),
                        parsed(row.text("warnings"), NUMBERS)),
                row.textOrNull("reason"),
                row.instant("created_at"),
                row.instantOrNull("received_at"),
                row.instantOrNull("finished_at"));
    }

    String text(Object value) {
        try {
            return new String(json.writeValueAsBytes(value), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private <T> T parsed(String text, Argument<T> type) {
        try {
            return json.readValue(text, type);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
