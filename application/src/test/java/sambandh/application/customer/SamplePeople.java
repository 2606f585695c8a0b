package sambandh.application.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.Membership;
import sambandh.domain.customer.Person;
import sambandh.domain.customer.PersonDetails;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.PhoneNumber;

/** People for tests; ids are fresh, so that tests share a database. */
public final class SamplePeople {
    private String name = "সুমিত্রা সেন";
    private @Nullable Language language = new Language("bn");
    private List<EmailAddress> emails =
            List.of(new EmailAddress("sumitra@example.com"), new EmailAddress("a.first@example.org"));
    private Set<Code> interests = Set.of();
    private boolean doNotContact;
    private Set<Membership> memberships = Set.of();
    private Set<ExternalId> externalIds = Set.of();
    private Instant createdAt = Instant.parse("2026-03-01T08:00:00.123456Z");

    public static SamplePeople person() {
        return new SamplePeople();
    }

    /** With a name and nothing else. */
    public static Person bare(String name) {
        var details = new PersonDetails(name, null, null, null, null, List.of(), List.of(), false, Set.of(), Set.of());
        return Person.make(new PersonId(UUID.randomUUID()), details, Instant.parse("2026-03-01T08:00:00Z"));
    }

    public SamplePeople name(String it) {
        name = it;
        return this;
    }

    public SamplePeople language(@Nullable String tag) {
        language = tag == null ? null : new Language(tag);
        return this;
    }

    public SamplePeople emails(String... them) {
        emails = Stream.of(them).map(EmailAddress::new).toList();
        return this;
    }

    public SamplePeople doNotContact(boolean it) {
        doNotContact = it;
        return this;
    }

    public SamplePeople memberships(Membership... them) {
        memberships = Set.of(them);
        return this;
    }

    public SamplePeople interests(String... topics) {
        interests = Stream.of(topics).map(Code::new).collect(Collectors.toUnmodifiableSet());
        return this;
    }

    public SamplePeople externalIds(ExternalId... them) {
        externalIds = Set.of(them);
        return this;
    }

    public SamplePeople createdAt(Instant it) {
        createdAt = it;
        return this;
    }

    public PersonDetails details() {
        return new PersonDetails(
                name,
                "सुमी",
                language,
                ZoneId.of("Asia/Kolkata"),
                LocalDate.of(1980, 2, 29),
                emails,
                List.of(new PhoneNumber("+919876543210"), new PhoneNumber("+442079460000")),
                doNotContact,
                memberships,
                externalIds,
                interests);
    }

    public Person build() {
        return Person.make(new PersonId(UUID.randomUUID()), details(), createdAt);
    }
}
