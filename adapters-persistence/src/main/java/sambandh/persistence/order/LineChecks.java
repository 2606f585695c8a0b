package sambandh.persistence.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Rows of one order must agree with its first one. */
final class LineChecks {
    private LineChecks() {}

    /** Those that can be taken; the others are rejected. None where the order's customer is not known. */
    static List<StagedLine> sound(List<StagedLine> lines, Map<String, UUID> known, Tally tally) {
        StagedLine head = lines.getFirst();
        String customer = head.customerId();
        boolean unknown = customer != null && !known.containsKey(customer);
        List<StagedLine> sound = new ArrayList<>();
        for (StagedLine line : lines) {
            if (!Objects.equals(line.customerId(), customer)) {
                tally.reject(
                        line.line(),
                        "customerExternalId",
                        "customer_differs",
                        "The first row of this order names another customer.",
                        line.customerId(),
                        line.cells());
            } else if (unknown) {
                tally.rejectUnknown(
                        line.line(), Objects.requireNonNull(line.row().customer()), line.cells());
            } else if (!line.row().currency().equals(head.row().currency())) {
                tally.reject(
                        line.line(),
                        "currency",
                        "currency_mismatch",
                        "The first row of this order has another currency.",
                        line.row().currency(),
                        line.cells());
            } else {
                sound.add(line);
            }
        }
        return sound;
    }
}
