package sambandh.application.tie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.customer.InMemoryPeople;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.Person;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.domain.tie.Network;
import sambandh.domain.tie.Party;
import sambandh.domain.tie.Tie;
import sambandh.domain.tie.TieId;

public final class InMemoryTies implements Ties, TieViews {
    private final Map<TieId, Tie> all = new LinkedHashMap<>();
    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryCustomers customers;
    private final InMemoryPeople people;

    public InMemoryTies(InMemoryUnitOfWork unitOfWork, InMemoryCustomers customers, InMemoryPeople people) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
        this.people = people;
    }

    @Override
    public Optional<Tie> find(TieId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Tie> between(Tie.Ends ends) {
        return all.values().stream().filter(tie -> tie.ends().equals(ends)).findFirst();
    }

    @Override
    public void add(Tie tie) {
        unitOfWork.mustBeOpen();
        if (between(tie.ends()).isPresent()) {
            throw new LostUpdate("tie");
        }
        all.put(tie.id(), tie);
    }

    @Override
    public void replace(Tie tie) {
        unitOfWork.mustBeOpen();
        mustBe(tie.id(), tie.version() - 1);
        all.put(tie.id(), tie);
    }

    @Override
    public void remove(Tie tie) {
        unitOfWork.mustBeOpen();
        mustBe(tie.id(), tie.version());
        all.remove(tie.id());
    }

    private void mustBe(TieId id, long version) {
        if (find(id).filter(old -> old.version() == version).isEmpty()) {
            throw new LostUpdate("tie");
        }
    }

    @Override
    public Optional<Tie> find(Scope scope, TieId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }

    @Override
    public Page<Tie> list(Scope scope, Party of, Page.Wanted wanted) {
        List<Tie> found = scope instanceof Scope.Nothing
                ? List.of()
                : all.values().stream().filter(tie -> touches(tie, of)).toList();
        return InMemoryPages.page(
                found,
                wanted,
                tie -> tie.id().value().toString(),
                tie -> tie.id().value());
    }

    @Override
    public Network.Around around(Scope scope, Collection<Party> parties, LocalDate day, int atMost) {
        if (scope instanceof Scope.Nothing) {
            return new Network.Around(List.of(), false);
        }
        List<Network.Edge> edges = new ArrayList<>(all.values().stream()
                .filter(tie -> tie.span().holdsOn(day))
                .filter(tie -> parties.stream().anyMatch(party -> touches(tie, party)))
                .map(InMemoryTies::edge)
                .toList());
        List<Network.Edge> members = people.everybody().stream()
                .flatMap(person -> members(person).stream())
                .filter(edge -> parties.contains(edge.from()) || parties.contains(edge.to()))
                .toList();
        boolean more = edges.size() > atMost || members.size() > atMost;
        edges.addAll(members);
        return new Network.Around(edges, more);
    }

    private static List<Network.Edge> members(Person person) {
        return person.details().memberships().stream()
                .map(m -> new Network.Edge(
                        new Code("member"),
                        Party.person(person.id().value()),
                        Party.customer(m.customerId().value()),
                        true,
                        m.role(),
                        m.influence() == null ? null : code(m.influence())))
                .toList();
    }

    private static Network.Edge edge(Tie tie) {
        Tie.Ends ends = tie.ends();
        return new Network.Edge(
                code(ends.kind()), ends.from(), ends.to(), ends.kind().isDirected(), null, null);
    }

    @Override
    public Map<Party, String> names(Scope scope, Collection<Party> parties) {
        Map<Party, String> names = new HashMap<>();
        for (Party party : parties) {
            Optional<String> name = party.kind() == Party.Kind.CUSTOMER
                    ? customers
                            .find(scope, new CustomerId(party.id()))
                            .map(found -> found.details().name())
                    : people.find(scope, new PersonId(party.id()))
                            .map(found -> found.details().name());
            name.ifPresent(known -> names.put(party, known));
        }
        return names;
    }

    private static boolean touches(Tie tie, Party party) {
        return tie.ends().from().equals(party) || tie.ends().to().equals(party);
    }

    private static Code code(Enum<?> value) {
        return new Code(value.name().toLowerCase(Locale.ROOT));
    }
}
