package sambandh.rest.company;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.CompanyProfile;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Money;
import sambandh.domain.shared.PhoneNumber;
import sambandh.domain.shared.TimeZones;

/** What people edit of the company's profile. */
@Serdeable
@Schema(name = "CompanyRequest")
record CompanyRequest(
        @Schema(description = "One line in any script.", example = "Chai Ghar", maxLength = 200)
        String name,

        @Schema(description = "ISO 4217. Stays once amounts are valued in it.", example = "INR")
        String currency,

        @Schema(
                description = "Time zone of the IANA list; decides where a business day begins.",
                example = "Asia/Kolkata")
        String zone,

        @Schema(description = "BCP 47; what letters fall back to.", example = "en")
        String language,

        @Schema(
                description = "Its address on the web, http or https.",
                example = "https://www.example.com",
                maxLength = 500)
        @Nullable String website,

        @Schema(description = "Where it can be written to.", example = "hello@example.com") @Nullable String email,

        @Schema(description = "Where it can be called, with + and the country's code.", example = "+913322480000")
        @Nullable String phone,

        @Schema(description = "Several lines.", example = "12 Park Street\nKolkata 700016", maxLength = 500) @Nullable String postalAddress) {

    static CompanyRequest of(CompanyProfile.Details d) {
        return new CompanyRequest(
                d.name(),
                d.currency().getCurrencyCode(),
                d.zone().getId(),
                d.language().tag(),
                d.website(),
                d.email() == null ? null : d.email().value(),
                d.phone() == null ? null : d.phone().value(),
                d.postalAddress());
    }

    CompanyProfile.Details toDetails() {
        Faults faults = new Faults();
        var readName = faults.required("/name", name, CompanyProfile.Details::name);
        var readCurrency = faults.required("/currency", currency, Money::currency);
        var readZone = faults.required("/zone", zone, TimeZones::of);
        var readLanguage = faults.required("/language", language, Language::new);
        var readWebsite = faults.optional("/website", website, CompanyProfile.Details::website);
        var readEmail = faults.optional("/email", email, EmailAddress::new);
        var readPhone = faults.optional("/phone", phone, PhoneNumber::new);
        var readAddress = faults.optional("/postalAddress", postalAddress, CompanyProfile.Details::postalAddress);
        faults.orThrow();
        return new CompanyProfile.Details(
                readName.get(),
                readCurrency.get(),
                readZone.get(),
                readLanguage.get(),
                readWebsite.orNull(),
                readEmail.orNull(),
                readPhone.orNull(),
                readAddress.orNull());
    }
}
