package sambandh.mail.letter;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.time.Clock;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.CompanyFacts;
import sambandh.domain.letter.Letter;
import sambandh.domain.shared.EmailAddress;

/** Letters as messages of RFC 5322: text and HTML, from the company, with one-click unsubscription (RFC 8058). */
final class MimeLetters {
    private static final String UTF_8 = "UTF-8";

    private final CompanyFacts companyFacts;
    private final @Nullable EmailAddress from;
    private final Clock clock;

    MimeLetters(CompanyFacts companyFacts, @Nullable EmailAddress from, Clock clock) {
        this.companyFacts = companyFacts;
        this.from = from;
        this.clock = clock;
    }

    /** @throws MessagingException when the letter cannot be written as a message, for instance to this address */
    MimeMessage message(Session session, Letter letter, EmailAddress to) throws MessagingException {
        CompanyFacts.Company company = companyFacts.company();
        MimeMessage message = new KeepsItsId(session, letter.messageId());
        message.setFrom(address(sender(company), company.name()));
        if (company.email() != null) {
            message.setReplyTo(new InternetAddress[] {address(company.email(), company.name())});
        }
        message.setRecipient(
                Message.RecipientType.TO, address(to, letter.content().toName()));
        message.setSubject(letter.content().subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", letter.language().tag());
        message.setHeader("Auto-Submitted", "auto-generated");
        String unsubscribe = letter.content().unsubscribe();
        if (unsubscribe != null) {
            message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(alternatives(letter.content()));
        message.saveChanges();
        return message;
    }

    private EmailAddress sender(CompanyFacts.Company company) {
        EmailAddress own = from == null ? company.email() : from;
        return own == null ? new EmailAddress("letters@sambandh.invalid") : own;
    }

    /** The best comes last, as multipart/alternative wants it. */
    private static Multipart alternatives(Letter.Content content) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(content.text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(content.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static InternetAddress address(EmailAddress address, String name) throws MessagingException {
        try {
            String value = address.value();
            String local = value.substring(0, value.lastIndexOf('@') + 1);
            InternetAddress made = new InternetAddress(local + IDN.toASCII(address.domain()), name, UTF_8);
            made.validate();
            return made;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IllegalArgumentException notADomain) {
            throw new MessagingException("not a domain", notADomain);
        }
    }

    /** The library would give each message an id of its own making at every attempt. */
    private static final class KeepsItsId extends MimeMessage {
        private final String id;

        KeepsItsId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
