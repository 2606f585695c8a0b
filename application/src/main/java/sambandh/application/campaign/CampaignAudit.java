package sambandh.application.campaign;

import java.util.LinkedHashMap;
import java.util.Map;
import sambandh.domain.campaign.Campaign;

final class CampaignAudit {
    private CampaignAudit() {}

    static Map<String, Object> fields(Campaign.Details details) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", details.name());
        fields.put("template", details.template().value());
        fields.put("when", details.when().toString());
        fields.put("controlPercent", details.controlPercent());
        fields.put("errorPercent", details.errorShare().percent());
        if (details.segmentId() != null) {
            fields.put("segmentId", details.segmentId().toString());
        }
        if (details.pace().perHour() != null) {
            fields.put("ratePerHour", details.pace().perHour());
        }
        return fields;
    }
}
