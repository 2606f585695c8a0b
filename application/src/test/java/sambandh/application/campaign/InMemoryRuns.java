package sambandh.application.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.LetterViews;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.Page;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.MailingId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Scope;

/** Runs, and whom they left alone, in memory. */
public final class InMemoryRuns implements Runs, Assignments {
    private final Map<UUID, Run> all = new LinkedHashMap<>();
    private final Map<UUID, Instant> due = new HashMap<>();
    private final Map<UUID, UUID> claims = new HashMap<>();
    private final Map<UUID, Map<UUID, UUID>> heldOut = new HashMap<>();
    private final InMemoryUnitOfWork unitOfWork;
    private final LetterViews letters;
    private final Clock clock;

    public InMemoryRuns(InMemoryUnitOfWork unitOfWork, LetterViews letters, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public void plan(UUID id, CampaignId campaign, Instant at) {
        unitOfWork.mustBeOpen();
        if (of(campaign).stream().noneMatch(run -> run.plannedAt().equals(at))) {
            all.put(id, new Run(id, campaign, at, null, false));
            due.put(id, at);
        }
    }

    @Override
    public void forget(CampaignId campaign) {
        unitOfWork.mustBeOpen();
        of(campaign).stream().filter(run -> run.day() == null).forEach(run -> {
            all.remove(run.id());
            due.remove(run.id());
        });
    }

    @Override
    public Optional<Claimed> take(UUID claim, Duration lease) {
        unitOfWork.mustBeOpen();
        Optional<UUID> id = due.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(clock.instant()))
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
        id.ifPresent(it -> {
            due.put(it, clock.instant().plus(lease));
            claims.put(it, claim);
        });
        return id.map(it -> new Claimed(claim, Objects.requireNonNull(all.get(it))));
    }

    private boolean isOurs(Claimed claimed) {
        unitOfWork.mustBeOpen();
        return claimed.claim().equals(claims.get(claimed.run().id()));
    }

    @Override
    public boolean renew(Claimed claimed, Duration lease) {
        return isOurs(claimed);
    }

    @Override
    public boolean begin(Claimed claimed, LocalDate day) {
        if (isOurs(claimed)) {
            all.computeIfPresent(
                    claimed.run().id(),
                    (id, run) ->
                            new Run(id, run.campaign(), run.plannedAt(), run.day() == null ? day : run.day(), false));
            return true;
        }
        return false;
    }

    @Override
    public void later(Claimed claimed, Duration in, @Nullable String error) {
        if (isOurs(claimed)) {
            due.put(claimed.run().id(), clock.instant().plus(in));
            claims.remove(claimed.run().id());
        }
    }

    @Override
    public boolean end(Claimed claimed) {
        if (isOurs(claimed)) {
            due.remove(claimed.run().id());
            claims.remove(claimed.run().id());
            all.computeIfPresent(
                    claimed.run().id(), (id, run) -> new Run(id, run.campaign(), run.plannedAt(), run.day(), true));
            return true;
        }
        return false;
    }

    @Override
    public List<Run> of(CampaignId campaign) {
        return all.values().stream()
                .filter(run -> run.campaign().equals(campaign))
                .sorted(Comparator.comparing(Run::plannedAt))
                .toList();
    }

    @Override
    public Set<UUID> holdOut(Run run, Collection<UUID> customers) {
        unitOfWork.mustBeOpen();
        Map<UUID, UUID> known = heldOut.computeIfAbsent(run.campaign().value(), _ -> new LinkedHashMap<>());
        customers.forEach(customer -> known.putIfAbsent(customer, run.id()));
        return customers.stream()
                .filter(customer -> run.id().equals(known.get(customer)))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<CampaignId> unfinished() {
        return all.values().stream()
                .filter(run -> !run.ended())
                .map(Run::campaign)
                .collect(Collectors.toSet());
    }

    @Override
    public long heldOut(CampaignId campaign) {
        return heldOut.getOrDefault(campaign.value(), Map.of()).size();
    }

    @Override
    public Set<UUID> written(Run besides, Instant since, Collection<UUID> people) {
        Set<MailingId> others = of(besides.campaign()).stream()
                .filter(run -> !run.id().equals(besides.id()))
                .map(run -> new MailingId(run.id()))
                .collect(Collectors.toSet());
        return letters().stream()
                .filter(letter -> letter.mailed() != null
                        && others.contains(letter.mailed().mailing()))
                .filter(letter -> countsAsWritten(letter, since))
                .map(Letter::personId)
                .filter(people::contains)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean countsAsWritten(Letter letter, Instant since) {
        Instant sent = letter.sentAt();
        boolean lately = sent != null
                && (!letter.createdAt().isBefore(since)
                        || !sent.minus(Duration.ofDays(1)).isBefore(since));
        return letter.nextAttemptAt() != null || lately;
    }

    private List<Letter> letters() {
        return letters.list(
                        new Scope.Company(),
                        new LetterViews.Filter(null, null),
                        new Page.Wanted(100_000, "createdAt", false, null))
                .items();
    }

    @Override
    public void each(CampaignId campaign, int atOnce, Reader reader) {
        for (Run run : of(campaign)) {
            LocalDate day = run.day();
            if (day != null) {
                reader.read(letters().stream()
                        .filter(letter -> letter.mailed() != null
                                && letter.mailed().mailing().value().equals(run.id()))
                        .filter(letter -> letter.notSentBecause() != NotSentBecause.CONTROL_GROUP)
                        .map(letter -> new Assigned(Objects.requireNonNull(letter.customerId()), false, day))
                        .toList());
            }
        }
        reader.read(heldOut.getOrDefault(campaign.value(), Map.of()).entrySet().stream()
                .map(entry -> new Assigned(entry.getKey(), true, day(entry.getValue())))
                .toList());
    }

    private LocalDate day(UUID run) {
        return Objects.requireNonNull(Objects.requireNonNull(all.get(run)).day());
    }
}
