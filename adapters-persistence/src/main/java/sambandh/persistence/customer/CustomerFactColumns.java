package sambandh.persistence.customer;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import sambandh.domain.customer.CustomerFacts;
import sambandh.domain.shared.fact.Fact;
import sambandh.persistence.shared.fact.FactSource;
import sambandh.persistence.shared.fact.FactSql;

/** What is kept of customers and their people, as facts. */
@Factory
class CustomerFactColumns {
    private static final String PEOPLE = "customer_person m JOIN person p ON p.id = m.person_id";

    /** As {@link sambandh.domain.customer.Confirmation#staleBefore} reckons. */
    private static final String STALE = ".confirmed_at < CAST({today} AS DATE)"
            + " - INTERVAL COALESCE((SELECT r.confirm_months FROM data_rules r WHERE r.id = 1), 12) MONTH"
            + " - INTERVAL COALESCE((SELECT r.confirm_days FROM data_rules r WHERE r.id = 1), 0) DAY";

    private static final String ATTRIBUTE = "JSON_EXTRACT({row}.attributes, {member})";

    /** The text without its quotes and escapes. MariaDB's own JSON_UNQUOTE makes question marks of emoji. */
    private static final String ATTRIBUTE_TEXT = "REPLACE(REPLACE(SUBSTR(" + ATTRIBUTE + ", 2, CHAR_LENGTH(" + ATTRIBUTE
            + ") - 2), '\\\\\"', '\"'), '\\\\\\\\', '\\\\') COLLATE utf8mb4_bin";

    @Singleton
    FactSource customerFacts() {
        return () -> List.of(
                column(CustomerFacts.NAME, "{row}.name"),
                column(CustomerFacts.KIND, "{row}.kind"),
                column(CustomerFacts.COUNTRY, "{row}.country"),
                column(CustomerFacts.INDUSTRY, "{row}.industry"),
                column(CustomerFacts.ZONE, "{row}.zone"),
                new FactSql.Column(CustomerFacts.OWNER, "customer", "id", "{row}.owner_id", UUID::fromString),
                column(CustomerFacts.CREATED, "{row}.created_at"),
                new FactSql.Column(
                        CustomerFacts.ATTRIBUTE, "customer", "id", ATTRIBUTE_TEXT, member -> "$.\"" + member + "\""),
                new FactSql.Rows(CustomerFacts.SOURCE, "customer_external_id x", "x.customer_id", "x.source"),
                column(CustomerFacts.STALE, "({row}" + STALE + ")"),
                new FactSql.Rows(CustomerFacts.PERSON_STALE, PEOPLE, "m.customer_id", "(p" + STALE + ")"),
                new FactSql.Rows(
                        CustomerFacts.INTEREST,
                        "customer_person m JOIN person_interest i ON i.person_id = m.person_id",
                        "m.customer_id",
                        "i.topic"),
                new FactSql.Rows(CustomerFacts.INFLUENCE, "customer_person m", "m.customer_id", "m.influence"),
                new FactSql.Rows(CustomerFacts.LANGUAGE, PEOPLE, "m.customer_id", "p.language"),
                new FactSql.Rows(CustomerFacts.BIRTHDAY, PEOPLE, "m.customer_id", FactSql.nextYearly("p.birthday")),
                new FactSql.Rows(CustomerFacts.DO_NOT_CONTACT, PEOPLE, "m.customer_id", "p.do_not_contact"));
    }

    private static FactSql column(Fact fact, String expression) {
        return new FactSql.Column(fact, "customer", "id", expression);
    }
}
