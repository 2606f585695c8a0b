package sambandh.persistence.segment;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.segment.MemberViews;
import sambandh.application.segment.Segments;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.segment.Condition;
import sambandh.domain.segment.SegmentId;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.CustomerCondition;
import sambandh.persistence.shared.CustomerSets;
import sambandh.persistence.shared.Db;

@Singleton
class JdbcMembers implements MemberViews, CustomerSets {
    private static final int SECONDS = 10;

    private final Db db;
    private final Facts facts;
    private final Segments segments;
    private final CompanyProfiles company;
    private final Clock clock;

    JdbcMembers(Db db, Facts facts, Segments segments, CompanyProfiles company, Clock clock) {
        this.db = db;
        this.facts = facts;
        this.segments = segments;
        this.company = company;
        this.clock = clock;
    }

    @Override
    public Optional<CustomerCondition> find(UUID id, Scope scope) {
        return scope instanceof Scope.Nothing
                ? Optional.empty()
                : segments.find(new SegmentId(id))
                        .map(found -> condition(found.details().condition()));
    }

    private CustomerCondition condition(Condition condition) {
        SqlText members = ConditionSql.select("sc.id", condition, facts, now());
        return new CustomerCondition("{customer} IN (" + members.text() + ")", members.params());
    }

    @Override
    public Count count(Scope scope, @Nullable Condition condition) {
        Moment now = now();
        if (scope instanceof Scope.Nothing) {
            return new Count(0, now.today());
        }
        SqlText sql = select("COUNT(*) AS n", condition, now);
        return new Count(read(sql, row -> row.number("n")).getFirst(), now.today());
    }

    @Override
    public List<CustomerId> sample(Scope scope, @Nullable Condition condition, int atMost) {
        if (scope instanceof Scope.Nothing) {
            return List.of();
        }
        SqlText sql = select("sc.id", condition, now())
                .add(" ORDER BY CRC32(sc.id), sc.id LIMIT ")
                .value(atMost);
        return read(sql, row -> new CustomerId(row.uuid("id")));
    }

    @Override
    public Optional<Membership> explain(Scope scope, Condition condition, CustomerId customer) {
        List<Condition> leaves = condition.leaves().toList();
        if (scope instanceof Scope.Nothing) {
            return Optional.empty();
        }
        List<List<Boolean>> rows = read(ConditionSql.leaves(leaves, facts, now(), customer.value()), row -> {
            List<Boolean> holds = new ArrayList<>();
            for (int i = 0; i < leaves.size(); i++) {
                holds.add(row.flag("l" + i));
            }
            return holds;
        });
        return rows.stream().findFirst().map(holds -> new Membership(condition.holdsBy(holds.iterator()), holds));
    }

    @Override
    public Set<CustomerId> among(Scope scope, Condition condition, Collection<CustomerId> customers) {
        return scope instanceof Scope.Nothing || customers.isEmpty()
                ? Set.of()
                : Set.copyOf(read(
                        ConditionSql.among(
                                condition,
                                facts,
                                now(),
                                customers.stream().map(CustomerId::value).toList()),
                        row -> new CustomerId(row.uuid("id"))));
    }

    /** All are read before any is handed on: what is done with them has connections of its own, and time. */
    @Override
    public void each(Scope scope, @Nullable Condition condition, int atOnce, Reader reader) {
        if (scope instanceof Scope.Nothing) {
            return;
        }
        SqlText sql = select("sc.id", condition, now()).add(" ORDER BY sc.id");
        ByteArrayOutputStream ids = new ByteArrayOutputStream();
        db.each(sql.text(), sql.params(), row -> ids.writeBytes(row.bytes("id")));
        ByteBuffer all = ByteBuffer.wrap(ids.toByteArray());
        List<CustomerId> some = new ArrayList<>(atOnce);
        while (all.hasRemaining()) {
            some.add(new CustomerId(new UUID(all.getLong(), all.getLong())));
            if (some.size() == atOnce || !all.hasRemaining()) {
                reader.read(List.copyOf(some));
                some.clear();
            }
        }
    }

    private SqlText select(String what, @Nullable Condition condition, Moment now) {
        return condition == null
                ? new SqlText().add("SELECT " + what + " FROM customer sc")
                : ConditionSql.select(what, condition, facts, now);
    }

    private Moment now() {
        return Moment.at(clock.instant(), company.current().details().zone());
    }

    private <T> List<T> read(SqlText sql, Db.Reader<T> reader) {
        return db.list(sql.text(), sql.params(), reader, SECONDS);
    }
}
