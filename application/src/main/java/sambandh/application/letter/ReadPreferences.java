package sambandh.application.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.domain.letter.Channel;
import sambandh.domain.letter.Consent;
import sambandh.domain.letter.LetterRules;
import sambandh.domain.letter.Wishes;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Purpose;

/** What a person gets and how, as it holds now: what was said, and the company's rules where nothing was. */
public final class ReadPreferences {
    /**
     * @param wanted by topic; of what needs consent only what has it
     * @param everythingOff whether all optional letters are unwanted, whatever stands in {@code wanted}
     * @param pauseEnds null where there is no pause now
     * @param language the person's own, null where it is not known and the company's is written in
     * @param zone the person's own, else the customer's, else the company's
     * @param measuring whether it may be counted what the person opens and follows
     * @param refused channels that the person does not want to be reached by
     * @param rules the company's, for what the person has not chosen
     */
    public record View(
            UUID personId,
            long version,
            Map<Code, Purpose> topics,
            Map<Code, Boolean> wanted,
            boolean everythingOff,
            @Nullable Instant pauseEnds,
            @Nullable Language language,
            Language readIn,
            ZoneId zone,
            Wishes wishes,
            boolean measuring,
            Set<Channel> refused,
            LetterRules rules,
            List<Consent> consents) {
        public boolean wants(Code topic) {
            return Boolean.TRUE.equals(wanted.get(topic));
        }

        public boolean needsConsent(Code topic) {
            return rules.marketingNeedsConsent() && topics.get(topic) == Purpose.MARKETING;
        }
    }

    private final Recipients recipients;
    private final Preferences preferences;
    private final RulesOfLetters rules;
    private final CompanyFacts companyFacts;
    private final List<Topics> topics;
    private final Clock clock;

    public ReadPreferences(
            Recipients recipients,
            Preferences preferences,
            RulesOfLetters rules,
            CompanyFacts companyFacts,
            List<Topics> topics,
            Clock clock) {
        this.recipients = recipients;
        this.preferences = preferences;
        this.rules = rules;
        this.companyFacts = companyFacts;
        this.topics = List.copyOf(topics);
        this.clock = clock;
    }

    /** @param asked a topic that is shown even where no column knows it, such as a link's; null for none */
    public Optional<View> of(UUID personId, @Nullable Code asked) {
        return recipients.find(personId).map(person -> view(person, asked));
    }

    private View view(Recipient person, @Nullable Code asked) {
        LetterRules house = rules.rules();
        Preferences.Kept kept = preferences.find(person.personId());
        List<Consent> consents = preferences.consents(person.personId());
        Map<Code, Purpose> all = all(person, asked, consents);
        Map<Code, Boolean> wanted = sorted();
        all.forEach((topic, purpose) -> wanted.put(
                topic,
                !person.optOuts().contains(topic)
                        && (purpose != Purpose.MARKETING
                                || !house.marketingNeedsConsent()
                                || isConfirmed(consents, topic))));
        Language language = person.language();
        return new View(
                person.personId(),
                kept.version(),
                all,
                wanted,
                person.optOuts().contains(Recipients.ALL_TOPICS),
                kept.wishes().pause(clock.instant()).orElse(null),
                language,
                language == null ? companyFacts.company().language() : language,
                person.zone(),
                kept.wishes(),
                isConfirmed(consents, Consent.MEASURING),
                person.refused(),
                house,
                consents);
    }

    private Map<Code, Purpose> all(Recipient person, @Nullable Code asked, List<Consent> consents) {
        Map<Code, Purpose> all = sorted();
        topics.forEach(column -> all.putAll(column.optional()));
        person.optOuts().stream()
                .filter(topic -> !topic.equals(Recipients.ALL_TOPICS) && !Channel.isTopic(topic))
                .forEach(topic -> all.putIfAbsent(topic, Purpose.RELATIONSHIP));
        consents.forEach(consent -> all.putIfAbsent(consent.topic(), Purpose.MARKETING));
        if (asked != null) {
            all.putIfAbsent(asked, Purpose.RELATIONSHIP);
        }
        all.remove(Consent.MEASURING);
        return all;
    }

    private static boolean isConfirmed(List<Consent> consents, Code topic) {
        return consents.stream().anyMatch(consent -> consent.topic().equals(topic) && consent.isConfirmed());
    }

    private static <V> Map<Code, V> sorted() {
        return new TreeMap<>(Comparator.comparing(Code::value));
    }
}
