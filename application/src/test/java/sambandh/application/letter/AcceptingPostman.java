package sambandh.application.letter;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.Letter;

/**
 * Takes every letter.
 *
 * @param by smtp, folder or anything else; only in a folder letters can be found
 * @param companies in whose name it writes
 */
public record AcceptingPostman(String by, Predicate<CompanyFacts.Company> companies) implements Postman {
    @Override
    public Result deliver(Letter letter) {
        return new Result.Accepted();
    }

    @Override
    public boolean canWriteFor(CompanyFacts.Company company) {
        return companies.test(company);
    }

    @Override
    public @Nullable String location(Letter letter) {
        return by.equals("folder") ? "/home/letters/" + letter.id().value() + ".eml" : null;
    }
}
