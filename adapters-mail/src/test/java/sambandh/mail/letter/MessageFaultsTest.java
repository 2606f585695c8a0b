package sambandh.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sambandh.application.letter.SampleLetters;
import sambandh.domain.letter.Letter;

/** The check that all letters of all tests go through finds what is wrong. */
class MessageFaultsTest {
    private static final String SOUND = """
            DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=chai.example;
             s=m; t=1;
             h=From:To:Subject:Date:Message-ID:MIME-Version:Content-Type:
              Content-Language:List-Unsubscribe:List-Unsubscribe-Post:From;
             bh=x; b=y
            MIME-Version: 1.0
            Date: Sun, 1 Mar 2026 08:00:00 +0000
            From: "Himal Chai"
             <namaste@chai.example>
            To: =?UTF-8?B?4KSF4KSC4KSc4KSy4KS/?=
             <anjali@example.com>
            Message-ID: <1@letters.sambandh>
            Subject: =?UTF-8?Q?Thank_you?= =?UTF-8?B?4KSF?=
            Content-Language: hi
            List-Unsubscribe: <https://crm.example/u/t>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click
            Content-Type: multipart/alternative; boundary="=_1"

            --=_1
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            Namaste =
            =E0=A4=85
            --=_1
            Content-Type: text/html; charset=UTF-8
            Content-Transfer-Encoding: base64

            PGh0bWwgbGFuZz0iaGkiIGRpcj0ibHRyIj48cD5OYW1hc3RlPC9wPjwvaHRtbD4=
            --=_1--
            """.replace("\n", "\r\n");

