package sambandh.persistence.customer;

import java.util.HexFormat;
import sambandh.application.customer.CustomerRow;

/** A staged customer. @param content equal for rows that say the same */
record StagedCustomer(long line, String content, CustomerRow row, String cells) {
    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
