package sambandh.persistence;

import java.util.List;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.Db;

/** 10,000 rows of everything that is listed; what a filter asks for have one in fifty, flags every second. */
final class ListWorld {
    private static final String ROWS = " FROM (SELECT a.n + 10 * b.n + 100 * c.n + 1000 * d.n AS n"
            + " FROM (%1$s) a, (%1$s) b, (%1$s) c, (%1$s) d) r"
                    .formatted(
                            "SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
                                    + " UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL"
                                    + " SELECT 9");
    private static final String ID = "UNHEX(LPAD(HEX(r.n), 32, '0'))";
    private static final String ONE = "UNHEX(LPAD('1', 32, '0'))";
    private static final String NAME = "CONCAT('n', LPAD(r.n, 5, '0'))";
    private static final String AT = "'2024-01-01' + INTERVAL r.n MINUTE";
    private static final List<String> TABLES = List.of(
            "department",
            "employee",
            "app_user",
            "audit_entry",
            "customer",
            "person",
            "customer_person",
            "product",
            "segment",
            "timeline_entry",
            "customer_order",
            "contract",
            "letter",
            "suppression",
            "template",
            "template_version",
            "campaign",
            "series",
            "series_enrolment",
            "import_job",
            "import_rejection");

    private final Db db;

    ListWorld(Db db) {
        this.db = db;
    }

    void fill(UnitOfWork unitOfWork) {
        unitOfWork.run(() -> {
            company();
            customers();
            rest();
            imports();
        });
        db.list("ANALYZE TABLE " + String.join(", ", TABLES), row -> true);
    }

    private void insert(String into, String values) {
        db.write("INSERT INTO " + into + " SELECT " + values + ROWS);
    }

    private void company() {
        insert("department (id, version, name, created_at, changed_at)", ID + ", 1, " + NAME + ", " + AT + ", " + AT);
        insert(
                "employee (id, version, name, department_id, active, created_at, changed_at)",
                ID + ", 1, " + NAME + ", UNHEX(LPAD(HEX(r.n % 50), 32, '0')), r.n % 2, " + AT + ", " + AT);
        insert(
                "app_user (id, version, login, display_name, roles, disabled, epoch, created_at, changed_at)",
                ID + ", 1, " + NAME + ", 'U', ELT(1 + r.n % 3, 'agent', 'manager', 'support,analyst'), r.n % 2, 1, "
                        + AT + ", " + AT);
        insert(
                "audit_entry (id, at, actor, action, subject)",
                ID + ", " + AT
                        + ", CONCAT('user:', r.n % 50), CONCAT('a.', r.n % 49), UNHEX(LPAD(HEX(r.n % 51), 32, '0'))");
    }

    private void customers() {
        insert(
                "customer (id, version, kind, name, sort_name, country, industry, owner_id, created_at, changed_at)",
                ID + ", 1, IF(r.n % 50 = 7, 'household', 'organisation'), " + NAME + ", " + NAME
                        + ", IF(r.n % 49 = 0, 'IN', 'NP'), CONCAT('i', r.n % 51),"
                        + " UNHEX(LPAD(HEX(r.n % 50), 32, '0')), " + AT + ", " + AT);
        insert(
                "person (id, version, name, sort_name, do_not_contact, created_at, changed_at)",
                ID + ", 1, " + NAME + ", " + NAME + ", FALSE, " + AT + ", " + AT);
        insert(
                "customer_person (customer_id, person_id, role)",
                "UNHEX(LPAD(HEX(IF(r.n < 20, 1, r.n)), 32, '0')), " + ID + ", 'self'");
        insert(
                "customer_order (id, version, customer_id, kind, ordered_at, business_date, amount, currency, created_at,"
                        + " changed_at)",
                ID + ", 1, UNHEX(LPAD(HEX(r.n % 50), 32, '0')), IF(r.n % 49 = 0, 'return', 'sale'), " + AT + ", DATE("
                        + AT + "), 1, 'EUR', " + AT + ", " + AT);
        insert(
                "contract (id, version, customer_id, kind, name, renewal, months, notice_days, from_day, renews_on,"
                        + " created_at, changed_at)",
                ID + ", 1, UNHEX(LPAD(HEX(r.n % 50), 32, '0')), 'contract', 'n', 'none', 0, 0, '2023-01-01', DATE("
                        + AT + "), " + AT + ", " + AT);
    }

