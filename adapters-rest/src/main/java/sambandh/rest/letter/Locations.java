package sambandh.rest.letter;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Addresses as the header Location takes them. */
final class Locations {
    private Locations() {}

    /**
     * The same address in ASCII. What else stands in it is percent-encoded as it is, while {@link URI#toASCIIString} would compose
     * letters first, and so lead elsewhere where a server tells the two ways of writing them apart.
     */
    static String of(URI address) {
        StringBuilder ascii = new StringBuilder();
        for (byte each : address.toString().getBytes(StandardCharsets.UTF_8)) {
            if (each < 0) {
                ascii.append("%%%02X".formatted(each & 0xFF));
            } else {
                ascii.append((char) each);
            }
        }
        return ascii.toString();
    }
}
