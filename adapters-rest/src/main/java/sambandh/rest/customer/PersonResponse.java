package sambandh.rest.customer;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.Confirmation;
import sambandh.domain.customer.OptOut;
import sambandh.domain.customer.Person;
import sambandh.rest.shared.ExternalIdBody;

/** A human being whom letters go to. The ETag covers all but optOuts, confirmedAt and stale. */
@Serdeable
@Schema(name = "Person")
record PersonResponse(
        UUID id,

        @Schema(
                description = "As it was told, in any script; lists sort by it whatever its case and accents.",
                example = "সুমিত্রা সেন")
        String name,

        @Schema(description = "How to address them, where that is not the name.", example = "Sumi") @Nullable String called,

        @Schema(description = "What to write to them in, BCP 47.", example = "bn") @Nullable String language,

        @Schema(description = "Time zone of the IANA list, where it is not the company's.", example = "Asia/Kolkata")
        @Nullable String zone,

        @Schema(description = "The day they were born.", example = "1980-02-29") @Nullable LocalDate birthday,

        @Schema(description = "Mail addresses, the one to use first.", example = "[\"sumitra@example.com\"]")
        List<String> emails,

        @Schema(description = "Telephone numbers in E.164, the one to use first.", example = "[\"+919876543210\"]")
        List<String> phones,

        @Schema(description = "Whether nobody is to reach them for any purpose but an obligation.", example = "false")
        boolean doNotContact,

        @Schema(description = "The customers whom they belong to, and in which role.")
        List<MembershipBody> memberships,

        @Schema(description = "The topics that they do not want letters about.")
        List<OptOutBody> optOuts,

        List<ExternalIdBody> externalIds,

        @Schema(description = "Topics, the company's own codes.", example = "[\"tea\", \"travel\"]")
        List<String> interests,

        Instant createdAt,
        Instant changedAt,

        @Schema(
                description =
                        "When somebody last took it in or changed it by hand, or confirmed it; absent where nobody has, as"
                                + " after an import.")
        @Nullable Instant confirmedAt,

        @Schema(description = "true: not confirmed for as long as the company has set, or never.", example = "false")
        boolean stale) {

    /** No more letters on a topic. */
    @Serdeable
    @Schema(name = "OptOut")
    record OptOutBody(
            @Schema(description = "all stands for every topic.", example = "newsletter")
            String topic,

            @Schema(description = "When it was told first.") Instant since,

            @Schema(
                    description = "Who told us: user, person or key, and its id.",
                    example = "user:0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a")
            String toldBy) {
        static OptOutBody of(OptOut optOut) {
            return new OptOutBody(optOut.topic().value(), optOut.since(), optOut.toldBy());
        }
    }

    /** @param staleBefore what was confirmed before is stale */
    static PersonResponse of(Person person, Instant staleBefore) {
        PersonRequest d = PersonRequest.of(person.details());
        return new PersonResponse(
                person.id().value(),
                d.name(),
                d.called(),
                d.language(),
                d.zone(),
                person.details().birthday(),
                d.emails() == null ? List.of() : d.emails(),
                d.phones() == null ? List.of() : d.phones(),
                person.details().doNotContact(),
                MembershipBody.of(person.details().memberships()),
                person.optOuts().stream().map(OptOutBody::of).toList(),
                ExternalIdBody.of(person.details().externalIds()),
                d.interests() == null ? List.of() : d.interests(),
                person.createdAt(),
                person.changedAt(),
                person.confirmedAt(),
                Confirmation.isStale(person.confirmedAt(), staleBefore));
    }
}
