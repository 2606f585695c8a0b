package sambandh.mail.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.CompanyFacts;
import sambandh.domain.letter.Letter;
import sambandh.domain.shared.EmailAddress;

/** Letters as messages of RFC 5322: text and HTML, from the company, with one-click unsubscription (RFC 8058). */
final class MimeLetters {
    /** As RFC 5322 has it, wherever this runs. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT);

    private final CompanyFacts companyFacts;
    private final @Nullable EmailAddress from;
    private final @Nullable Dkim dkim;
    private final @Nullable ReturnPaths returnPaths;
    private final Clock clock;
    private volatile @Nullable Own own;
    private volatile @Nullable Stamp stamp;

    /** What is the same in all letters of a company. */
    private record Own(
            CompanyFacts.Company company,
            InternetAddress sender,
            @Nullable InternetAddress reply) {}

    /** A second as letters have it. */
    private record Stamp(long second, String written) {}

    /** Unsigned, and what cannot be delivered comes back to the sender's own address. */
    MimeLetters(CompanyFacts companyFacts, @Nullable EmailAddress from, Clock clock) {
        this(companyFacts, from, null, null, clock);
    }

    MimeLetters(
            CompanyFacts companyFacts,
            @Nullable EmailAddress from,
            @Nullable Dkim dkim,
            @Nullable ReturnPaths returnPaths,
            Clock clock) {
        this.companyFacts = companyFacts;
        this.from = from;
        this.dkim = dkim;
        this.returnPaths = returnPaths;
        this.clock = clock;
    }

    /** @throws MessagingException when the letter cannot be written as a message, for instance to this address */
    WrittenMessage message(Session session, Letter letter, EmailAddress to) throws MessagingException {
        CompanyFacts.Company company = companyFacts.company();
        Own ours = own(company);
        InternetAddress sender = ours.sender();
        InternetAddress reply = ours.reply();
        InternetAddress reader = address(to);
        MimeText text = new MimeText(letter.id().value().toString());
        text.header("Date", date(clock.instant()));
        text.headerOfAddress("From", company.name(), sender.getAddress());
        EmailAddress own = letter.content().replyTo();
        InternetAddress replyTo = own == null ? reply : address(own);
        if (replyTo != null) {
            text.headerOfAddress("Reply-To", company.name(), replyTo.getAddress());
        }
        text.headerOfAddress("To", letter.content().toName(), reader.getAddress());
        text.header("Message-ID", "<" + MimeText.oneLine(letter.messageId()) + ">");
        text.headerOfWords("Subject", letter.content().subject());
        text.header("Content-Language", letter.language().tag());
        text.header("Auto-Submitted", "auto-generated");
        String unsubscribe = letter.content().unsubscribe();
        if (unsubscribe != null) {
            text.header("List-Unsubscribe", "<" + MimeText.oneLine(unsubscribe) + ">");
            text.header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        // the best comes last, as multipart/alternative wants it
        text.alternatives(letter.content().text(), letter.content().html());
        byte[] bytes = dkim == null ? text.bytes() : dkim.signed(text.bytes(), clock.instant());
        MessageWitness.ALL.forEach(witness -> witness.saw(letter, bytes));
        InternetAddress back = returnPaths == null ? sender : address(returnPaths.of(letter.id()));
        return new WrittenMessage(session, back, reader, bytes);
    }

    private Own own(CompanyFacts.Company company) throws MessagingException {
        Own known = own;
        if (known == null || !known.company().equals(company)) {
            EmailAddress reply = company.email();
            known = new Own(company, address(sender(company)), reply == null ? null : address(reply));
            own = known;
        }
        return known;
    }

    private String date(Instant now) {
        Stamp known = stamp;
        if (known == null || known.second() != now.getEpochSecond()) {
            known = new Stamp(now.getEpochSecond(), DATE.format(now.atOffset(ZoneOffset.UTC)));
            stamp = known;
        }
        return known.written();
    }

    private EmailAddress sender(CompanyFacts.Company company) {
        EmailAddress own = from == null ? company.email() : from;
        return own == null ? new EmailAddress("letters@sambandh.invalid") : own;
    }

    private static InternetAddress address(EmailAddress address) throws MessagingException {
        return address(address.value());
    }

    /** @throws MessagingException when it cannot be written in ASCII */
    static InternetAddress address(String value) throws MessagingException {
        try {
            int domain = value.lastIndexOf('@') + 1;
            String written = value.substring(0, domain) + IDN.toASCII(value.substring(domain));
            // the library sends the low byte of each character, which names somebody else or ends the line
            if (!written.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
                throw new MessagingException("not an address in ASCII");
            }
            InternetAddress made = new InternetAddress();
            made.setAddress(written);
            made.validate();
            return made;
        } catch (IllegalArgumentException notADomain) {
            throw new MessagingException("not a domain", notADomain);
        }
    }
}
