package sambandh.rest.contract;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.contract.ChangeContract;
import sambandh.application.contract.ContractViews;
import sambandh.domain.contract.Contract;
import sambandh.domain.contract.ContractId;
import sambandh.domain.shared.InvalidInput;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

/** What is answered about one contract. */
@Singleton
class ContractAnswers {
    private final ChangeContract changeContract;
    private final ContractViews views;
    private final CompanyProfiles company;
    private final Clock clock;
    private final Caller caller;

    ContractAnswers(
            ChangeContract changeContract,
            ContractViews views,
            CompanyProfiles company,
            Clock clock,
            Caller caller) {
        this.changeContract = changeContract;
        this.views = views;
        this.company = company;
        this.clock = clock;
        this.caller = caller;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), company.current().details().zone());
    }

    Contract find(String id) {
        return views.find(caller.scope(), new ContractId(Wire.id(id))).orElseThrow(ProblemException::notFound);
    }

    HttpResponse<ContractResponse> of(Contract contract, @Nullable LocalDate day) {
        return Etags.with(
                HttpResponse.ok(ContractResponse.of(contract, day == null ? today() : day)), contract.version());
    }

    HttpResponse<ContractResponse> done(Contract before, Etags.Expected expected, ChangeContract.Wish wish) {
        var command =
                new ChangeContract.Command(caller.actor(), before.id(), expected.of(before.version()), wish);
        return switch (changeContract.handle(command)) {
            case ChangeContract.Outcome.Done(Contract it) -> of(it, null);
            case ChangeContract.Outcome.Unknown _ -> throw ProblemException.notFound();
            case ChangeContract.Outcome.Stale _ -> throw ProblemException.stale();
            case ChangeContract.Outcome.Wrong(var faults) -> throw new InvalidInput(faults);
            case ChangeContract.Outcome.Refused(var because) ->
                throw ProblemException.conflict(because.pointer(), because.code(), because.detail());
        };
    }
}
