package sambandh.persistence.template;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.LostUpdate;
import sambandh.application.template.OwnTemplates;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.template.OwnTemplate;
import sambandh.domain.template.Purpose;
import sambandh.domain.template.Template;
import sambandh.domain.template.TemplateVersion;
import sambandh.domain.template.Variant;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Duplicates;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.Row;

@Singleton
class JdbcOwnTemplates implements OwnTemplates {
    static final String TEMPLATES = "SELECT t.* FROM template t";

    private final Db db;
    private final TemplateJson json;

    JdbcOwnTemplates(Db db, TemplateJson json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public Optional<OwnTemplate> find(Code code) {
        return db.one(TEMPLATES + " WHERE t.code = ?", this::template, code.value());
    }

    OwnTemplate template(Row row) throws SQLException {
        Template.Details details = json.details(
                Enums.of(Purpose.class, row.text("purpose")), new Code(row.text("topic")), row.text("details"));
        return new OwnTemplate(
                new Template(new Code(row.text("code")), details),
                (int) row.number("current"),
                row.number("version"),
                row.instant("created_at"),
                row.instant("changed_at"));
    }

    @Override
    public Optional<TemplateVersion> version(Code code, int number) {
        List<Variant> variants = db.list(
                "SELECT * FROM template_variant WHERE template = ? AND number = ?",
                JdbcOwnTemplates::variant,
                code.value(),
                number);
        return variants.isEmpty()
                ? Optional.empty()
                : db.one(
                        "SELECT * FROM template_version WHERE template = ? AND number = ?",
                        row -> new TemplateVersion(
                                code,
                                number,
                                variants,
                                row.textOrNull("note"),
                                row.instant("made_at"),
                                row.text("made_by")),
                        code.value(),
                        number);
    }

    private static Variant variant(Row row) throws SQLException {
        return new Variant(
                new Language(row.text("language")),
                row.text("subject"),
                Enums.of(Variant.Format.class, row.text("format")),
                row.text("html"),
                row.textOrNull("text_part"));
    }

    @Override
    public boolean add(OwnTemplate own) {
        Template.Details details = own.template().details();
        db.mustBeInUnitOfWork();
        boolean there = db.exists(
                "SELECT 1 FROM template WHERE code = ? FOR UPDATE", own.code().value());
        if (!there) {
            Duplicates.orLost(
                    "template",
                    () -> db.write(
                            "INSERT INTO template (code, version, purpose, topic, details, current, newest, created_at,"
                                    + " changed_at) VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?)",
                            own.code().value(),
                            own.version(),
                            Enums.code(details.purpose()),
                            details.topic().value(),
                            json.write(details),
                            own.current(),
                            own.createdAt(),
                            own.changedAt()));
        }
        return !there;
    }

    @Override
    public void replace(OwnTemplate own) {
        Template.Details details = own.template().details();
        int matched = db.write(
                "UPDATE template SET version = ?, purpose = ?, topic = ?, details = ?, current = ?, changed_at = ?"
                        + " WHERE code = ? AND version = ?",
                own.version(),
                Enums.code(details.purpose()),
                details.topic().value(),
                json.write(details),
                own.current(),
                own.changedAt(),
                own.code().value(),
                own.version() - 1);
        if (matched == 0) {
            throw new LostUpdate("template");
        }
    }

    @Override
    public int nextNumber(Code code) {
        db.write("UPDATE template SET newest = newest + 1 WHERE code = ?", code.value());
        return db.one("SELECT newest FROM template WHERE code = ?", row -> (int) row.number("newest"), code.value())
                .orElseThrow();
    }

    @Override
    public void add(TemplateVersion version) {
        db.write(
                "INSERT INTO template_version (template, number, note, made_at, made_by) VALUES (?, ?, ?, ?, ?)",
                version.template().value(),
                version.number(),
                version.note(),
                version.madeAt(),
                version.madeBy());
        db.writeAll(
                "INSERT INTO template_variant (template, number, language, subject, format, html, text_part)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                version.variants().stream()
                        .map(variant -> values(version, variant))
                        .toList());
    }

    private static List<@Nullable Object> values(TemplateVersion version, Variant variant) {
        return Arrays.asList(
                version.template().value(),
                version.number(),
                variant.language().tag(),
                variant.subject(),
                Enums.code(variant.format()),
                variant.html(),
                variant.text());
    }

    @Override
    public boolean removeVersion(Code code, int number) {
        return db.write("DELETE FROM template_version WHERE template = ? AND number = ?", code.value(), number) > 0;
    }

    @Override
    public void remove(Code code) {
        db.write("DELETE FROM template WHERE code = ?", code.value());
    }
}
