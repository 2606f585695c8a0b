package sambandh.persistence.segment;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import sambandh.domain.segment.Catalogue;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.fact.Fact;
import sambandh.persistence.shared.fact.FactSource;
import sambandh.persistence.shared.fact.FactSql;
import sambandh.persistence.shared.fact.OccurrenceSql;

/** All facts that the columns contributed, by name. */
@Factory
class Facts {
    private final Map<String, FactSql> facts;
    private final Map<String, OccurrenceSql> occurrences;
    private final Catalogue catalogue;

    Facts(List<FactSource> sources, List<OccurrenceSql> occurrences) {
        List<FactSql> all =
                sources.stream().flatMap(source -> source.facts().stream()).toList();
        this.catalogue = new Catalogue(
                all.stream().map(FactSql::fact).toList(),
                occurrences.stream().map(OccurrenceSql::occurrence).toList());
        this.facts = all.stream().collect(Collectors.toMap(fact -> fact.fact().name(), Function.identity()));
        this.occurrences = occurrences.stream()
                .collect(Collectors.toMap(it -> it.occurrence().name(), Function.identity()));
    }

    @Singleton
    Catalogue catalogue() {
        return catalogue;
    }

    /** @throws InvalidInput where there is none of the name any longer */
    FactSql fact(String name) {
        return catalogue.fact(name).map(Fact::name).map(facts::get).orElseThrow(() -> gone(name));
    }

    /** @throws InvalidInput where there is none of the name any longer */
    OccurrenceSql occurrence(String name) {
        OccurrenceSql found = occurrences.get(name);
        if (found == null) {
            throw gone(name);
        }
        return found;
    }

    private static InvalidInput gone(String name) {
        return new InvalidInput(List.of(new Fault("", "unknown_fact", "There is no fact " + name + " any longer.")));
    }
}
