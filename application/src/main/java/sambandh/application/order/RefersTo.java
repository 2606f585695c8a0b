package sambandh.application.order;

import org.jspecify.annotations.Nullable;

/**
 * What a row says of the sale that its order takes back.
 *
 * @param told false where the file says nothing of it: then it stays as it is
 * @param externalId what the source calls the sale; null where there is none
 */
public record RefersTo(boolean told, @Nullable String externalId) {
    public static final RefersTo NOT_TOLD = new RefersTo(false, null);
}
