package sambandh.application.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sambandh.domain.shared.EmailAddress;

/**
 * How many letters this instance sends to one domain at once and in a minute. A domain that says it is too much gets half
 * as many for ten minutes, then twice as many again, up to what is set.
 */
public final class DomainThrottle {
    /** Stands for no limit. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    private static final int MOST_DOMAINS = 10_000;
    private static final Duration SOON = Duration.ofSeconds(1);

    /** Longer than that nobody waits for a turn that may come sooner. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final int atOnce;
    private final int perMinute;
    private final Clock clock;
    private final Map<String, DomainPace> domains = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DomainPace> eldest) {
            return size() > MOST_DOMAINS && eldest.getValue().isIdle();
        }
    };

    /** @param perMinute 1 or more, as atOnce; {@link #UNLIMITED} for none */
    public DomainThrottle(int atOnce, int perMinute, Clock clock) {
        this.atOnce = atOnce;
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** Empty when the letter may go now, and then it counts; otherwise when its turn may come. */
    synchronized Optional<Instant> holds(EmailAddress address) {
        Instant now = clock.instant();
        DomainPace pace = pace(address);
        Instant free = pace.underWay() >= atOnce ? now.plus(SOON) : pace.nextFree(now);
        if (!free.isAfter(now)) {
            pace.begins(now);
            return Optional.empty();
        }
        Instant turn = pace.nextTurn(free);
        return Optional.of(turn.isAfter(now.plus(LONGEST_WAIT)) ? now.plus(LONGEST_WAIT) : turn);
    }

    synchronized void ended(EmailAddress address, Postman.Result result) {
        pace(address).ends(result instanceof Postman.Result.SlowDown, clock.instant());
    }

    /** How many domains get less than is set, since they asked for it. */
    public synchronized int slowedDown() {
        Instant now = clock.instant();
        return (int)
                domains.values().stream().filter(pace -> pace.isSlowed(now)).count();
    }

    private DomainPace pace(EmailAddress address) {
        String text = address.value();
        String domain = text.substring(text.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return domains.computeIfAbsent(domain, _ -> new DomainPace(perMinute));
    }
}
