package sambandh.mail.template;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/** What HTML of a letter may not hold, and what had better be different. */
final class HtmlRules {
    private static final Set<String> REFUSED = Set.of(
            "script",
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "form",
            "input",
            "button",
            "select",
            "textarea",
            "base",
            "portal",
            "template",
            "math",
            "audio",
            "video",
            "dialog");

    private static final Set<String> FOLLOWED = Set.of("href", "src", "background");

    private final Findings findings;

    HtmlRules(Findings findings) {
        this.findings = findings;
    }

    void check(List<StartTag> tags) {
        tags.forEach(this::check);
    }

    private void check(StartTag tag) {
        if (REFUSED.contains(tag.name())) {
            findings.error("element_refused", tag.at(), "Mail programs do not show <" + tag.name() + ">; take it out.");
        }
        if (tag.name().equals("meta") && tag.attributes().containsKey("http-equiv")) {
            String what = tag.attributes().getOrDefault("http-equiv", "");
            if (what.equalsIgnoreCase("refresh")) {
                findings.error("element_refused", tag.at(), "A letter leads nobody elsewhere by itself; take it out.");
            }
        }
        tag.attributes().forEach((name, value) -> attribute(tag, name, value));
        if (tag.name().equals("img") && !tag.attributes().containsKey("alt")) {
            findings.warning(
                    "image_without_alt",
                    tag.at(),
                    "Say by alt what the image shows, or alt=\"\" if it only decorates.");
        }
    }

    private void attribute(StartTag tag, String name, String value) {
        String address = Parser.unescapeEntities(value, true)
                .strip()
                .replaceAll("[\\s\\p{Cntrl}]", "")
                .toLowerCase(Locale.ROOT);
        if (name.startsWith("on")) {
            findings.error("attribute_refused", tag.at(), "Mail programs run no scripts; take " + name + " out.");
        } else if (name.equals("srcdoc")) {
            findings.error("attribute_refused", tag.at(), "Mail programs do not show " + name + "; take it out.");
        } else if (address.startsWith("javascript:")
                || address.startsWith("vbscript:")
                || address.startsWith("data:text")) {
            findings.error("address_refused", tag.at(), "Addresses begin with https:, mailto: or tel:.");
        } else if (address.startsWith("http://") && isFollowed(tag, name)) {
            findings.warning(
                    "unencrypted_link", tag.at(), "Write https: anybody on the way can change what http: shows.");
        }
    }

    /** Names of languages within HTML look like addresses and are none. */
    private static boolean isFollowed(StartTag tag, String name) {
        return FOLLOWED.contains(name) && !tag.name().equals("html");
    }
}
