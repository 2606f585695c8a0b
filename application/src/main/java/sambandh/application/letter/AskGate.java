package sambandh.application.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Letters.Near;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.domain.letter.Cap;
import sambandh.domain.letter.Frequency;
import sambandh.domain.letter.Frequency.Verdict;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.LetterRules;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.OtherLetter;
import sambandh.domain.letter.QuietHours;
import sambandh.domain.letter.SenderGate;
import sambandh.domain.letter.SenderGate.Decision;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.template.Purpose;

/** Gathers what the sender gate wants to know, and asks it. */
public final class AskGate {
    /** Of a letter that is yet to be made: whatever is under way is older. */
    private static final LetterId YET_TO_COME = new LetterId(new UUID(-1, -1));

    /**
     * What is asked about one letter.
     *
     * @param at when it would leave
     */
    private record About(
            LetterId id,
            Purpose purpose,
            Code topic,
            @Nullable EmailAddress address,
            boolean dead,
            List<Near> near,
            Instant written,
            Instant at) {}

    private record Span(Instant since, Instant until) {}

    private final Suppressions suppressions;
    private final Letters letters;
    private final Recipients recipients;
    private final CompanyFacts companyFacts;
    private final Postman postman;
    private final RulesOfLetters rules;
    private final Clock clock;

