package sambandh.application.campaign;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import sambandh.application.shared.Trigger;
import sambandh.domain.shared.Code;

/** Everything that may set a series going, in the order of codes. */
public record Triggers(List<Trigger<?>> all) {
    public static Triggers of(Collection<? extends Trigger<?>> contributed) {
        return new Triggers(contributed.stream()
                .<Trigger<?>>map(it -> it)
                .sorted(Comparator.comparing(it -> it.code().value()))
                .toList());
    }

    boolean has(Code code) {
        return all.stream().anyMatch(it -> it.code().equals(code));
    }
}
