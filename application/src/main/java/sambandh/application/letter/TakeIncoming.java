package sambandh.application.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Incoming.Kind;
import sambandh.application.letter.Suppressions.Reason;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.timeline.Timeline;
import sambandh.domain.letter.DeliveryStatus;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterBounced;
import sambandh.domain.letter.LetterComplained;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.LetterReplied;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.timeline.TimelineEntry;

/** What follows from a mail that came in, once however often it comes. */
public final class TakeIncoming {
    /** So many letters to an address that came back for a passing reason are as good as an address that is dead. */
    private static final int SOFT_BOUNCES = 3;

    private static final Duration SOFT_WITHIN = Duration.ofDays(30);
    private static final String BY = "job:read-mail";

    /** It is about a letter whose own result is not kept yet, and has to be handed over once more later. */
    static final String EARLY = "early";

    private final IncomingMail incoming;
    private final Letters letters;
    private final DeadLetters dead;
    private final Suppressions suppressions;
    private final Timeline timeline;
    private final Events events;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public TakeIncoming(
            IncomingMail incoming,
            Letters letters,
            DeadLetters dead,
            Suppressions suppressions,
            Timeline timeline,
            Events events,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.incoming = incoming;
        this.letters = letters;
        this.dead = dead;
        this.suppressions = suppressions;
        this.timeline = timeline;
        this.events = events;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Does what follows from a mail.
     *
     * @return what it was: bounced, delayed, complained, replied, automatic, foreign, unreadable; again, when it is known;
     *     {@link #EARLY}
     */
    public String handle(Incoming mail) {
        return unitOfWork.perform(() -> {
            if (mail.kind() instanceof Kind.Bounced(LetterId id, var _, var _) && dead.isUnderWay(id)) {
                return EARLY;
            }
            String outcome = mail.kind().getClass().getSimpleName().toLowerCase(Locale.ROOT);
            if (!incoming.note(mail.digest(), outcome, letter(mail.kind()), clock.instant())) {
                return "again";
            }
            switch (mail.kind()) {
                case Kind.Bounced(LetterId id, DeliveryStatus status, String said) ->
                    about(id, (letter, now) -> bounced(letter, status, said, now));
                case Kind.Complained(LetterId id) -> about(id, this::complained);
                case Kind.Replied(LetterId id) -> about(id, this::replied);
                case Kind.Delayed _, Kind.Automatic _, Kind.Foreign _, Kind.Unreadable _ -> {
                    // counted, and no more
                }
            }
            return outcome;
        });
    }

    private static @Nullable LetterId letter(Kind kind) {
        return switch (kind) {
            case Kind.Bounced(LetterId id, var _, var _) -> id;
            case Kind.Delayed(LetterId id) -> id;
            case Kind.Complained(LetterId id) -> id;
            case Kind.Replied(LetterId id) -> id;
            case Kind.Automatic _, Kind.Foreign _, Kind.Unreadable _ -> null;
        };
    }

    /** A letter may have gone with its person. */
    private void about(LetterId id, BiConsumer<Letter, Instant> then) {
        letters.find(id).ifPresent(letter -> then.accept(letter, clock.instant()));
    }

    private void bounced(Letter letter, DeliveryStatus status, String said, Instant now) {
        // what it says of the address is true whatever has become of the letter since
        boolean suppressed = suppress(letter, status, now);
        if (!dead.bounced(letter.id(), status.code() + " " + said)) {
            return;
        }
        tell(letter, "letter.bounced", Map.of("status", status.code()), now);
        events.add(new LetterBounced(
                letter.id().value(),
                letter.customerId(),
                letter.personId(),
                letter.template().value(),
                status.code(),
                suppressed,
                now));
    }

    private boolean suppress(Letter letter, DeliveryStatus status, Instant now) {
        EmailAddress address = letter.address();
        if (address == null) {
            return false;
        }
        boolean suppressed = status.saysAddressIsDead()
                || suppressions.bouncedSoftly(address, letter.id(), now, now.minus(SOFT_WITHIN)) >= SOFT_BOUNCES;
        if (suppressed) {
            suppressions.add(address, Reason.BOUNCED, now, BY);
        }
        return suppressed;
    }

    private void complained(Letter letter, Instant now) {
        EmailAddress address = letter.address();
        if (address != null) {
            suppressions.add(address, Reason.COMPLAINED, now, BY);
        }
        tell(letter, "letter.complained", Map.of(), now);
        events.add(new LetterComplained(
                letter.id().value(),
                letter.customerId(),
                letter.personId(),
                letter.template().value(),
                now));
    }

    private void replied(Letter letter, Instant now) {
        tell(letter, "letter.replied", Map.of(), now);
        events.add(new LetterReplied(
                letter.id().value(),
                letter.customerId(),
                letter.personId(),
                letter.template().value(),
                now));
    }

    private void tell(Letter letter, String kind, Map<String, String> more, Instant now) {
        if (letter.customerId() != null) {
            var params = new HashMap<>(more);
            params.put("template", letter.template().value());
            timeline.add(new TimelineEntry(
                    ids.next(),
                    letter.customerId(),
                    now,
                    new Code(kind),
                    params,
                    letter.id().value()));
        }
    }
}
