package sambandh.persistence.interaction;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.interaction.InteractionViews;
import sambandh.application.interaction.Interactions;
import sambandh.application.shared.Page;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.interaction.Channel;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.interaction.InteractionId;
import sambandh.domain.interaction.Outcome;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcInteractionViews implements InteractionViews {
    private static final Map<String, SortColumn> SORTS = Map.of("startedAt", SortColumn.instant("i.started_at"));

    /** Touchpoints of one channel and outcome, together. */
    private record Tally(Channel channel, Outcome outcome, long number, Instant last) {}

    private final Db db;
    private final Interactions interactions;

    JdbcInteractionViews(Db db, Interactions interactions) {
        this.db = db;
        this.interactions = interactions;
    }

    @Override
    public Page<Interaction> list(Scope scope, Filter filter, Page.Wanted wanted) {
        Page<Interaction> page = new Select(InteractionRows.INTERACTIONS, "i.id")
                .visibleTo(scope)
                .andIf(filter.customer() == null ? null : filter.customer().value(), "i.customer_id = ?")
                .andIf(filter.employee() == null ? null : filter.employee().value(), "i.employee_id = ?")
                .andIf(filter.department() == null ? null : filter.department().value(), "i.department_id = ?")
                .andIf(filter.channel() == null ? null : Enums.code(filter.channel()), "i.channel = ?")
                .andIf(filter.from(), "i.started_at >= ?")
                .andIf(filter.to(), "i.started_at < ?")
                .page(db, wanted, SORTS, InteractionRows::interaction, JdbcInteractionViews::position);
        return page.with(InteractionRows.whole(db, page.items()));
    }

    private static Page.Position position(Interaction it) {
        return new Page.Position(it.details().startedAt().toString(), it.id().value());
    }

    @Override
    public Optional<Interaction> find(Scope scope, InteractionId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : interactions.find(id);
    }

    @Override
    public Optional<Interaction> find(Scope scope, ExternalId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : interactions.findByExternalId(id);
    }

    @Override
    public Counts counts(Scope scope, CustomerId customer, @Nullable LocalDate last) {
        if (scope instanceof Scope.Nothing) {
            return Counts.NONE;
        }
        List<Object> params = new ArrayList<>(List.of(customer.value()));
        if (last != null) {
            params.add(last);
        }
        List<Tally> tallies = db.list(
                "SELECT i.channel, i.outcome, COUNT(*) AS n, MAX(i.started_at) AS last_at FROM interaction i"
                        + " WHERE i.customer_id = ?" + (last == null ? "" : " AND i.business_date <= ?")
                        + " GROUP BY i.channel, i.outcome",
                params,
                row -> new Tally(
                        Enums.of(Channel.class, row.text("channel")),
                        Enums.of(Outcome.class, row.text("outcome")),
                        row.number("n"),
                        row.instant("last_at")));
        return counts(tallies);
    }

    private static Counts counts(List<Tally> tallies) {
        Map<Channel, Long> byChannel = new EnumMap<>(Channel.class);
        tallies.forEach(tally -> byChannel.merge(tally.channel(), tally.number(), Long::sum));
        List<Tally> spoken =
                tallies.stream().filter(it -> it.outcome() == Outcome.SPOKEN).toList();
        return new Counts(sum(tallies), sum(spoken), byChannel, last(tallies), last(spoken));
    }

    private static long sum(List<Tally> tallies) {
        return tallies.stream().mapToLong(Tally::number).sum();
    }

    private static @Nullable Instant last(List<Tally> tallies) {
        return tallies.stream().map(Tally::last).max(Instant::compareTo).orElse(null);
    }
}
