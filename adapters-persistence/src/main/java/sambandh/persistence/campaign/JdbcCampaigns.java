package sambandh.persistence.campaign;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.campaign.CampaignViews;
import sambandh.application.campaign.Campaigns;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcCampaigns implements Campaigns, CampaignViews {
    private static final Map<String, SortColumn> SORTS = Map.of("createdAt", SortColumn.instant("c.created_at"));

    private static final int COLUMNS = CampaignRow.COLUMNS.split(",", -1).length;

    private static final String ADD = "INSERT INTO campaign (" + CampaignRow.COLUMNS + ", id) VALUES ("
            + String.join(", ", Collections.nCopies(COLUMNS + 1, "?")) + ")";

    private static final String REPLACE =
            "UPDATE campaign SET " + CampaignRow.COLUMNS.replace(",", " = ?,") + " = ? WHERE id = ?";

    private final Db db;
    private final CampaignRow rows;

    JdbcCampaigns(Db db, CampaignRow rows) {
        this.db = db;
        this.rows = rows;
    }

    @Override
    public Optional<Campaign> find(CampaignId id) {
        return db.one(CampaignRow.CAMPAIGNS + " WHERE c.id = ?", rows::campaign, id.value());
    }

    @Override
    public Optional<Campaign> hold(CampaignId id) {
        db.mustBeInUnitOfWork();
        return db.one(CampaignRow.CAMPAIGNS + " WHERE c.id = ? FOR UPDATE", rows::campaign, id.value());
    }

    @Override
    public void add(Campaign campaign) {
        db.write(ADD, withId(campaign));
    }

    @Override
    public void replace(Campaign campaign) {
        db.write(REPLACE, withId(campaign));
    }

    private @Nullable Object[] withId(Campaign campaign) {
        List<@Nullable Object> values = new ArrayList<>(rows.values(campaign));
        values.add(campaign.id().value());
        return values.toArray();
    }

    @Override
    public void remove(Campaign campaign) {
        int removed = db.write(
                "DELETE FROM campaign WHERE id = ? AND version = ?",
                campaign.id().value(),
                campaign.version());
        if (removed == 0) {
            throw new LostUpdate("campaign");
        }
    }

    @Override
    public List<CampaignId> running() {
        return db.list(
                "SELECT id FROM campaign FORCE INDEX (campaign_by_state) WHERE state IN ('running', 'paused')",
                row -> new CampaignId(row.uuid("id")));
    }

    @Override
    public List<CampaignId> done(Collection<CampaignId> ids) {
        return InLists.read(
                db,
                "SELECT id FROM campaign FORCE INDEX (PRIMARY) WHERE state = 'done' AND id IN (:keys)",
                List.of(),
                ids.stream().map(CampaignId::value).toList(),
                row -> new CampaignId(row.uuid("id")));
    }

    @Override
    public Page<Campaign> list(Scope scope, Page.Wanted wanted) {
        return new Select(CampaignRow.CAMPAIGNS, "c.id")
                .visibleTo(scope)
                .page(
                        db,
                        wanted,
                        SORTS,
                        rows::campaign,
                        c -> new Page.Position(c.createdAt().toString(), c.id().value()));
    }

    @Override
    public Optional<Campaign> find(Scope scope, CampaignId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }
}
