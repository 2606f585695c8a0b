package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ExportKind;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.persistence.customer.CustomerState.Account;
import sambandh.persistence.customer.CustomerState.Contact;
import sambandh.persistence.shared.KeysetPages;

/** Customers, each with the one person that an import may tell of, in the form of the import of customers. */
@Singleton
class JdbcCustomerExport implements ExportKind {
    private static final int AT_ONCE = 2_000;
    private static final List<String> COLUMNS = List.of(
            "externalId",
            "name",
            "kind",
            "country",
            "industry",
            "zone",
            "personName",
            "called",
            "language",
            "email",
            "phone",
            "birthday",
            "ownerId",
            "coverId");

    private final KnownCustomers known;

    JdbcCustomerExport(KnownCustomers known) {
        this.known = known;
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public Rows open(Scope scope, @Nullable Code source) {
        List<String> attributes = scope instanceof Scope.Nothing ? List.of() : known.attributeCodes();
        List<String> columns = new ArrayList<>(COLUMNS);
        attributes.forEach(code -> columns.add("attribute." + code));
        KeysetPages<?, List<@Nullable String>> pages = source == null
                ? new KeysetPages<>(
                        new UUID(0, 0),
                        after -> known.behind(after, AT_ONCE, (id, state) -> cells(id.toString(), state, attributes)))
                : new KeysetPages<>(
                        "",
                        after -> known.behind(
                                source.value(), after, AT_ONCE, (id, state) -> cells(id, state, attributes)));
        return new Rows() {
            @Override
            public List<String> columns() {
                return Collections.unmodifiableList(columns);
            }

            @Override
            public List<List<@Nullable String>> next() {
                return scope instanceof Scope.Nothing ? List.of() : pages.next();
            }
        };
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static List<@Nullable String> cells(String id, CustomerState state, List<String> attributes) {
        Account account = state.account();
        List<@Nullable String> cells = new ArrayList<>();
        Collections.addAll(
                cells, id, account.name(), account.kind(), account.country(), account.industry(), account.zone());
        Contact person = state.person();
        if (person == null) {
            cells.addAll(Collections.nCopies(COLUMNS.size() - 2 - cells.size(), null));
        } else {
            String birthday =
                    person.birthday() == null ? null : person.birthday().toString();
            Collections.addAll(
                    cells, person.name(), person.called(), person.language(), person.email(), person.phone(), birthday);
        }
        Collections.addAll(cells, text(account.ownerId()), text(account.coverId()));
        Map<String, String> told = account.attributes();
        attributes.forEach(code -> cells.add(told.get(code)));
        return cells;
    }
}
