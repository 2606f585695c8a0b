package sambandh.application.tie;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import sambandh.application.company.CompanyProfiles;
import sambandh.domain.shared.Scope;
import sambandh.domain.tie.Network;
import sambandh.domain.tie.Party;

/** Walks who is tied to whom around a party today, with the names. */
public final class ShowNetwork {
    public record Shown(Network network, Map<Party, String> names) {}

    private final TieViews views;
    private final CompanyProfiles company;
    private final Clock clock;

    public ShowNetwork(TieViews views, CompanyProfiles company, Clock clock) {
        this.views = views;
        this.company = company;
        this.clock = clock;
    }

    /** @param depth 1 to {@link Network#DEEPEST} */
    public Shown handle(Scope scope, Party middle, int depth) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), company.current().details().zone());
        Network network = Network.walk(middle, depth, (some, atMost) -> views.around(scope, some, today, atMost));
        Map<Party, String> names = views.names(scope, network.nodes().keySet());
        return new Shown(network.keepOnly(names.keySet()), names);
    }
}
