package sambandh.persistence.shared;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Reaction;
import sambandh.domain.shared.Event;

/** All reactions there are. Asked for late, since reactions themselves tell events. */
@Singleton
class Reactions {
    private final Supplier<Stream<Reaction<?>>> known;
    private @Nullable Map<String, Reaction<?>> byName;

    @Inject
    Reactions(BeanProvider<Reaction<?>> beans) {
        this(beans::stream);
    }

    Reactions(Supplier<Stream<Reaction<?>>> known) {
        this.known = known;
    }

    List<String> to(Event event) {
        return all().values().stream()
                .filter(reaction -> reaction.event() == event.getClass())
                .map(Reaction::name)
                .toList();
    }

    Optional<Reaction<?>> named(String name) {
        return Optional.ofNullable(all().get(name));
    }

    List<String> names() {
        return List.copyOf(all().keySet());
    }

    private synchronized Map<String, Reaction<?>> all() {
        if (byName == null) {
            byName = known.get().collect(Collectors.toUnmodifiableMap(Reaction::name, Function.identity()));
        }
        return byName;
    }
}