    private void rest() {
        insert(
                "product (id, version, name, sort_name, kind, category, active, created_at, changed_at)",
                ID + ", 1, " + NAME + ", " + NAME
                        + ", IF(r.n % 50 = 0, 'service', 'product'), CONCAT('c', r.n % 49), r.n % 2, " + AT + ", "
                        + AT);
        insert(
                "segment (id, version, name, sort_name, tree, created_at, changed_at)",
                ID + ", 1, " + NAME + ", " + NAME + ", '{\"fact\": \"country\", \"is\": \"IN\"}', " + AT + ", " + AT);
        insert(
                "timeline_entry (customer_id, at, id, kind, params)",
                "IF(r.n % 5 = 0, " + ONE + ", " + ID + "), " + AT + ", " + ID + ", 'x', '{}'");
        insert(
                "letter (id, person_id, purpose, topic, template, language, to_name, subject, text_body, html_body,"
                        + " message_id, state, express, attempts, created_by, dedupe_key, created_at)",
                ID + ", UNHEX(LPAD(HEX(r.n % 50), 32, '0')), 'service', 't', 't', 'en', 'N', 'S', 'T', 'H', r.n,"
                        + " IF(r.n % 49 = 0, 'queued', 'sent'), FALSE, 0, 'job:x', r.n, " + AT);
        insert(
                "campaign (id, version, name, template, inputs, send_when, control_percent, error_percent, state, created_at,"
                        + " changed_at)",
                ID + ", 1, " + NAME + ", 't', '{}', 'at_once', 0, 5, 'draft', " + AT + ", " + AT);
        insert(
                "series (id, version, name, state, details, created_at, changed_at)",
                ID + ", 1, " + NAME + ", 'draft', '{\"steps\": [{\"template\": \"t\", \"after\": \"P1D\"}]}', " + AT
                        + ", " + AT);
        insert(
                "series_enrolment (id, series_id, person_id, round, enrolled_at, enrolled_by, step, waiting, due_at, attempts)",
                ID + ", IF(r.n % 5 > 0, " + ONE + ", " + ID + "), UNHEX(LPAD(HEX(r.n % 49), 32, '0')), r.n, " + AT
                        + ", 'x', 0, r.n % 47 = 0, NULL, 0");
        insert(
                "suppression (id, digest, reason, since, told_by)",
                ID + ", LPAD(r.n, 64, '0'), 'bounced', " + AT + ", 'x'");
        insert(
                "template (code, version, purpose, topic, details, current, newest, created_at, changed_at)",
                "CONCAT(IF(r.n % 50 = 7, 'partial.', ''), " + NAME + "), 1, 'service', 't', '{}', 0, 0, " + AT + ", "
                        + AT);
        insert("template_version (template, number, made_at, made_by)", "'n00001', r.n + 1, " + AT + ", 'x'");
    }

    private void imports() {
        insert(
                "import_job (id, kind, state, settings, made_by, header, rows_read, last_line, merged_to, rows_created,"
                        + " rows_updated, rows_unchanged, rows_rejected, warnings, attempts, created_at)",
                ID
                        + ", IF(r.n % 50 = 0, 'customers', 'orders'), IF(r.n % 49 = 0, 'failed', 'succeeded'), '{}', 'x', '', 0, 0,"
                        + " 0, 0, 0, 0, 0, '', 0, " + AT);
        insert(
                "import_rejection (import_id, line, place, field, code, detail)",
                "IF(r.n % 5 = 0, " + ONE + ", " + ID + "), r.n, 0, 'f', 'c', 'd'");
    }
}
