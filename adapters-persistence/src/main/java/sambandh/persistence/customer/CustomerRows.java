package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.UUID;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.NameFold;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.TimeZones;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.ExternalIds;
import sambandh.persistence.shared.Row;

/** Customers as rows of {@code customer} and {@code customer_external_id}. */
@Singleton
class CustomerRows {
    static final ExternalIds EXTERNAL_IDS = new ExternalIds("customer");
    static final String CUSTOMERS = "SELECT c.*, " + EXTERNAL_IDS.asColumn("c.id") + " AS external_ids FROM customer c";

    private final JsonAttributes attributes;

    CustomerRows(JsonAttributes attributes) {
        this.attributes = attributes;
    }

    void insert(Db db, Customer customer) {
        Customer.Details d = customer.details();
        db.write(
                "INSERT INTO customer (id, version, kind, name, sort_name, country, industry, zone, owner_id, cover_id,"
                        + " attributes, created_at, changed_at, confirmed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                customer.id().value(),
                customer.version(),
                Enums.code(d.kind()),
                d.name(),
                NameFold.sortKey(d.name()),
                d.country() == null ? null : d.country().code(),
                d.industry() == null ? null : d.industry().value(),
                d.zone() == null ? null : d.zone().getId(),
                d.ownerId() == null ? null : d.ownerId().value(),
                d.coverId() == null ? null : d.coverId().value(),
                attributes.write(d.attributes()),
                customer.createdAt(),
                customer.changedAt(),
                PersonRows.kept(customer.confirmedAt()));
        EXTERNAL_IDS.add(db, customer.id().value(), d.externalIds());
    }

    /** Returns how many rows of the version before there were: one or none. */
    int update(Db db, Customer customer) {
        Customer.Details d = customer.details();
        int matched = db.write(
                "UPDATE customer SET version = ?, kind = ?, name = ?, sort_name = ?, country = ?, industry = ?, zone = ?, owner_id = ?,"
                        + " cover_id = ?, attributes = ?, changed_at = ?, confirmed_at = GREATEST(confirmed_at, ?)"
                        + " WHERE id = ? AND version = ?",
                customer.version(),
                Enums.code(d.kind()),
                d.name(),
                NameFold.sortKey(d.name()),
                d.country() == null ? null : d.country().code(),
                d.industry() == null ? null : d.industry().value(),
                d.zone() == null ? null : d.zone().getId(),
                d.ownerId() == null ? null : d.ownerId().value(),
                d.coverId() == null ? null : d.coverId().value(),
                attributes.write(d.attributes()),
                customer.changedAt(),
                PersonRows.kept(customer.confirmedAt()),
                customer.id().value(),
                customer.version() - 1);
        if (matched == 1) {
            EXTERNAL_IDS.replace(db, customer.id().value(), d.externalIds());
        }
        return matched;
    }

    Customer customer(Row row) throws SQLException {
        String country = row.textOrNull("country");
        String industry = row.textOrNull("industry");
        String zone = row.textOrNull("zone");
        UUID owner = row.uuidOrNull("owner_id");
        UUID cover = row.uuidOrNull("cover_id");
        return new Customer(
                new CustomerId(row.uuid("id")),
                row.number("version"),
                new Customer.Details(
                        Enums.of(Customer.Kind.class, row.text("kind")),
                        row.text("name"),
                        country == null ? null : new Country(country),
                        industry == null ? null : new Code(industry),
                        zone == null ? null : TimeZones.of(zone),
                        owner == null ? null : new EmployeeId(owner),
                        cover == null ? null : new EmployeeId(cover),
                        attributes.read(row.textOrNull("attributes")),
                        EXTERNAL_IDS.read(row.textOrNull("external_ids"))),
                row.instant("created_at"),
                row.instant("changed_at"),
                PersonRows.confirmedAt(row));
    }
}
