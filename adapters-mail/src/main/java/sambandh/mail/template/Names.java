package sambandh.mail.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.domain.template.Field;
import sambandh.domain.template.Fields;

/** Checks that placeholders name what there is, each where it stands: within a list its elements' fields. */
final class Names {
    /** What every template may name beside the fields: what it is written in, and what the subject came to. */
    static final Set<String> OWN = Set.of("language", "direction", "subject");

    /** Where names are looked for: outside of lists, or in a list's elements. */
    private record Within(Fields fields, boolean element, Condition.Kind kind) {}

    private final Fields root;
    private final Findings findings;
    private final Deque<Within> within = new ArrayDeque<>();

    private Names(Fields root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    static void check(List<Piece> pieces, Fields fields, Findings findings) {
        Names names = new Names(fields, findings);
        pieces.forEach(names::check);
    }

    private void check(Piece piece) {
        switch (piece) {
            case Piece.Value(Path path, At at) -> value(path, at);
            case Piece.Open(Condition condition, At at) -> {
                Field list = condition(condition, at);
                within.push(
                        condition.kind() == Condition.Kind.EACH
                                ? new Within(
                                        new Fields(list == null ? List.of() : list.items()), true, condition.kind())
                                : new Within(here(), isElement(), condition.kind()));
            }
            case Piece.Else(@Nullable Condition condition, At at) -> {
                // after the else of a list there is no element
                if (!within.isEmpty() && within.element().kind() == Condition.Kind.EACH) {
                    within.pop();
                    within.push(new Within(here(), isElement(), Condition.Kind.IF));
                }
                if (condition != null) {
                    condition(condition, at);
                }
            }
            case Piece.Close _ -> within.poll();
            case Piece.Words _, Piece.Part _ -> {}
        }
    }

    private Fields here() {
        return within.isEmpty() ? root : within.element().fields();
    }

    private boolean isElement() {
        return !within.isEmpty() && within.element().element();
    }

    private void value(Path path, At at) {
        Optional<Field> field = find(path, at, false);
        if (field.filter(it -> it.type() == Field.Type.LIST).isPresent()) {
            findings.error(
                    "list_as_value", at, "\"" + path + "\" is a list: write {{#each " + path + "}} … {{/each}}.");
        }
    }

    /** The list, where it goes through one. */
    private @Nullable Field condition(Condition condition, At at) {
        Optional<Field> field = find(
                condition.path(),
                at,
                condition.kind() == Condition.Kind.IF || condition.kind() == Condition.Kind.UNLESS);
        boolean each = condition.kind() == Condition.Kind.EACH;
        if (each && field.filter(it -> it.type() != Field.Type.LIST).isPresent()) {
            findings.error("not_a_list", at, "\"" + condition.path() + "\" is no list.");
        }
        if (condition.kind().compares) {
            field.ifPresent(it -> comparable(it, condition, at));
        }
        return each ? field.orElse(null) : null;
    }

    private void comparable(Field field, Condition condition, At at) {
        boolean number = field.type() == Field.Type.NUMBER;
        boolean text = field.type() == Field.Type.TEXT || field.type() == Field.Type.LINK;
        boolean order = condition.kind() == Condition.Kind.GREATER_THAN || condition.kind() == Condition.Kind.LESS_THAN;
        if (!(number && condition.other() instanceof Long || text && !order && condition.other() instanceof String)) {
            findings.error(
                    "not_comparable",
                    at,
                    "Texts are compared with \"texts\" by equals and notEquals, whole numbers with whole numbers;"
                            + " dates and money not at all.");
        }
    }

    private Optional<Field> find(Path path, At at, boolean groups) {
        int lists = (int) within.stream()
                .filter(Within::element)
                .map(Within::fields)
                .distinct()
                .count();
        if (path.isData() || path.names().isEmpty()) {
            if (!isElement()) {
                findings.error("unknown_field", at, "\"" + path + "\" has a meaning within {{#each …}} only.");
            }
            return Optional.empty();
        }
        Fields fields =
                path.root() || (lists > 0 && path.up() >= lists) ? root : path.up() == 0 ? here() : out(path.up());
        String name = path.dotted();
        if ((fields == root && OWN.contains(name)) || (groups && fields.isGroup(name))) {
            return Optional.empty();
        }
        Optional<Field> field = fields.find(name);
        if (field.isEmpty()) {
            unknown(name, fields, at);
        }
        return field;
    }

    private Fields out(int up) {
        List<Fields> lists = within.stream()
                .filter(Within::element)
                .map(Within::fields)
                .distinct()
                .toList();
        return up < lists.size() ? lists.get(up) : root;
    }

    private void unknown(String name, Fields fields, At at) {
        String nearest = fields.nearest(name);
        String outside = fields != root && root.find(name).isPresent() ? "@root." + name : null;
        String meant = outside != null ? outside : nearest;
        String group = fields.isGroup(name) ? " It holds several fields: name one of them." : "";
        findings.error(
                "unknown_field",
                at,
                "There is no field \"" + name + "\"." + group
                        + (meant == null || !group.isEmpty() ? "" : " Did you mean \"" + meant + "\"?"));
    }
}
