package sambandh.application.segment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.segment.Condition;
import sambandh.domain.shared.Scope;

public final class InMemoryMembers implements MemberViews {
    private final List<Profile> profiles = new ArrayList<>();
    private final Clock clock;
    private final ZoneId zone;

    public InMemoryMembers(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public void know(Profile profile) {
        profiles.add(profile);
    }

    @Override
    public Count count(Scope scope, @Nullable Condition condition) {
        return new Count(members(scope, condition).count(), today());
    }

    @Override
    public List<CustomerId> sample(Scope scope, @Nullable Condition condition, int atMost) {
        return members(scope, condition).limit(atMost).toList();
    }

    @Override
    public Optional<Membership> explain(Scope scope, Condition condition, CustomerId customer) {
        return profiles.stream()
                .filter(profile -> profile.id().equals(customer) && scope instanceof Scope.Company)
                .findFirst()
                .map(profile -> new Membership(
                        profile.holds(condition, today(), zone),
                        condition
                                .leaves()
                                .map(leaf -> profile.holds(leaf, today(), zone))
                                .toList()));
    }

    @Override
    public Set<CustomerId> among(Scope scope, Condition condition, Collection<CustomerId> customers) {
        return members(scope, condition).filter(customers::contains).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void each(Scope scope, @Nullable Condition condition, int atOnce, Reader reader) {
        List<CustomerId> all = members(scope, condition).toList();
        for (int from = 0; from < all.size(); from += atOnce) {
            reader.read(all.subList(from, Math.min(all.size(), from + atOnce)));
        }
    }

    /** All of them, in the order of their ids. */
    public Stream<CustomerId> members(Scope scope, @Nullable Condition condition) {
        return profiles.stream()
                .filter(profile -> scope instanceof Scope.Company
                        && (condition == null || profile.holds(condition, today(), zone)))
                .map(Profile::id)
                .sorted(Comparator.comparing(id -> id.value().toString()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
