package sambandh.persistence.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.Reaction;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Event;
import sambandh.domain.shared.Money;

/** A relay with one reaction of its own, which does as the test says. */
final class RelayTrial {
    record ThingId(UUID value) {}

    enum Mood {
        MERRY_ENOUGH
    }

    record Line(int number, Money amount) {}

    record Happened(
            ThingId thing,
            @Nullable UUID customerId,
            Instant occurredAt,
            Mood mood,
            List<Line> lines,
            Set<Code> codes,
            @Nullable BigDecimal missing,
            boolean live,
            long count)
            implements Event {
        @Override
        public String type() {
            return "test.happened.v1";
        }
    }

    record Told(String name, Consumer<Happened> then) implements Reaction<Happened> {
        @Override
        public Class<Happened> event() {
            return Happened.class;
        }

        @Override
        public void react(Happened event) {
            then.accept(event);
        }
    }

    final Db db = TestContext.bean(Db.class);
    final UnitOfWork unitOfWork = TestContext.bean(UnitOfWork.class);
    final EventJson json = TestContext.bean(EventJson.class);
    final Ids ids = TestContext.bean(Ids.class);
    final String name = "test-" + UUID.randomUUID();
    final List<Happened> seen = Collections.synchronizedList(new ArrayList<>());
    Consumer<Happened> then = seen::add;
    final Reactions reactions = new Reactions(() -> Stream.of(new Told(name, event -> then.accept(event))));
    final Events events = new JdbcEvents(db, json, reactions, ids, unitOfWork, new Bells());
    final Relay relay = relay();
    private final Publisher publisher = TestContext.bean(Publisher.class);

    Relay relay() {
        return new Relay(db, json, reactions, unitOfWork, ids);
    }

    void rounds() {
        rounds(relay);
    }

    /** Numbers what has become durable. */
    void publish() {
        while (publisher.round()) {
            Thread.yield();
        }
    }

    static void rounds(Relay relay) {
        while (relay.round()) {
            Thread.yield();
        }
    }

    void tell(Happened event) {
        unitOfWork.run(() -> events.add(event));
    }

    void makeDue() {
        unitOfWork.run(() -> db.write(
                "UPDATE event_delivery SET due_at = UTC_TIMESTAMP(6) WHERE reaction = ? AND due_at IS NOT NULL", name));
    }

    long deliveries() {
        return db.one("SELECT COUNT(*) AS n FROM event_delivery WHERE reaction = ?", row -> row.number("n"), name)
                .orElseThrow();
    }

    String lastError() {
        return db.one(
                        "SELECT last_error FROM event_delivery WHERE reaction = ? AND last_error IS NOT NULL",
                        row -> row.text("last_error"),
                        name)
                .orElseThrow();
    }

    static Happened happened(UUID customer, long count) {
        return new Happened(
                new ThingId(UUID.randomUUID()),
                customer,
                Instant.parse("2026-03-01T08:00:00.123456Z"),
                Mood.MERRY_ENOUGH,
                List.of(new Line(1, Money.of("1250.5", "INR")), new Line(2, Money.of("-3", "NPR"))),
                Set.of(new Code("tea")),
                null,
                true,
                count);
    }
}
