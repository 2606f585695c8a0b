package sambandh.application.customer;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerSearch;
import sambandh.domain.customer.FoundBy;
import sambandh.domain.customer.Person;
import sambandh.domain.customer.SearchMatch;
import sambandh.domain.customer.SearchTokens;
import sambandh.domain.shared.Scope;

/** Looks at every customer; of several words, the first one decides the order. */
public final class InMemoryCustomerSearch implements CustomerSearchViews {
    private record Hit(Customer customer, boolean isLoose, SearchMatch match) {
        static final Comparator<Hit> ORDER = Comparator.comparing(Hit::isLoose)
                .thenComparing(Hit::match, SearchMatch.ORDER)
                .thenComparing(
                        hit -> SearchTokens.sortName(hit.customer().details().name()))
                .thenComparing(hit -> hit.customer().id().value().toString());
    }

    private final InMemoryCustomers customers;
    private final InMemoryPeople people;

    public InMemoryCustomerSearch(InMemoryCustomers customers, InMemoryPeople people) {
        this.customers = customers;
        this.people = people;
    }

    @Override
    public Page<Found> search(Scope scope, CustomerSearch search, CustomerViews.Filter filter, Page.Wanted wanted) {
        List<Hit> hits = customers.seen(scope, filter).stream()
                .map(customer -> hit(search, customer))
                .flatMap(Stream::ofNullable)
                .sorted(Hit.ORDER)
                .toList();
        Page.Position after = wanted.after();
        int from = after == null ? 0 : Integer.parseInt(String.valueOf(after.value()));
        List<Hit> oneMore = hits.stream().skip(from).limit(wanted.limit() + 1L).toList();
        return Page.of(
                        oneMore,
                        wanted,
                        last -> new Page.Position(String.valueOf(from + wanted.limit()), new UUID(0, 0)))
                .map(hit -> new Found(hit.customer(), hit.match().by()));
    }

    private @Nullable Hit hit(CustomerSearch search, Customer customer) {
        Set<String> tokens = tokens(customer);
        List<@Nullable SearchMatch> best = search.terms().stream()
                .<@Nullable SearchMatch>map(term -> term.best(tokens))
                .toList();
        SearchMatch first = best.getFirst();
        if (first == null || best.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        boolean isLoose = search.terms().size() > 1
                && best.stream().anyMatch(match -> match != null && match.by() == FoundBy.SOUND);
        return new Hit(customer, isLoose, first);
    }

    private Set<String> tokens(Customer customer) {
        Set<String> tokens =
                new HashSet<>(SearchTokens.ofName(customer.details().name()));
        customer.details().externalIds().forEach(id -> tokens.addAll(SearchTokens.ofExternalId(id.value())));
        for (Person person : people.ofCustomer(customer.id(), Integer.MAX_VALUE)) {
            var d = person.details();
            tokens.addAll(SearchTokens.ofName(d.name()));
            if (d.called() != null) {
                tokens.addAll(SearchTokens.ofName(d.called()));
            }
            d.emails().forEach(mail -> tokens.addAll(SearchTokens.ofMail(mail.value())));
            d.phones().forEach(phone -> tokens.addAll(SearchTokens.ofPhone(phone.value())));
            d.externalIds().forEach(id -> tokens.addAll(SearchTokens.ofExternalId(id.value())));
        }
        return tokens;
    }
}
