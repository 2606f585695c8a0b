package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.time.Period;
import sambandh.application.customer.DataRules;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.customer.Confirmation;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Duplicates;

@Singleton
class JdbcDataRules implements DataRules {
    private static final Kept UNSET = new Kept(Confirmation.USUAL, 0);

    private final Db db;

    JdbcDataRules(Db db) {
        this.db = db;
    }

    @Override
    public Kept kept() {
        return db.one(
                        "SELECT * FROM data_rules WHERE id = 1",
                        row -> new Kept(
                                Period.of(0, (int) row.number("confirm_months"), (int) row.number("confirm_days"))
                                        .normalized(),
                                row.number("version")))
                .orElse(UNSET);
    }

    @Override
    public void replace(Kept rules) {
        int months = (int) rules.confirmWithin().toTotalMonths();
        int days = rules.confirmWithin().getDays();
        if (rules.version() == 1) {
            Duplicates.orLost(
                    "data rules",
                    () -> db.write(
                            "INSERT INTO data_rules (id, version, confirm_months, confirm_days) VALUES (1, 1, ?, ?)",
                            months,
                            days));
        } else if (db.write(
                        "UPDATE data_rules SET confirm_months = ?, confirm_days = ?, version = ? WHERE id = 1"
                                + " AND version = ?",
                        months,
                        days,
                        rules.version(),
                        rules.version() - 1)
                == 0) {
            throw new LostUpdate("data rules");
        }
    }
}
