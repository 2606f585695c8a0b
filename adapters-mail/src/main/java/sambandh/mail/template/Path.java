package sambandh.mail.template;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a placeholder names: {@code order.date}, {@code this}, {@code ../name}, {@code @root.name}, {@code @index}.
 *
 * @param up how many lists further out
 * @param root whether it begins outside of all lists
 * @param names none for the element itself; one beginning with {@code @} for what the list says of its element
 */
record Path(int up, boolean root, List<String> names) {
    private static final Pattern SHAPE =
            Pattern.compile("(?<root>@root\\.)?(?<up>(\\.\\./)*)(?<own>this|\\.|(this\\.|\\./|this/)?(?<names>"
                    + "[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)*)|(?<data>@(index|first|last)))");

    static Optional<Path> of(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String names = matcher.group("names");
        String data = matcher.group("data");
        List<String> own = names == null ? data == null ? List.of() : List.of(data) : List.of(names.split("\\.", -1));
        return Optional.of(new Path(matcher.group("up").length() / 3, matcher.group("root") != null, own));
    }

    /** Whether it is {@code @index}, {@code @first} or {@code @last}. */
    boolean isData() {
        return names.size() == 1 && names.getFirst().startsWith("@");
    }

    String dotted() {
        return String.join(".", names);
    }

    @Override
    public String toString() {
        return (root ? "@root." : "") + "../".repeat(up) + (names.isEmpty() ? "this" : dotted());
    }
}
