package sambandh.rest.customer;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.PersonDetails;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.PhoneNumber;
import sambandh.domain.shared.TimeZones;
import sambandh.rest.shared.ExternalIdBody;

/** What people edit of a person. */
@Serdeable
@Schema(name = "PersonRequest")
record PersonRequest(
        @Schema(description = "The whole name in one line, in any script.", example = "সুমিত্রা সেন", maxLength = 200)
        String name,

        @Schema(description = "How to address the person, where it is not the name.", example = "Sumi", maxLength = 200)
        @Nullable String called,

        @Schema(description = "BCP 47", example = "bn") @Nullable String language,

        @Schema(description = "Time zone of the IANA list.", example = "Asia/Kolkata") @Nullable String zone,

        @Schema(description = "The day they were born.", format = "date", example = "1980-02-29") @Nullable String birthday,

        @Schema(
                description = "At most 10 of different mailboxes, the preferred one first.",
                example = "[\"sumitra@example.com\"]")
        @Nullable List<String> emails,

        @Schema(description = "E.164, at most 10, the preferred one first.", example = "[\"+919876543210\"]") @Nullable List<String> phones,

        @Schema(
                description =
                        "No letters but those that are owed; otherwise false. A PUT without it leaves it as it is.")
        @Nullable Boolean doNotContact,

        @Schema(description = "The customers the person belongs to, at most 50.") @Nullable List<MembershipBody> memberships,

        @Schema(description = "What other systems call the person.") @Nullable List<ExternalIdBody> externalIds,

        @Schema(description = "Topics, the company's own codes, at most 50.", example = "[\"tea\", \"travel\"]")
        @Nullable List<String> interests) {

    static PersonRequest of(PersonDetails d) {
        return new PersonRequest(
                d.name(),
                d.called(),
                d.language() == null ? null : d.language().tag(),
                d.zone() == null ? null : d.zone().getId(),
                d.birthday() == null ? null : d.birthday().toString(),
                d.emails().stream().map(EmailAddress::value).toList(),
                d.phones().stream().map(PhoneNumber::value).toList(),
                d.doNotContact(),
                MembershipBody.of(d.memberships()),
                ExternalIdBody.of(d.externalIds()),
                d.interests().stream().map(Code::value).sorted().toList());
    }

    PersonDetails toDetails() {
        Faults faults = new Faults();
        var readName = faults.required("/name", name, PersonDetails::name);
        var readCalled = faults.optional("/called", called, PersonDetails::name);
        var readLanguage = faults.optional("/language", language, Language::new);
        var readZone = faults.optional("/zone", zone, TimeZones::of);
        var readBirthday = faults.optional("/birthday", birthday, PersonDetails::birthday);
        var eachEmail = faults.each("/emails", emails, PersonDetails.MOST_ADDRESSES, EmailAddress::new);
        var readEmails = faults.attempt("/emails", () -> PersonDetails.mailboxes(eachEmail.get()));
        var eachPhone = faults.each("/phones", phones, PersonDetails.MOST_ADDRESSES, PhoneNumber::new);
        var readPhones =
                faults.attempt("/phones", () -> PersonDetails.noneTwice(eachPhone.get(), PersonDetails.MOST_ADDRESSES));
        var each =
                faults.eachOnce("/memberships", memberships, PersonDetails.MOST_MEMBERSHIPS, MembershipBody::toDomain);
        var members = faults.attempt("/memberships", () -> PersonDetails.onceInARole(each.get()));
        var readIds = faults.eachOnce("/externalIds", externalIds, 20, ExternalIdBody::toDomain);
        var topics = faults.eachOnce("/interests", interests, PersonDetails.MOST_INTERESTS, Code::new);
        faults.orThrow();
        return new PersonDetails(
                readName.get(),
                readCalled.orNull(),
                readLanguage.orNull(),
                readZone.orNull(),
                readBirthday.orNull(),
                readEmails.get(),
                readPhones.get(),
                doNotContact != null && doNotContact,
                members.get(),
                readIds.get(),
                topics.get());
    }
}
