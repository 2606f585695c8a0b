package sambandh.persistence.contract;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import sambandh.domain.contract.ContractFacts;
import sambandh.domain.shared.fact.Fact;
import sambandh.persistence.shared.fact.FactSource;
import sambandh.persistence.shared.fact.FactSql;

/** Who has no contract has no row. */
@Factory
class ContractFactColumns {
    @Singleton
    FactSource contractFacts() {
        return () -> List.of(
                column(ContractFacts.RUNNING, "(COALESCE({row}.running, 0) > 0)"),
                column(ContractFacts.COUNT, "COALESCE({row}.running, 0)"),
                column(ContractFacts.YEARLY, "COALESCE({row}.yearly, 0)"),
                column(ContractFacts.NEXT_RENEWAL, "{row}.next_renewal"));
    }

    private static FactSql column(Fact fact, String expression) {
        return new FactSql.Column(fact, "contract_totals", "customer_id", expression);
    }
}
