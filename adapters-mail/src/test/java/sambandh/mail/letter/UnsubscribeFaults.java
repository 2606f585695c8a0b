package sambandh.mail.letter;

import java.util.List;
import java.util.regex.Pattern;

/** One-click unsubscription, RFC 8058 and 2369. */
final class UnsubscribeFaults {
    /** Plain http to this very machine is for trying things out there. */
    private static final Pattern LINK = Pattern.compile("<(https://[!-;=?-~]+|http://127\\.0\\.0\\.1[!-;=?-~]+)>");

    private UnsubscribeFaults() {}

    static void find(List<RawHeader> headers, List<String> faults) {
        String link = RawHeader.value(headers, "List-Unsubscribe");
        String post = RawHeader.value(headers, "List-Unsubscribe-Post");
        if (link.isEmpty() != post.isEmpty()) {
            faults.add("one-click: List-Unsubscribe and List-Unsubscribe-Post belong together");
        }
        if (!link.isEmpty() && !LINK.matcher(link).matches()) {
            faults.add("one-click-link: " + link);
        }
        if (!post.isEmpty() && !post.equals("List-Unsubscribe=One-Click")) {
            faults.add("one-click-post: " + post);
        }
    }
}