    public AskGate(
            Suppressions suppressions,
            Letters letters,
            Recipients recipients,
            CompanyFacts companyFacts,
            Postman postman,
            RulesOfLetters rules,
            Clock clock) {
        this.suppressions = suppressions;
        this.letters = letters;
        this.recipients = recipients;
        this.companyFacts = companyFacts;
        this.postman = postman;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * For a letter that is just being written.
     *
     * @param recipient as kept now
     * @param letter which letter is asked for
     */
    public Decision ask(
            Purpose purpose, Code topic, Recipient recipient, @Nullable EmailAddress address, LetterId letter) {
        boolean dead = address != null && suppressions.contains(address);
        LetterRules house = rules.rules();
        Instant now = clock.instant();
        Span span = span(List.of(recipient), house, now);
        List<Near> near = purpose.isOptional()
                ? letters.near(recipient.personId(), letter, span.since(), span.until())
                : List.of();
        About about = new About(letter, purpose, topic, address, dead, near, now, now);
        return inTheCompanysName(decide(about, recipient, house), canWrite());
    }

    /** The first day where the person lives on which one letter more like this is good again; empty for today. */
    public Optional<LocalDate> freeFrom(Letter letter) {
        return recipients
                .find(letter.personId())
                .flatMap(person -> frequency(letter, person) instanceof Verdict.Full(Instant until)
                        ? Optional.of(LocalDate.ofInstant(until, person.zone()))
                        : Optional.empty());
    }

    private Verdict frequency(Letter letter, Recipient person) {
        LetterRules house = rules.rules();
        Instant now = clock.instant();
        Span span = span(List.of(person), house, now);
        List<Near> near = letters.near(person.personId(), letter.id(), span.since(), span.until());
        About about = new About(
                letter.id(), letter.purpose(), letter.topic(), letter.address(), false, near, letter.createdAt(), now);
        return frequency(about, person, house);
    }

    /**
     * What it would say, by what is known now, of a letter to each of these people.
     *
     * @param at when the letter would leave
     */
    public Map<UUID, Decision> foresee(Purpose purpose, Code topic, Collection<Recipient> people, Instant at) {
        Set<EmailAddress> dead = suppressions.among(people.stream()
                .flatMap(person -> Stream.ofNullable(person.address()))
                .toList());
        LetterRules house = rules.rules();
        Span span = span(people, house, at);
        Map<UUID, List<Near>> near = purpose.isOptional()
                ? letters.nearPeople(people.stream().map(Recipient::personId).toList(), span.since(), span.until())
                : Map.of();
        boolean canWrite = canWrite();
        Map<UUID, Decision> decisions = new HashMap<>();
        for (Recipient person : people) {
            EmailAddress address = person.address();
            About about = new About(
                    YET_TO_COME,
                    purpose,
                    topic,
                    address,
                    address != null && dead.contains(address),
                    near.getOrDefault(person.personId(), List.of()),
                    at,
                    at);
            decisions.put(person.personId(), inTheCompanysName(decide(about, person, house), canWrite));
        }
        return decisions;
    }

    /** For letters that are kept and about to leave; what is to be known of them all is read at once. */
    public Map<LetterId, Decision> ask(List<Letter> about) {
        Map<UUID, Recipient> people =
                recipients.find(about.stream().map(Letter::personId).toList());
        Set<EmailAddress> dead = suppressions.among(
                about.stream().flatMap(l -> Stream.ofNullable(l.address())).toList());
        List<LetterId> optional = about.stream()
                .filter(letter -> letter.purpose().isOptional())
                .map(Letter::id)
                .toList();
        LetterRules house = rules.rules();
        Instant now = clock.instant();
        Span span = span(people.values(), house, now);
        Map<LetterId, List<Near>> near = letters.near(optional, span.since(), span.until());
        boolean canWrite = canWrite();
        Map<LetterId, Decision> decisions = new HashMap<>();
        for (Letter letter : about) {
            EmailAddress address = letter.address();
            About one = new About(
                    letter.id(),
                    letter.purpose(),
                    letter.topic(),
                    address,
                    address != null && dead.contains(address),
                    near.getOrDefault(letter.id(), List.of()),
                    letter.createdAt(),
                    now);
            decisions.put(letter.id(), inTheCompanysName(decide(one, people.get(letter.personId()), house), canWrite));
        }
        return decisions;
    }

    private boolean canWrite() {
        return postman.canWriteFor(companyFacts.company());
    }

    /** What keeps this one person from being written to is told first: mending the company would not help. */
    private static Decision inTheCompanysName(Decision decision, boolean canWrite) {
        return canWrite || decision instanceof Decision.NotSent
                ? decision
                : new Decision.NotSent(NotSentBecause.COMPANY_NOT_CONFIGURED);
    }

    private Decision decide(About about, @Nullable Recipient person, LetterRules house) {
        if (person == null) {
            return new Decision.NotSent(NotSentBecause.PERSON_GONE);
        }
        if (about.address() == null) {
            return new Decision.NotSent(NotSentBecause.NO_ADDRESS);
        }
        QuietHours quiet = person.wishes().quiet(house.quietHours());
        Decision decision =
                SenderGate.decide(about.purpose(), facts(about, person, house), quiet, about.written(), about.at());
        return decision instanceof Decision.Send
                ? new Decision.Send(about.purpose().isOptional() && MeasureLetters.mayMeasure(house, person.consents()))
                : decision;
    }

    private SenderGate.Facts facts(About about, Recipient person, LetterRules house) {
        return new SenderGate.Facts(
                about.dead(),
                person.doNotContact(),
                person.optOuts().contains(Recipients.MAIL),
                person.refuses(about.topic()),
                house.marketingNeedsConsent() && !person.consents().contains(about.topic()),
                person.wishes().pause(about.at()).orElse(null),
                frequency(about, person, house),
                person.zone());
    }

    private Verdict frequency(About about, Recipient person, LetterRules house) {
        List<OtherLetter> others = about.near().stream()
                .map(near -> new OtherLetter(
                        near.id(), house.priority(near.purpose(), near.topic()), near.stage(), near.at()))
                .toList();
        int priority = house.priority(about.purpose(), about.topic());
        return Frequency.judge(person.wishes().caps(house.cap()), others, about.id(), priority, about.at());
    }

    /** As far as any of their caps reaches. */
    private static Span span(Collection<Recipient> people, LetterRules house, Instant at) {
        Duration window = people.stream()
                .flatMap(person -> person.wishes().caps(house.cap()).stream())
                .map(Cap::window)
                .max(Comparator.naturalOrder())
                .orElse(house.cap().window());
        return new Span(at.minus(window), at.plus(window));
    }
}