    private static List<String> faults(String message) {
        return MessageFaults.of(message.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void a_sound_letter_has_no_fault() {
        assertThat(faults(SOUND)).isEmpty();
    }

    /** {@code |} stands for CRLF, {@code ~} for a blank. */
    @ParameterizedTest
    @CsvSource({
        "ascii, Namaste, Namast\u00e9",
        "ascii, Namaste, 'Nam\u0000aste'",
        "bare, Subject: , 'X: a\rb|Subject: '",
        "bare, Subject: , 'X: a\nb|Subject: '",
        "end-of-headers, |||, |",
        "end-of-message, --=_1--|, --=_1--",
        "line-998, Namaste, LONG1000",
        "line-78, Namaste, 'LONG70 and more'",
        "header-syntax, Subject:, Sub ject:",
        "header-fold, Subject:, 'X: y|~~|Subject:'",
        "required, 'Date: Sun, 1 Mar 2026 08:00:00 +0000|', ''",
        "required, Message-ID: <1@letters.sambandh>|, ''",
        "required, MIME-Version: 1.0|, MIME-Version: 1.0|MIME-Version: 1.0|",
        "required, Content-Language: hi|, ''",
        "once, Subject:, 'Reply-To: a@b.example|Reply-To: a@b.example|Subject:'",
        "never, Subject:, 'Bcc: a@b.example|Subject:'",
        "date, 'Sun, 1 Mar', 'Mon, 1 Mar'",
        "date, +0000, GMT",
        "message-id, <1@letters.sambandh>, 1@letters.sambandh",
        "mime-version, MIME-Version: 1.0, MIME-Version: 1.1",
        "encoded-word, =?UTF-8?B?4KSF?=, =?UTF-8?B?4KSF",
        "encoded-word, =?UTF-8?B?4KSF?=, x=?UTF-8?B?4KSF?=",
        "encoded-word, Content-Language: hi, Content-Language: =?UTF-8?B?aGk=?=",
        "encoded-word-75, =?UTF-8?B?4KSF?=, =?UTF-8?Q?LONG70?=",
        "encoded-word-charset, =?UTF-8?B?4KSF?=, =?ISO-8859-1?Q?a?=",
        "encoded-word-decodes, =?UTF-8?B?4KSF?=, =?UTF-8?B?4KQ=?=",
        "encoded-word-control, =?UTF-8?Q?Thank_you?=, =?UTF-8?Q?Thank=0Ayou?=",
        "address, <namaste@chai.example>, namaste@chai.example",
        "address, <anjali@example.com>, '<anjali@example.com>, <other@example.com>'",
        "address, <anjali@example.com>, <anjali@-x.example>",
        "address, <anjali@example.com>, <LONG70@example.com>",
        "one-click, List-Unsubscribe-Post: List-Unsubscribe=One-Click|, ''",
        "one-click, List-Unsubscribe: <https://crm.example/u/t>|, ''",
        "one-click-link, https://crm.example/u/t, http://crm.example/u/t",
        "one-click-post, List-Unsubscribe=One-Click, yes",
        "dkim-tags, c=relaxed/relaxed, c=simple/simple",
        "dkim-tags, ' t=1;', ''",
        "dkim-covers, :Subject:, :",
        "dkim-covers, :List-Unsubscribe:, :",
        "dkim-covers, :List-Unsubscribe-Post:, :",
        "dkim-from-twice, :From;, ;",
        "dkim-aligned, d=chai.example, d=ai.example",
        "content-type, multipart/alternative, multipart/mixed",
        "content-type, boundary=\"=_1\", boundary==_1",
        "boundary, --=_1--|, --=_1|",
        "boundary, |--=_1|Content-Type: text/html; charset=UTF-8|, |Content-Type: text/html; charset=UTF-8|",
        "part-headers, quoted-printable||, quoted-printable|",
        "part-type, text/plain, text/html",
        "part-type, text/plain; charset=UTF-8, text/plain; charset=us-ascii",
        "part-text, Namaste =|=E0=A4=85, ''",
        "part-text, Namaste, Nam=07aste",
        "part-decodes, =E0=A4=85, =e0=a4=85",
        "part-decodes, =E0=A4=85, =E0=A4",
        "part-decodes, =E0=A4=85, LONG76x",
        "part-decodes, =E0=A4=85, 'x~'",
        "part-decodes, PGh0, PGh!",
        "part-decodes, quoted-printable, 8bit",
        "html-lang, Content-Language: hi, Content-Language: ne",
        "html, PGh0bWwg, PGh0bWxn",
        "html-dir, 'hi|', 'ar|'",
    })
    void each_rule_is_seen_to_fail(String rule, String what, String instead) {
        String bad = SOUND.replace(crlf(what), crlf(instead));
        assertThat(bad).isNotEqualTo(SOUND);
        assertThat(faults(bad)).anySatisfy(fault -> assertThat(fault).startsWith(rule + ":"));
    }

    private static String crlf(String text) {
        return text.replace("|||", "\r\n\r\n")
                .replace("|", "\r\n")
                .replace("~", " ")
                .replace("LONG1000", "x".repeat(1000))
                .replace("LONG70", "x".repeat(70))
                .replace("LONG76", "x".repeat(76));
    }

    @Test
    void what_the_letter_is_must_stand_in_its_message() {
        Letter letter = SampleLetters.letter().build();
        String own = SOUND.replace("<1@letters.sambandh>", "<" + letter.messageId() + ">");
        assertThat(StrictWitness.faults(letter, bytes(own))).isEmpty();
        assertThat(StrictWitness.faults(letter, bytes(SOUND))).containsExactly("message-id: not the letter's own");
        assertThat(StrictWitness.faults(letter, bytes(own.replaceAll("List-Unsubscribe[:-].*\r\n", ""))))
                .anySatisfy(fault -> assertThat(fault).startsWith("optional:"));
        assertThat(StrictWitness.faults(letter, bytes(own.replace("Language: hi", "Language: ne"))))
                .anySatisfy(fault -> assertThat(fault).startsWith("language:"));
    }

    /** That the check hears of letters at all, in this JVM and without being called. */
    @Test
    void every_letter_that_is_made_is_seen() throws Exception {
        Letter letter = SampleLetters.letter()
                .content(new Letter.Content("", "", "text", "no html", null))
                .build();
        var mime = new MimeLetters(
                () -> Samples.COMPANY, null, new sambandh.application.shared.TestClock("2026-03-01T08:00:00Z"));
        var unused =
                mime.message(jakarta.mail.Session.getInstance(new java.util.Properties()), letter, letter.address());
        assertThat(StrictWitness.take())
                .anySatisfy(fault -> assertThat(fault).startsWith("html:"))
                .anySatisfy(fault -> assertThat(fault).startsWith("optional:"));
    }

    private static byte[] bytes(String message) {
        return message.getBytes(StandardCharsets.ISO_8859_1);
    }
}
