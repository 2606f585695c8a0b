package sambandh.mail.letter;

import java.util.List;
import java.util.regex.Pattern;

/** Who it is from and to: one mailbox each, in ASCII, as RFC 5322 3.4 writes it. */
final class AddressFaults {
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final String LOCAL = "(" + ATOM + "(\\." + ATOM + ")*|\"([^\"\\\\]|\\\\.)+\")";
    private static final String ADDRESS = LOCAL + "@" + LABEL + "(\\." + LABEL + ")*";
    private static final String WORD = "(\"([^\"\\\\\\r\\n]|\\\\[ -~])*\"|" + ATOM + ")";
    private static final Pattern MAILBOX =
            Pattern.compile("(" + ADDRESS + "|(" + WORD + "([ \\t]+" + WORD + ")*[ \\t]+)?<" + ADDRESS + ">)");
    private static final int LONGEST = 254;

    private AddressFaults() {}

    static void find(List<RawHeader> headers, List<String> faults) {
        headers.stream()
                .filter(header -> header.is("From") || header.is("To") || header.is("Reply-To") || header.is("Sender"))
                .filter(header -> !MAILBOX.matcher(header.value()).matches() || isTooLong(header.value()))
                .forEach(header -> faults.add("address: " + header.name() + ": " + header.value()));
    }

    private static boolean isTooLong(String value) {
        return address(value).length() > LONGEST || address(value).indexOf('@') > 64;
    }

    /** What stands between the brackets, or all where there are none. */
    static String address(String value) {
        int open = value.lastIndexOf('<');
        return open < 0 ? value : value.substring(open + 1, value.length() - 1);
    }
}
