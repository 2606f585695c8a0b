package sambandh.persistence.letter;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import sambandh.application.letter.CompanyFacts;
import sambandh.domain.company.CompanyProfile;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Language;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Row;

@Singleton
class JdbcCompanyFacts implements CompanyFacts {
    private static final Company UNKNOWN = new Company(
            CompanyProfile.UNSET.details().name(), Language.ENGLISH, ZoneOffset.UTC, null, null, null, null);

    private final Db db;

    JdbcCompanyFacts(Db db) {
        this.db = db;
    }

    @Override
    public Company company() {
        return db.one("SELECT * FROM company_profile WHERE id = 1", JdbcCompanyFacts::company)
                .orElse(UNKNOWN);
    }

    private static Company company(Row row) throws SQLException {
        String email = row.textOrNull("email");
        return new Company(
                row.text("name"),
                new Language(row.text("language")),
                ZoneId.of(row.text("zone")),
                row.textOrNull("website"),
                email == null ? null : new EmailAddress(email),
                row.textOrNull("phone"),
                row.textOrNull("postal_address"));
    }
}
