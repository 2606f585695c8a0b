package sambandh.application.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.campaign.CampaignId;

/**
 * The times that campaigns put people in, shared by all instances: one row for each campaign and planned instant. A run has the id of
 * its mailing. Every method that writes wants a unit of work.
 */
public interface Runs {
    /** The bell that wakes who puts people in. */
    String BELL = "campaigns";

    /** @param claim fresh for every claim */
    record Claimed(UUID claim, Run run) {}

    /**
     * @param day the business date on which people were put in; null before
     * @param ended whether all were put in
     */
    record Run(
            UUID id,
            CampaignId campaign,
            Instant plannedAt,
            @Nullable LocalDate day,
            boolean ended) {}

    /** Does nothing where that instant is planned already. */
    void plan(UUID id, CampaignId campaign, Instant at);

    /** What is planned and not begun is not begun any more. */
    void forget(CampaignId campaign);

    /** Takes the one that is due the longest. */
    Optional<Claimed> take(UUID claim, Duration lease);

    /** False where somebody else has it. */
    boolean renew(Claimed claimed, Duration lease);

    /** Keeps the day, once; false where somebody else has it. */
    boolean begin(Claimed claimed, LocalDate day);

    /** Gives it back, to be taken after a while. */
    void later(Claimed claimed, Duration in, @Nullable String error);

    /** False where somebody else has it. */
    boolean end(Claimed claimed);

    /** The oldest first. */
    List<Run> of(CampaignId campaign);

    /**
     * Keeps that these customers are left alone; again is once.
     *
     * @return those of them whom no run before this one left alone
     */
    Set<UUID> holdOut(Run run, Collection<UUID> customers);

    long heldOut(CampaignId campaign);

    /**
     * Which of these people another run of the campaign has written to since then, or will yet: letters count that were sent or
     * may be, those that were sent within a day by when they were made, others by when they were sent.
     */
    Set<UUID> written(Run besides, Instant since, Collection<UUID> people);

    /** The campaigns of which people are yet to be put in. */
    Set<CampaignId> unfinished();
}
