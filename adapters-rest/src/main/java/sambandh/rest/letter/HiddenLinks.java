package sambandh.rest.letter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter's words for others than its reader: whoever has one of its signed links speaks for the reader, and their wishes and
 * yeses are kept with that as proof. So what is signed in them is left out.
 */
final class HiddenLinks {
    /** Stands where what is signed stood. */
    static final String HIDDEN = "hidden-from-staff";

    private static final Pattern SIGNED =
            Pattern.compile("(/api/v1/(?:unsubscribe|preferences|opt-ins|clicks|opens)/)[\\w,-]*[\\w-]");

    private HiddenLinks() {}

    static String in(String words) {
        return SIGNED.matcher(words).replaceAll("$1" + Matcher.quoteReplacement(HIDDEN));
    }
}
