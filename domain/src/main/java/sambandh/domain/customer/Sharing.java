package sambandh.domain.customer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;

/**
 * Finds somebody to look after each of many customers, one after the other: who speaks their language before who knows their
 * industry, both before either, and among equals whoever has fewest. Whoever has as many as they may own gets no more. The same
 * customers in the same order are shared out the same way.
 */
public final class Sharing {
    /** Why somebody was chosen. */
    public enum Why {
        /** There is one successor. */
        ONE,
        LANGUAGE_AND_INDUSTRY,
        LANGUAGE,
        INDUSTRY,
        /** Nobody fitted better than others: who had fewest. */
        FEWEST,
        /** Everybody had as many as they may own. */
        REST
    }

    /**
     * Somebody who may be chosen.
     *
     * @param atMost the most customers to own; null for any number
     * @param owned customers owned already
     * @param covered customers covered by what was shared out already
     */
    public record Candidate(
            EmployeeId id,
            Set<Language> languages,
            Set<Code> industries,
            @Nullable Integer atMost,
            long owned,
            long covered) {}

    /**
     * What counts about a customer.
     *
     * @param languages of its people, empty where none is known
     */
    public record Traits(
            CustomerId id,
            @Nullable Code industry,
            Set<Language> languages,
            @Nullable EmployeeId ownerId,
            @Nullable EmployeeId coverId) {}

    public record Given(EmployeeId to, Why why) {}

    /** @param one whether there is one successor, whatever languages and industries */
    public record Rule(boolean byLanguage, boolean byIndustry, boolean one) {}

    private static final class Load {
        private final Candidate who;
        private final Set<String> languages;
        private long owned;
        private long covered;

        private Load(Candidate who) {
            this.who = who;
            this.languages = primary(who.languages());
            this.owned = who.owned();
            this.covered = who.covered();
        }

        private boolean hasRoom() {
            return who.atMost() == null || owned < who.atMost();
        }
    }

    private final List<Load> loads;
    private final Rule rule;
    private final @Nullable EmployeeId rest;
    private final Map<Set<Language>, Set<String>> primaries = new HashMap<>();

    /**
     * @param candidates whoever stands first is chosen among equals
     * @param rest who gets what is more than all may own; null for whoever of the candidates has fewest
     */
    public Sharing(List<Candidate> candidates, Rule rule, @Nullable EmployeeId rest) {
        this.loads = candidates.stream().map(Load::new).toList();
        this.rule = rule;
        this.rest = rest;
    }

    /** Who is to own the customer; empty where there is nobody at all. */
    public Optional<Given> owner(Traits customer) {
        Optional<Load> best = loads.stream()
                .filter(Load::hasRoom)
                .min(Comparator.<Load>comparingInt(load -> -fit(load, customer)).thenComparingLong(load -> load.owned));
        if (best.isPresent()) {
            best.get().owned++;
            return Optional.of(new Given(best.get().who.id(), why(best.get(), customer)));
        }
        if (rest != null) {
            return Optional.of(new Given(rest, Why.REST));
        }
        Optional<Load> fewest = loads.stream().min(Comparator.comparingLong(load -> load.owned));
        fewest.ifPresent(load -> load.owned++);
        return fewest.map(load -> new Given(load.who.id(), Why.REST));
    }

    /** Who is to step in for the owner; empty where there is nobody but the owner. */
    public Optional<Given> cover(Traits customer) {
        Optional<Load> best = loads.stream()
                .filter(load -> !load.who.id().equals(customer.ownerId()))
                .min(Comparator.<Load>comparingInt(load -> -fit(load, customer))
                        .thenComparingLong(load -> load.covered));
        best.ifPresent(load -> load.covered++);
        return best.map(load -> new Given(load.who.id(), why(load, customer)));
    }

    private int fit(Load load, Traits customer) {
        boolean speaks = rule.byLanguage()
                && primaries.computeIfAbsent(customer.languages(), Sharing::primary).stream()
                        .anyMatch(load.languages::contains);
        boolean knows = rule.byIndustry()
                && customer.industry() != null
                && load.who.industries().contains(customer.industry());
        return (speaks ? 2 : 0) + (knows ? 1 : 0);
    }

    private Why why(Load load, Traits customer) {
        if (rule.one()) {
            return Why.ONE;
        }
        return switch (fit(load, customer)) {
            case 3 -> Why.LANGUAGE_AND_INDUSTRY;
            case 2 -> Why.LANGUAGE;
            case 1 -> Why.INDUSTRY;
            default -> Why.FEWEST;
        };
    }

    /** Whoever speaks Bengali speaks with people of Kolkata and of Dhaka. */
    private static Set<String> primary(Set<Language> languages) {
        return languages.stream()
                .map(language -> language.locale().getLanguage())
                .collect(Collectors.toSet());
    }
}
