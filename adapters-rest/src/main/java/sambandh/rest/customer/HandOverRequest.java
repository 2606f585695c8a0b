package sambandh.rest.customer;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.HandOverPlan;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Faults;
import sambandh.rest.shared.Wire;

/** Who is to get an employee's customers: one successor, or several by a rule. */
@Serdeable
@Schema(name = "HandOverRequest")
record HandOverRequest(
        @Schema(description = "Only for one successor; without it the customers are shared out.", format = "uuid")
        @Nullable String to,

        @Schema(
                description =
                        "Among whom they are shared out, at most 200; otherwise all who work in the same department.",
                example = "[\"0198f2a4-3b1e-7c55-9a60-5d7b1c2e4f60\"]")
        @Nullable List<String> among,

        @Schema(
                description = "The most customers that each of them is to own, in place of their own capacities.",
                minimum = "1",
                maximum = "1000000",
                example = "400")
        @Nullable Integer atMost,

        @Schema(description = "Whether who speaks a customer's language comes first; otherwise true.") @Nullable Boolean byLanguage,

        @Schema(description = "Whether who knows a customer's industry comes first; otherwise true.") @Nullable Boolean byIndustry,

        @Schema(
                description =
                        "Who gets what is more than all may own; otherwise the first manager above who is with the company.",
                format = "uuid")
        @Nullable String restTo,

        @Schema(description = "Whether each customer gets a letter that says who is next; otherwise true.") @Nullable Boolean tellCustomers) {

    HandOverPlan toPlan() {
        Faults faults = new Faults();
        var successor = faults.optional("/to", to, HandOverRequest::employee);
        var several = faults.eachOnce("/among", among, 200, HandOverRequest::employee);
        var most = faults.optional("/atMost", atMost, Employee.Details::capacity);
        var rest = faults.optional("/restTo", restTo, HandOverRequest::employee);
        if (to != null && (among != null || atMost != null || restTo != null)) {
            faults.add("/to", "one_or_several", "Name one successor, or among whom to share out, not both.");
        }
        faults.orThrow();
        boolean isOne = to != null;
        return new HandOverPlan(
                successor.orNull(),
                inOrder(several.get()),
                most.orNull(),
                !isOne && (byLanguage == null || byLanguage),
                !isOne && (byIndustry == null || byIndustry),
                rest.orNull(),
                tellCustomers == null || tellCustomers);
    }

    /** As they were named: the first is chosen among equals. */
    private List<EmployeeId> inOrder(Set<EmployeeId> read) {
        List<EmployeeId> named = new ArrayList<>();
        if (among != null) {
            among.forEach(text -> named.add(employee(text)));
        }
        named.retainAll(read);
        return named;
    }

    private static EmployeeId employee(String text) {
        return new EmployeeId(Wire.idInBody(text));
    }
}
