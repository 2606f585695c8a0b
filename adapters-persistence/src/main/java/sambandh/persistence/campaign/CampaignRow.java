package sambandh.persistence.campaign;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
            + " send_when, send_at, send_date, send_time, send_day, not_again_days, occasion";

    private final PlainJson plain;

    CampaignRow(PlainJson plain) {
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
                plain.write(d.inputs()),
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

    Campaign campaign(Row row) throws SQLException {
        Long rate = row.numberOrNull("rate_per_hour");
        Campaign.Details details = new Campaign.Details(
                row.text("name"),
                row.uuidOrNull("segment_id"),
                new Code(row.text("template")),
                inputs(plain.read(row.text("inputs"))),
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

    /** As they were given: a map by name. */
    static Map<String, Object> inputs(@Nullable Object kept) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        if (kept instanceof Map<?, ?> given) {
            given.forEach((name, value) -> {
                if (value != null) {
                    inputs.put(String.valueOf(name), value);
                }
            });
        }
        return inputs;
    }
}
