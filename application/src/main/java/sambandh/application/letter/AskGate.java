package sambandh.application.letter;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.domain.letter.Cap;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.QuietHours;
import sambandh.domain.letter.SenderGate;
import sambandh.domain.letter.SenderGate.Decision;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.template.Purpose;

/** Gathers what the sender gate wants to know, and asks it. */
public final class AskGate {
    private static final Cap CAP = Cap.USUAL;

    private final Suppressions suppressions;
    private final Letters letters;
    private final Recipients recipients;
    private final CompanyFacts companyFacts;
    private final Postman postman;
    private final QuietHours quietHours;
    private final Clock clock;

    public AskGate(
            Suppressions suppressions,
            Letters letters,
            Recipients recipients,
            CompanyFacts companyFacts,
            Postman postman,
            QuietHours quietHours,
            Clock clock) {
        this.suppressions = suppressions;
        this.letters = letters;
        this.recipients = recipients;
        this.companyFacts = companyFacts;
        this.postman = postman;
        this.quietHours = quietHours;
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
        int lately = purpose.isOptional() ? letters.countOptionalSince(recipient.personId(), since(), letter) : 0;
        return inTheCompanysName(decide(purpose, topic, recipient, address, dead, lately), canWrite());
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
        Map<LetterId, Integer> lately = letters.countOptionalSince(optional, since());
        boolean canWrite = canWrite();
        Map<LetterId, Decision> decisions = new HashMap<>();
        for (Letter letter : about) {
            EmailAddress address = letter.address();
            decisions.put(
                    letter.id(),
                    inTheCompanysName(
                            decide(
                                    letter.purpose(),
                                    letter.topic(),
                                    people.get(letter.personId()),
                                    address,
                                    address != null && dead.contains(address),
                                    lately.getOrDefault(letter.id(), 0)),
                            canWrite));
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

    private Instant since() {
        return clock.instant().minus(CAP.window());
    }

    private Decision decide(
            Purpose purpose,
            Code topic,
            @Nullable Recipient person,
            @Nullable EmailAddress address,
            boolean dead,
            int lately) {
        if (person == null) {
            return new Decision.NotSent(NotSentBecause.PERSON_GONE);
        }
        if (address == null) {
            return new Decision.NotSent(NotSentBecause.NO_ADDRESS);
        }
        return SenderGate.decide(purpose, facts(person, topic, dead, lately), CAP, quietHours, clock.instant());
    }

    /** Nobody is held out as long as there are no campaigns. */
    private static SenderGate.Facts facts(Recipient person, Code topic, boolean dead, int lately) {
        return new SenderGate.Facts(
                dead,
                person.doNotContact(),
                person.optOuts().contains(Recipients.MAIL),
                person.optOuts().contains(topic) || person.optOuts().contains(Recipients.ALL_TOPICS),
                lately,
                false,
                person.zone());
    }
}
