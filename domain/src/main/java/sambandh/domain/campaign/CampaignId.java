package sambandh.domain.campaign;

import java.util.UUID;

public record CampaignId(UUID value) {}
