package sambandh.rest.company;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.CompanyProfile;

/** The company whose customers are kept here. */
@Serdeable
@Schema(name = "Company")
record CompanyResponse(
        @Schema(
                description =
                        "False while nobody has set the profile; the other fields then show what holds meanwhile.")
        boolean configured,

        @Schema(description = "What the company is called.", example = "Chai Ghar")
        String name,

        @Schema(description = "ISO 4217", example = "INR") String currency,

        @Schema(description = "IANA", example = "Asia/Kolkata")
        String zone,

        @Schema(description = "BCP 47", example = "en") String language,

        @Schema(description = "Its address on the web.", example = "https://www.example.com") @Nullable
        String website,

        @Schema(description = "Where it can be written to.", example = "hello@example.com") @Nullable String email,

        @Schema(description = "Where it can be called, E.164.", example = "+913322480000") @Nullable String phone,

        @Schema(description = "Where its post goes, line by line.", example = "12 Park Street\nKolkata 700016")
        @Nullable String postalAddress,

        @Nullable Instant changedAt) {

    static CompanyResponse of(CompanyProfile profile) {
        CompanyRequest d = CompanyRequest.of(profile.details());
        return new CompanyResponse(
                profile.isSet(),
                d.name(),
                d.currency(),
                d.zone(),
                d.language(),
                d.website(),
                d.email(),
                d.phone(),
                d.postalAddress(),
                profile.changedAt());
    }
}
