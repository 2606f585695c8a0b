package sambandh.application.interaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.interaction.InteractionId;
import sambandh.domain.interaction.Outcome;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;

public final class InMemoryInteractions implements Interactions, InteractionViews {
    private final Map<InteractionId, Interaction> all = new HashMap<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryInteractions(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    public List<Interaction> all() {
        return new ArrayList<>(all.values());
    }

    @Override
    public Optional<Interaction> find(InteractionId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Interaction> findByExternalId(ExternalId id) {
        return all.values().stream()
                .filter(i -> i.details().externalIds().contains(id))
                .findFirst();
    }

    @Override
    public void add(Interaction interaction) {
        unitOfWork.mustBeOpen();
        refuseTaken(interaction);
        all.put(interaction.id(), interaction);
    }

    @Override
    public void replace(Interaction interaction) {
        unitOfWork.mustBeOpen();
        if (find(interaction.id())
                .filter(old -> old.version() == interaction.version() - 1)
                .isEmpty()) {
            throw new LostUpdate("interaction");
        }
        refuseTaken(interaction);
        all.put(interaction.id(), interaction);
    }

    @Override
    public Page<Interaction> list(Scope scope, Filter filter, Page.Wanted wanted) {
        List<Interaction> found = scope instanceof Scope.Nothing
                ? List.of()
                : all.values().stream().filter(i -> matches(i, filter)).toList();
        return InMemoryPages.page(found, wanted, InMemoryInteractions::sortable, i -> i.id().value());
    }

    @Override
    public Optional<Interaction> find(Scope scope, InteractionId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }

    @Override
    public Optional<Interaction> find(Scope scope, ExternalId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : findByExternalId(id);
    }

    @Override
    public Counts counts(Scope scope, CustomerId customer, @Nullable LocalDate last) {
        List<Interaction> counted = scope instanceof Scope.Nothing
                ? List.of()
                : all.values().stream()
                        .filter(i -> i.details().customerId().equals(customer))
                        .filter(i -> last == null || !i.businessDate().isAfter(last))
                        .toList();
        List<Interaction> spoken = counted.stream()
                .filter(i -> i.details().outcome() == Outcome.SPOKEN)
                .toList();
        return new Counts(
                counted.size(),
                spoken.size(),
                counted.stream().collect(Collectors.groupingBy(i -> i.details().channel(), Collectors.counting())),
                latest(counted.stream()),
                latest(spoken.stream()));
    }

    private static @Nullable Instant latest(Stream<Interaction> of) {
        return of.map(i -> i.details().startedAt()).max(Instant::compareTo).orElse(null);
    }

    private void refuseTaken(Interaction interaction) {
        boolean taken = interaction.details().externalIds().stream()
                .flatMap(id -> findByExternalId(id).stream())
                .anyMatch(other -> !other.id().equals(interaction.id()));
        if (taken) {
            throw new LostUpdate("outside id");
        }
    }

    private static boolean matches(Interaction i, Filter f) {
        Interaction.Details d = i.details();
        return (f.customer() == null || f.customer().equals(d.customerId()))
                && (f.employee() == null || f.employee().equals(d.employeeId()))
                && (f.department() == null || f.department().equals(d.departmentId()))
                && (f.channel() == null || f.channel() == d.channel())
                && (f.from() == null || !d.startedAt().isBefore(f.from()))
                && (f.to() == null || d.startedAt().isBefore(f.to()));
    }

    /** Text of one length, so that it sorts as the instants do. */
    private static String sortable(Interaction i) {
        Instant at = i.details().startedAt();
        return "%012d.%09d".formatted(at.getEpochSecond(), at.getNano());
    }
}
