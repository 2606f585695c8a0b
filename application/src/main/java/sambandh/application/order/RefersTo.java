package sambandh.application.order;

import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ImportRow;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.Text;

/**
 * What a row says of the sale that its order takes back.
 *
 * @param told false where the file says nothing of it: then it stays as it is
 * @param externalId what the source calls the sale; null where there is none
 */
public record RefersTo(boolean told, @Nullable String externalId) {
    public static final String FIELD = "refersToExternalId";

    private static final RefersTo NOT_TOLD = new RefersTo(false, null);

    /** @param kind null where it is not known yet */
    static RefersTo read(ImportRow row, @Nullable String kind, Faults faults) {
        if (!row.tells(FIELD)) {
            return NOT_TOLD;
        }
        String sale = row.optional(faults, FIELD, text -> Text.line(text, 128)).orNull();
        if (sale != null && OrderFields.SALE.equals(kind)) {
            faults.add(FIELD, "only_for_returns", "Only a return or a cancellation refers to another order.");
        }
        return new RefersTo(true, sale);
    }
}
