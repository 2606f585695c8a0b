package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.OwnerNews;
import sambandh.application.shared.Ids;
import sambandh.domain.bulk.Import;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.OwnerChange;
import sambandh.domain.shared.Fault;
import sambandh.persistence.customer.CustomerState.Account;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;

/** Owners and covers that an import tells of. */
@Singleton
class ImportedCarers {
    static final String KNOWN = "SELECT e.id, e.active FROM employee e FORCE INDEX (PRIMARY) WHERE e.id IN (:keys)";

    private final Db db;
    private final JdbcOwnerships ownerships;
    private final OwnerNews news;
    private final Ids ids;

    ImportedCarers(Db db, JdbcOwnerships ownerships, OwnerNews news, Ids ids) {
        this.db = db;
        this.ownerships = ownerships;
        this.news = news;
        this.ids = ids;
    }

    /**
     * Whether they are with the company; without those who are not known at all.
     *
     * @param hold nobody leaves before the unit of work ends
     */
    Map<UUID, Boolean> active(Set<UUID> asked, boolean hold) {
        Map<UUID, Boolean> active = new HashMap<>();
        if (!asked.isEmpty()) {
            InLists.read(
                    db,
                    KNOWN + (hold ? " LOCK IN SHARE MODE" : ""),
                    List.of(),
                    asked,
                    row -> active.put(row.uuid("id"), row.flag("active")));
        }
        return active;
    }

    /** What is wrong with who is to look after the customer, null where nothing is. */
    static @Nullable Fault fault(@Nullable CustomerState before, CustomerState after, Map<UUID, Boolean> active) {
        Account old = before == null ? null : before.account();
        Account now = after.account();
        UUID owner = now.ownerId();
        UUID cover = now.coverId();
        Fault wrong = fault("ownerId", old == null ? null : old.ownerId(), owner, active);
        if (wrong == null) {
            wrong = fault("coverId", old == null ? null : old.coverId(), cover, active);
        }
        return wrong == null && cover != null && cover.equals(owner)
                ? new Fault("coverId", "cover_is_owner", "The owner cannot be the cover too.")
                : wrong;
    }

    private static @Nullable Fault fault(
            String field, @Nullable UUID before, @Nullable UUID after, Map<UUID, Boolean> active) {
        if (after == null || after.equals(before) || Boolean.TRUE.equals(active.get(after))) {
            return null;
        }
        return active.containsKey(after)
                ? new Fault(field, "inactive_employee", "The employee is not with the company any more.")
                : new Fault(field, "unknown_employee", "There is no such employee.");
    }

    /** Keeps who looks after customers from now on. */
    void keep(Import job, Collection<CustomerChanges.Change> changes, Instant now) {
        ownerships.add(changes.stream()
                .filter(ImportedCarers::isTold)
                .map(change -> {
                    Account a = change.after().account();
                    UUID owner = a.ownerId();
                    UUID cover = a.coverId();
                    return new OwnerChange(
                            ids.next(),
                            new CustomerId(a.id()),
                            now,
                            owner == null ? null : new EmployeeId(owner),
                            cover == null ? null : new EmployeeId(cover),
                            !Objects.equals(ownerBefore(change), owner),
                            job.madeBy(),
                            OwnerChange.Why.IMPORT,
                            job.id().value());
                })
                .toList());
    }

    /** Owners hear of the import once, with how many customers it has changed, and in what. */
    void tell(Import job, Collection<CustomerChanges.Change> changes, Instant now) {
        Map<EmployeeId, OwnerNews.Part> parts = new HashMap<>();
        UUID self = madeBy(job);
        for (CustomerChanges.Change change : changes) {
            Set<UUID> owners = new HashSet<>();
            owners.add(ownerBefore(change));
            owners.add(change.after().account().ownerId());
            owners.removeIf(owner -> owner == null || owner.equals(self));
            if (!owners.isEmpty()) {
                var part = new OwnerNews.Part(1, change.after().differences(change.before()));
                owners.forEach(owner -> parts.merge(new EmployeeId(owner), part, OwnerNews.Part::and));
            }
        }
        news.addToSet("customer.import", job.id().value(), job.madeBy(), parts, now);
    }

    /** The employee who sent the file, null for somebody who is none. */
    private @Nullable UUID madeBy(Import job) {
        EmployeeId self = job.madeBy().startsWith("user:")
                ? news.employee(UUID.fromString(job.madeBy().substring("user:".length())))
                : null;
        return self == null ? null : self.value();
    }

    private static boolean isTold(CustomerChanges.Change change) {
        CustomerState before = change.before();
        UUID coverBefore = before == null ? null : before.account().coverId();
        return !Objects.equals(ownerBefore(change), change.after().account().ownerId())
                || !Objects.equals(coverBefore, change.after().account().coverId());
    }

    static @Nullable UUID ownerBefore(CustomerChanges.Change change) {
        CustomerState before = change.before();
        return before == null ? null : before.account().ownerId();
    }
}
