package sambandh.mail.letter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sambandh.domain.letter.LetterId;
import sambandh.domain.shared.EmailAddress;

/** Where mail about a letter goes back to: an address of the letter's own, {@code bounces+<token>@example.com}. */
final class ReturnPaths {
    /** Of the part before the @ (RFC 5321 4.5.3.1.1). */
    private static final int LONGEST_LOCAL = 64;

    private final String local;
    private final String domain;
    private final LetterTokens tokens;
    private final Pattern ours;

    /**
     * @param setting the setting's name, for the words of what is wrong with it
     * @throws IllegalArgumentException where the address leaves no room for a token
     */
    ReturnPaths(String setting, EmailAddress address, LetterTokens tokens) {
        int at = address.value().lastIndexOf('@');
        this.local = address.value().substring(0, at);
        this.domain = address.value().substring(at + 1);
        this.tokens = tokens;
        if (local.length() + 1 + LetterTokens.LENGTH > LONGEST_LOCAL || local.contains("+")) {
            throw new IllegalArgumentException(setting + " cannot be taken: before its @ may stand at most "
                    + (LONGEST_LOCAL - 1 - LetterTokens.LENGTH)
                    + " characters and no +, since +<token> is added there.");
        }
        this.ours = Pattern.compile(
                "(?<![A-Za-z0-9._+-])" + Pattern.quote(local) + "\\+([A-Za-z2-7]{" + LetterTokens.LENGTH + "})@"
                        + Pattern.quote(domain) + "(?![A-Za-z0-9.-])",
                Pattern.CASE_INSENSITIVE);
    }

    String of(LetterId letter) {
        return local + "+" + tokens.of(letter) + "@" + domain;
    }

    /** The letter that an address in this text names; one that is not signed by us names none. */
    Optional<LetterId> letter(String text) {
        Matcher matcher = ours.matcher(text);
        while (matcher.find()) {
            Optional<LetterId> letter = tokens.read(matcher.group(1));
            if (letter.isPresent()) {
                return letter;
            }
        }
        return Optional.empty();
    }
}
