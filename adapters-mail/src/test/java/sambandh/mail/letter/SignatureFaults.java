package sambandh.mail.letter;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a DKIM signature covers (RFC 6376, 8058); whether it is right is verified elsewhere. */
final class SignatureFaults {
    private static final List<String> TAGS = List.of("v", "a", "c", "d", "s", "t", "h", "bh", "b");
    private static final List<String> WHERE_THERE =
            List.of("reply-to", "list-unsubscribe", "list-unsubscribe-post", "content-language", "auto-submitted");
    private static final List<String> ALWAYS =
            List.of("from", "to", "subject", "date", "message-id", "mime-version", "content-type");

    private SignatureFaults() {}

    static void find(List<RawHeader> headers, List<String> faults) {
        headers.stream()
                .filter(header -> header.is("DKIM-Signature"))
                .forEach(header -> find(tags(header.value()), headers, faults));
    }

    private static void find(Map<String, String> tags, List<RawHeader> headers, List<String> faults) {
        if (!tags.keySet().containsAll(TAGS)
                || !"1".equals(tags.get("v"))
                || !"relaxed/relaxed".equals(tags.get("c"))
                || !Set.of("rsa-sha256", "ed25519-sha256").contains(tags.getOrDefault("a", ""))) {
            faults.add("dkim-tags: " + tags);
            return;
        }
        List<String> signed = Arrays.stream(tags.getOrDefault("h", "").split(":", -1))
                .map(name -> MessageFaults.lower(name.strip()))
                .toList();
        ALWAYS.stream().filter(name -> !signed.contains(name)).forEach(name -> faults.add("dkim-covers: not " + name));
        WHERE_THERE.stream()
                .filter(name -> RawHeader.count(headers, name) > 0 && !signed.contains(name))
                .forEach(name -> faults.add("dkim-covers: not " + name));
        if (signed.stream().filter("from"::equals).count() != 2) {
            faults.add("dkim-from-twice: " + signed);
        }
        String from = MessageFaults.lower(AddressFaults.address(RawHeader.value(headers, "From")));
        String domain = tags.getOrDefault("d", "");
        if (!from.endsWith("@" + domain) && !from.endsWith("." + domain)) {
            faults.add("dkim-aligned: " + domain);
        }
    }

    private static Map<String, String> tags(String value) {
        Map<String, String> tags = new HashMap<>();
        for (String tag : value.split(";")) {
            String[] both = tag.strip().split("=", 2);
            if (both.length == 2) {
                tags.put(both[0].strip(), both[1].strip());
            }
        }
        return tags;
    }
}
