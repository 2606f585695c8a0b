package sambandh.domain.customer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.PhoneNumber;
import sambandh.domain.shared.Text;

/**
 * What people edit of a {@link Person}.
 *
 * @param name the whole name in one line, up to 200 characters, in any script; never split
 * @param called how to address the person, where it is not the name
 * @param language what to write in, where it is not the company's
 * @param birthday from 1850 to 2199
 * @param emails at most 10, the preferred one first, none twice; of one mailbox the first, whatever the case
 * @param phones at most 10, the preferred one first, none twice
 * @param doNotContact stops relationship and marketing letters of any topic
 * @param memberships at most 50, once in each role at a customer
 * @param interests topics, the company's own codes, at most 50
 */
public record PersonDetails(
        String name,
        @Nullable String called,
        @Nullable Language language,
        @Nullable ZoneId zone,
        @Nullable LocalDate birthday,
        List<EmailAddress> emails,
        List<PhoneNumber> phones,
        boolean doNotContact,
        Set<Membership> memberships,
        Set<ExternalId> externalIds,
        Set<Code> interests) {
    public static final int MOST_ADDRESSES = 10;
    public static final int MOST_MEMBERSHIPS = 50;
    public static final int MOST_INTERESTS = 50;

    public PersonDetails {
        name = name(name);
        called = called == null ? null : name(called);
        birthday = birthday == null ? null : birthday(birthday);
        emails = oneAMailbox(noneTwice(emails, MOST_ADDRESSES));
        phones = noneTwice(phones, MOST_ADDRESSES);
        memberships = onceInARole(memberships);
        externalIds = Set.copyOf(externalIds);
        interests = Set.copyOf(interests);
        if (memberships.size() > MOST_MEMBERSHIPS || interests.size() > MOST_INTERESTS) {
            throw new InvalidValue("too_many", "At most " + MOST_MEMBERSHIPS + " are allowed here.");
        }
    }

    /** Of somebody whose interests are not known. */
    public PersonDetails(
            String name,
            @Nullable String called,
            @Nullable Language language,
            @Nullable ZoneId zone,
            @Nullable LocalDate birthday,
            List<EmailAddress> emails,
            List<PhoneNumber> phones,
            boolean doNotContact,
            Set<Membership> memberships,
            Set<ExternalId> externalIds) {
        this(name, called, language, zone, birthday, emails, phones, doNotContact, memberships, externalIds, Set.of());
    }

    /** @throws InvalidValue {@code duplicate} */
    public static Set<Membership> onceInARole(Set<Membership> memberships) {
        long roles = memberships.stream()
                .map(one -> new Membership(one.customerId(), one.role()))
                .distinct()
                .count();
        if (roles < memberships.size()) {
            throw new InvalidValue("duplicate", "The same role at a customer stands here more than once.");
        }
        return Set.copyOf(memberships);
    }

    /** @throws InvalidValue as {@link Text#line} */
    public static String name(String raw) {
        return Text.line(raw, 200);
    }

    /** @throws InvalidValue {@code invalid_date} */
    public static LocalDate birthday(String raw) {
        try {
            return birthday(LocalDate.parse(raw.strip()));
        } catch (DateTimeException notADate) {
            throw invalidDate();
        }
    }

    private static LocalDate birthday(LocalDate date) {
        if (date.getYear() < 1850 || date.getYear() > 2199) {
            throw invalidDate();
        }
        return date;
    }

    /** @throws InvalidValue {@code duplicate}, {@code too_many} */
    public static <T> List<T> noneTwice(List<T> values, int atMost) {
        if (values.size() > atMost) {
            throw new InvalidValue("too_many", "At most " + atMost + " are allowed here.");
        }
        if (new HashSet<>(values).size() < values.size()) {
            throw new InvalidValue("duplicate", "The same value stands here more than once.");
        }
        return List.copyOf(values);
    }

    /**
     * Addresses of different mailboxes.
     *
     * @throws InvalidValue as {@link #noneTwice}
     */
    public static List<EmailAddress> mailboxes(List<EmailAddress> emails) {
        noneTwice(emails.stream().map(EmailAddress::mailbox).toList(), MOST_ADDRESSES);
        return emails;
    }

    private static List<EmailAddress> oneAMailbox(List<EmailAddress> emails) {
        Set<String> seen = new HashSet<>();
        return emails.stream().filter(email -> seen.add(email.mailbox())).toList();
    }

    /**
     * @param latest the date where it is latest on earth
     * @throws InvalidValue {@code in_future}
     */
    public static LocalDate born(LocalDate birthday, LocalDate latest) {
        if (birthday.isAfter(latest)) {
            throw new InvalidValue("in_future", "A birthday lies in the past.");
        }
        return birthday;
    }

    /** The same with more outside ids. */
    public PersonDetails withExternalIds(Set<ExternalId> more) {
        return new PersonDetails(
                name,
                called,
                language,
                zone,
                birthday,
                emails,
                phones,
                doNotContact,
                memberships,
                union(externalIds, more),
                interests);
    }

    /** The same with one membership more. */
    public PersonDetails withMembership(Membership more) {
        return new PersonDetails(
                name,
                called,
                language,
                zone,
                birthday,
                emails,
                phones,
                doNotContact,
                union(memberships, Set.of(more)),
                externalIds,
                interests);
    }

    public PersonDetails withDoNotContact(boolean it) {
        return new PersonDetails(
                name, called, language, zone, birthday, emails, phones, it, memberships, externalIds, interests);
    }

    /** The same for somebody who reads another language or lives by another clock. */
    public PersonDetails reading(@Nullable Language other, @Nullable ZoneId there) {
        return new PersonDetails(
                name,
                called,
                other,
                there,
                birthday,
                emails,
                phones,
                doNotContact,
                memberships,
                externalIds,
                interests);
    }

    private static <T> Set<T> union(Set<T> some, Set<T> more) {
        Set<T> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static InvalidValue invalidDate() {
        return new InvalidValue("invalid_date", "Write the date as YYYY-MM-DD.");
    }
}
