package sambandh.mail.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import sambandh.application.template.TemplateEngine.Words;
import sambandh.domain.shared.Language;

/**
 * An edition, read once, to write letters of.
 *
 * @param tidy whether the text was made of the HTML
 */
record Program(
        Language language,
        List<Node> subject,
        List<Node> html,
        List<Node> text,
        boolean tidy,
        Used used,
        Formats formats) {
    private static final int LONGEST_SUBJECT = 200;
    private static final int USUAL = 8_192;
    private static final Pattern NO_LINE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    Words write(Map<String, ?> values) {
        Map<String, Object> filled = used.of(values, formats);
        Map<String, Object> all = new LinkedHashMap<>(filled);
        all.put("language", language.tag());
        all.put("direction", formats.isRightToLeft() ? "rtl" : "ltr");
        String line = oneLine(Writing.write(subject, all, formats, false, LONGEST_SUBJECT));
        all.put("subject", line);
        String said = Writing.write(text, all, formats, false, USUAL);
        return new Words(
                line, tidy ? TextLines.tidy(said) : said, Writing.write(html, all, formats, true, USUAL), filled);
    }

    /** A header must not break, whatever a name holds. */
    private static String oneLine(String subject) {
        // looked for first: hardly any has it
        boolean whole = subject.chars().noneMatch(Program::endsLine);
        String line = (whole ? subject : NO_LINE.matcher(subject).replaceAll(" ")).strip();
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }

    private static boolean endsLine(int c) {
        return c < ' ' || c == 0x7f || c == 0x2028 || c == 0x2029;
    }
}
