package sambandh.application.letter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.Channel;
import sambandh.domain.letter.Wishes;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Language;

/** People as letters need them. */
public interface Recipients {
    /** Opting out of this ends all letters of relationship and marketing. */
    Code ALL_TOPICS = new Code("all");

    /** Opting out of this ends mail of every purpose but obligation, other channels stay. */
    Code MAIL = Channel.MAIL.topic();

    /**
     * @param name the whole name
     * @param called how the person likes to be called, otherwise the whole name
     * @param language the person's, null where unknown
     * @param zone the person's, else the customer's, else the company's
     * @param address the first mail address, null where there is none
     * @param customers the customers the person belongs to, the oldest first
     * @param consents topics that the person has said yes to, by a letter's link
     */
    record Recipient(
            UUID personId,
            String name,
            String called,
            @Nullable Language language,
            ZoneId zone,
            @Nullable EmailAddress address,
            boolean doNotContact,
            Set<Code> optOuts,
            List<UUID> customers,
            Wishes wishes,
            Set<Code> consents) {
        /** Somebody who has wished nothing else and has not been asked. */
        public Recipient(
                UUID personId,
                String name,
                String called,
                @Nullable Language language,
                ZoneId zone,
                @Nullable EmailAddress address,
                boolean doNotContact,
                Set<Code> optOuts,
                List<UUID> customers) {
            this(
                    personId,
                    name,
                    called,
                    language,
                    zone,
                    address,
                    doNotContact,
                    optOuts,
                    customers,
                    Wishes.NONE,
                    Set.of());
        }

        /** The same, for a letter in this language. */
        Recipient reading(Language other) {
            return new Recipient(
                    personId, name, called, other, zone, address, doNotContact, optOuts, customers, wishes, consents);
        }

        /** Channels that the person does not want to be reached by. */
        public Set<Channel> refused() {
            return Arrays.stream(Channel.values())
                    .filter(channel -> optOuts.contains(channel.topic()))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
        }

        boolean refuses(Code topic) {
            return optOuts.contains(topic) || optOuts.contains(ALL_TOPICS);
        }
    }

    Optional<Recipient> find(UUID personId);

    /** By id; without those who are not kept. */
    Map<UUID, Recipient> find(Collection<UUID> personIds);

    /** Whether it is an address of anybody's who is kept, written like this or in small letters. */
    boolean isSomebodys(EmailAddress address);

    /** Who of a customer gets its letters: somebody with a mail address before others, then who belongs longest. */
    Optional<Recipient> findForCustomer(UUID customerId);

    /**
     * Keeps that the person wants none of a topic; again is once. Wants a unit of work.
     *
     * @param toldBy the actor's reference
     * @return false when the person had said so before, or is not kept
     */
    boolean optOut(UUID personId, Code topic, Instant since, String toldBy);

    /** The person wants letters on the topic again; does nothing where they had not opted out of it. Wants a unit of work. */
    void optIn(UUID personId, Code topic);
}
