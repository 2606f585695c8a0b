package sambandh.persistence.customer;

import java.util.List;
import sambandh.application.shared.Page;
import sambandh.domain.customer.FoundBy;
import sambandh.domain.customer.SearchMatch;
import sambandh.persistence.customer.SearchPlan.Stage;

/** Where a search goes on: the word that was read by, the stage, and the last row. */
record SearchCursor(int driver, Stage stage, SearchSpan.Place last) {
    private static final String APART = "\n";

    static SearchCursor of(Page.Position position) {
        String[] parts = String.valueOf(position.value()).split(APART, -1);
        SearchMatch match = new SearchMatch(
                Integer.parseInt(parts[2]),
                Double.parseDouble(parts[3]),
                FoundBy.valueOf(parts[4]),
                Boolean.parseBoolean(parts[5]),
                parts[6]);
        return new SearchCursor(
                Integer.parseInt(parts[0]),
                new Stage(Boolean.parseBoolean(parts[1]), match),
                new SearchSpan.Place(parts[7], parts[8], position.id()));
    }

    Page.Position position() {
        SearchMatch match = stage.match();
        return new Page.Position(
                String.join(
                        APART,
                        List.of(
                                String.valueOf(driver),
                                String.valueOf(stage.isLoose()),
                                String.valueOf(match.rank()),
                                String.valueOf(match.distance()),
                                match.by().name(),
                                String.valueOf(match.isWhole()),
                                match.token(),
                                last.token(),
                                last.sortName())),
                last.customer());
    }
}
