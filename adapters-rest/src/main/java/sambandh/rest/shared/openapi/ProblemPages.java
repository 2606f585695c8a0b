package sambandh.rest.shared.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sambandh.rest.shared.ProblemKind;

/** The pages behind a problem's {@code type}, for whoever follows the link with a browser. */
final class ProblemPages {
    private ProblemPages() {}

    static String all() {
        Map<Integer, List<ProblemKind>> byStatus = Arrays.stream(ProblemKind.values())
                .collect(Collectors.groupingBy(ProblemKind::status, TreeMap::new, Collectors.toList()));
        String rows = byStatus.values().stream()
                .flatMap(List::stream)
                .map(ProblemPages::row)
                .collect(Collectors.joining("\n"));
        return """
                <h1>What went wrong?</h1>
                <p>Whatever is refused is answered as <code>application/problem+json</code> (RFC 9457). Its <code>type</code>
                is one of these; <code>detail</code> and <code>errors</code> say more of your request, and
                <code>requestId</code> is what to quote when you ask for help.</p>
                <table>
                <tr><th>Status</th><th>Problem</th><th>How to mend it</th></tr>
                %s
                </table>
                """.formatted(rows);
    }

    static String one(ProblemKind kind) {
        String others = Arrays.stream(ProblemKind.values())
                .filter(other -> other.status() == kind.status() && other != kind)
                .map(other -> "<li><a href=\"%s\">%s</a></li>".formatted(other.type(), text(other.title())))
                .collect(Collectors.joining("\n"));
        return """
                <p class="path"><a href="/">Sambandh</a> / <a href="/problems">Problems</a> / %s</p>
                <h1>%s</h1>
                <p><span class="status">%d</span> <code>%s</code></p>
                <h2>How to mend it</h2>
                <p>%s</p>
                <h2>What the answer looks like</h2>
                <pre>%s</pre>
                %s
                <p>The operations that may answer so are listed under <a href="/docs">the interface</a>.</p>
                """.formatted(
                        kind.slug(),
                        text(kind.title()),
                        kind.status(),
                        kind.type(),
                        text(kind.mend()),
                        text(json(Components.example(kind), "")),
                        others.isEmpty()
                                ? ""
                                : "<h2>Also answered with " + kind.status() + "</h2>\n<ul>\n" + others + "\n</ul>");
    }

    private static String row(ProblemKind kind) {
        return "<tr><td><span class=\"status\">%d</span></td><td><a href=\"%s\">%s</a></td><td>%s</td></tr>"
                .formatted(kind.status(), kind.type(), text(kind.title()), text(kind.mend()));
    }

    /** Set out over lines, as one reads it. */
    private static String json(Object value, String indent) {
        String deeper = indent + "  ";
        return switch (value) {
            case Map<?, ?> map ->
                block(
                        "{",
                        "}",
                        indent,
                        map.entrySet().stream()
                                .map(entry ->
                                        deeper + "\"" + entry.getKey() + "\": " + json(entry.getValue(), deeper)));
            case List<?> list -> block("[", "]", indent, list.stream().map(item -> deeper + json(item, deeper)));
            case String text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            default -> String.valueOf(value);
        };
    }

    private static String block(String open, String close, String indent, Stream<String> lines) {
        return lines.collect(Collectors.joining(",\n", open + "\n", "\n" + indent + close));
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
