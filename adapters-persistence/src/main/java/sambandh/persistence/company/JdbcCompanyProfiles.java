package sambandh.persistence.company;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.company.CompanyProfile;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Money;
import sambandh.domain.shared.PhoneNumber;
import sambandh.domain.shared.TimeZones;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Duplicates;
import sambandh.persistence.shared.Row;

/** The one row of {@code company_profile}; there is none before the profile is set. */
@Singleton
class JdbcCompanyProfiles implements CompanyProfiles {
    private static final int THE_ONE = 1;

    private final Db db;

    JdbcCompanyProfiles(Db db) {
        this.db = db;
    }

    @Override
    public CompanyProfile current() {
        return db.one("SELECT * FROM company_profile WHERE id = ?", JdbcCompanyProfiles::profile, THE_ONE)
                .orElse(CompanyProfile.UNSET);
    }

    @Override
    public CompanyProfile held() {
        lock("LOCK IN SHARE MODE");
        return current();
    }

    @Override
    public CompanyProfile toChange() {
        lock("FOR UPDATE");
        return current();
    }

    /** A row of its own: the profile's does not exist before it is first set. */
    private void lock(String how) {
        db.mustBeInUnitOfWork();
        db.exists("SELECT id FROM company_hold WHERE id = 1 " + how);
    }

    @Override
    public void replace(CompanyProfile profile) {
        if (profile.version() == CompanyProfile.UNSET.version() + 1) {
            Duplicates.orLost("company profile", () -> insert(profile));
        } else if (update(profile) == 0) {
            throw new LostUpdate("company profile");
        }
    }

    private void insert(CompanyProfile profile) {
        CompanyProfile.Details d = profile.details();
        db.write(
                "INSERT INTO company_profile (id, version, name, currency, zone, language, website, email, phone,"
                        + " postal_address, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                THE_ONE,
                profile.version(),
                d.name(),
                d.currency().getCurrencyCode(),
                d.zone().getId(),
                d.language().tag(),
                d.website(),
                d.email() == null ? null : d.email().value(),
                d.phone() == null ? null : d.phone().value(),
                d.postalAddress(),
                profile.changedAt());
    }

    private int update(CompanyProfile profile) {
        CompanyProfile.Details d = profile.details();
        return db.write(
                "UPDATE company_profile SET version = ?, name = ?, currency = ?, zone = ?, language = ?, website = ?,"
                        + " email = ?, phone = ?, postal_address = ?, changed_at = ? WHERE id = ? AND version = ?",
                profile.version(),
                d.name(),
                d.currency().getCurrencyCode(),
                d.zone().getId(),
                d.language().tag(),
                d.website(),
                d.email() == null ? null : d.email().value(),
                d.phone() == null ? null : d.phone().value(),
                d.postalAddress(),
                profile.changedAt(),
                THE_ONE,
                profile.version() - 1);
    }

    private static CompanyProfile profile(Row row) throws SQLException {
        String email = row.textOrNull("email");
        String phone = row.textOrNull("phone");
        var details = new CompanyProfile.Details(
                row.text("name"),
                Money.currency(row.text("currency")),
                TimeZones.of(row.text("zone")),
                new Language(row.text("language")),
                row.textOrNull("website"),
                email == null ? null : new EmailAddress(email),
                phone == null ? null : new PhoneNumber(phone),
                row.textOrNull("postal_address"));
        return new CompanyProfile(row.number("version"), details, row.instant("changed_at"));
    }
}
