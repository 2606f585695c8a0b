package sambandh.persistence.campaign;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.letter.ErrorShare;
import sambandh.domain.letter.Pace;
import sambandh.domain.segment.ConditionJson;
import sambandh.domain.shared.Code;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.PlainJson;
import sambandh.persistence.shared.Row;

/** Campaigns as rows of their table. */
@Singleton
class CampaignRow {
    static final String CAMPAIGNS = "SELECT c.* FROM campaign c";

    static final String COLUMNS = "version, name, segment_id, template, inputs, control_percent, rate_per_hour,"
            + " error_percent, state, launched_at, launched_by, tree, template_version, created_at, changed_at,"
            + " send_when, send_at, send_date, send_time, send_day, not_again_days";

    private static final Argument<Map<String, String>> TEXTS = Argument.mapOf(String.class, String.class);

    private final JsonMapper json;
    private final PlainJson plain;

    CampaignRow(JsonMapper json, PlainJson plain) {
        this.json = json;
        this.plain = plain;
    }

    /** In the order of {@link #COLUMNS}. */
    List<@Nullable Object> values(Campaign campaign) {
        Campaign.Details d = campaign.details();
        List<@Nullable Object> values = new ArrayList<>(Arrays.<@Nullable Object>asList(
                campaign.version(),
                d.name(),
                d.segmentId(),
                d.template().value(),
                inputs(d.inputs()),
                d.controlPercent(),
                d.pace().perHour(),
                d.errorShare().percent(),
                Enums.code(campaign.state())));
        Campaign.Launch launch = campaign.launch();
        values.addAll(
                launch == null
                        ? Arrays.<@Nullable Object>asList(null, null, null, null)
                        : Arrays.<@Nullable Object>asList(
                                launch.at(),
                                launch.by(),
                                launch.condition() == null
                                        ? null
                                        : plain.write(ConditionJson.write(launch.condition())),
                                launch.templateVersion()));
        values.add(campaign.createdAt());
        values.add(campaign.changedAt());
        values.addAll(WhenColumns.values(d.when()));
        return values;
    }

    private String inputs(Map<String, String> inputs) {
        try {
            return json.writeValueAsString(TEXTS, inputs);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Campaign campaign(Row row) throws SQLException {
        Long rate = row.numberOrNull("rate_per_hour");
        Campaign.Details details = new Campaign.Details(
                row.text("name"),
                row.uuidOrNull("segment_id"),
                new Code(row.text("template")),
                read(row.text("inputs")),
                WhenColumns.when(row),
                (int) row.number("control_percent"),
                new Pace(rate == null ? null : rate.intValue()),
                new ErrorShare((int) row.number("error_percent")));
        return new Campaign(
                new CampaignId(row.uuid("id")),
                row.number("version"),
                details,
                Enums.of(Campaign.State.class, row.text("state")),
                launch(row),
                row.instant("created_at"),
                row.instant("changed_at"));
    }

    private Campaign.@Nullable Launch launch(Row row) throws SQLException {
        Instant at = row.instantOrNull("launched_at");
        String condition = row.textOrNull("tree");
        return at == null
                ? null
                : new Campaign.Launch(
                        at,
                        row.text("launched_by"),
                        condition == null ? null : ConditionJson.kept(plain.read(condition)),
                        (int) row.number("template_version"));
    }

    private Map<String, String> read(String column) {
        try {
            return json.readValue(column, TEXTS);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
