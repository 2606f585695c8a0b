package sambandh.mail.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A header as it stands in a message.
 *
 * @param value unfolded
 * @param lines as they are folded
 */
record RawHeader(String name, String value, List<String> lines) {
    private static final Pattern NAME = Pattern.compile("[!-9;-~]+");

    /** @param block each line ends with CRLF */
    static List<RawHeader> read(String block, List<String> faults) {
        List<List<String>> folded = new ArrayList<>();
        for (String line : block.split("\r\n")) {
            boolean goesOn = line.startsWith(" ") || line.startsWith("\t");
            if (goesOn && line.isBlank()) {
                faults.add("header-fold: a line of blanks only");
            }
            if (goesOn && !folded.isEmpty()) {
                folded.getLast().add(line);
            } else {
                folded.add(new ArrayList<>(List.of(line)));
            }
        }
        List<RawHeader> headers = new ArrayList<>();
        folded.forEach(lines -> read(lines, faults).ifPresent(headers::add));
        return headers;
    }

    private static Optional<RawHeader> read(List<String> lines, List<String> faults) {
        String all = String.join("", lines);
        int colon = all.indexOf(':');
        if (colon < 1 || !NAME.matcher(all.substring(0, colon)).matches()) {
            faults.add("header-syntax: " + all);
            return Optional.empty();
        }
        return Optional.of(
                new RawHeader(all.substring(0, colon), all.substring(colon + 1).strip(), List.copyOf(lines)));
    }

    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** The first of this name, empty where there is none. */
    static String value(List<RawHeader> headers, String name) {
        return headers.stream()
                .filter(header -> header.is(name))
                .map(RawHeader::value)
                .findFirst()
                .orElse("");
    }

    static long count(List<RawHeader> headers, String name) {
        return headers.stream().filter(header -> header.is(name)).count();
    }
}
