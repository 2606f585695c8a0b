package sambandh.persistence.order;

import java.util.HexFormat;
import sambandh.application.order.OrderRow;

/**
 * A staged order.
 *
 * @param key equal for rows of one outside id, or of equal content where they have none
 * @param content equal for rows that say the same
 */
record StagedOrder(long line, String key, String content, OrderRow row, String cells) {
    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Under what the order is kept: its own id, or its content and how often that stood in the file up to here. */
    String externalId(long occurrence) {
        return row.externalId() == null ? "row-" + content + "-" + occurrence : row.externalId();
    }
}
