package sambandh.mail.letter;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.application.letter.CompanyFacts;
import sambandh.application.letter.ConsentLinks;
import sambandh.application.letter.Mailbox;
import sambandh.application.letter.MeasuringLinks;
import sambandh.application.letter.Postman;
import sambandh.application.letter.UnsubscribeLinks;
import sambandh.application.shared.Secrets;
import sambandh.application.template.SampleLinks;
import sambandh.domain.shared.EmailAddress;

/** Chooses how letters leave, by {@code SAMBANDH_SMTP_URL} and {@code SAMBANDH_MAIL_FROM}. */
@Factory
class MailFactory {
    private static final Logger LOG = LoggerFactory.getLogger(MailFactory.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private @Nullable SmtpPostman smtp;

    /** @param home where this installation keeps its files */
    @Singleton
    Postman postman(
            CompanyFacts companyFacts,
            Clock clock,
            SignatureSettings signature,
            ReturnPathSettings returnPaths,
            @Value("${SAMBANDH_SMTP_URL:}") String url,
            @Value("${SAMBANDH_MAIL_FROM:}") String from,
            @Property(name = "sambandh.home") @Nullable String home) {
        String sender = from.isBlank() ? null : from;
        if (url.isBlank()) {
            EmailAddress own = sender == null ? null : MailSettings.sender(sender);
            Path folder = folder(home);
            LOG.info("no SAMBANDH_SMTP_URL is set: letters are put into {}", folder);
            return new FolderPostman(
                    new MimeLetters(companyFacts, own, signature.dkim(own), returnPaths.returnPaths(), clock), folder);
        }
        MailSettings settings = MailSettings.of(url, sender);
        LOG.info("letters are sent by {}", settings);
        smtp = new SmtpPostman(
                settings,
                new MimeLetters(
                        new RecentCompany(companyFacts),
                        settings.from(),
                        signature.dkim(settings.from()),
                        returnPaths.returnPaths(),
                        clock),
                PATIENCE);
        return smtp;
    }

    @Singleton
    Mailbox mailbox(ReturnPathSettings returnPaths, @Value("${SAMBANDH_IMAP_URL:}") String url) {
        if (url.isBlank()) {
            return new NoMailbox();
        }
        MailboxSettings settings = MailboxSettings.of(url);
        LOG.info("bounces and replies are read from {}", settings);
        return new ImapMailbox(settings, new IncomingReader(returnPaths.returnPaths()), PATIENCE);
    }

    @Singleton
    UnsubscribeLinks unsubscribeLinks(
            Secrets secrets,
            @Value("${SAMBANDH_PUBLIC_URL:}") String publicUrl,
            @Property(name = "micronaut.server.port", defaultValue = "8080") String port) {
        return new SignedUnsubscribeLinks(secrets, base(publicUrl, port));
    }

    @Singleton
    ConsentLinks consentLinks(
            Secrets secrets,
            @Value("${SAMBANDH_PUBLIC_URL:}") String publicUrl,
            @Property(name = "micronaut.server.port", defaultValue = "8080") String port) {
        return new SignedConsentLinks(secrets, base(publicUrl, port));
    }

    @Singleton
    MeasuringLinks measuringLinks(
            Secrets secrets,
            @Value("${SAMBANDH_PUBLIC_URL:}") String publicUrl,
            @Property(name = "micronaut.server.port", defaultValue = "8080") String port) {
        return new SignedMeasuringLinks(secrets, base(publicUrl, port));
    }

    @Singleton
    SampleLinks sampleLinks(
            @Value("${SAMBANDH_PUBLIC_URL:}") String publicUrl,
            @Property(name = "micronaut.server.port", defaultValue = "8080") String port) {
        return new SampleLinks(base(publicUrl, port));
    }

    private static String base(String publicUrl, String port) {
        String base = publicUrl.isBlank() ? "http://127.0.0.1:" + port : publicUrl.strip();
        return base.replaceAll("/+$", "");
    }

    @PreDestroy
    void close() {
        if (smtp != null) {
            smtp.close();
        }
    }

    private static Path folder(@Nullable String home) {
        return (home == null ? Path.of(System.getProperty("user.home"), ".sambandh") : Path.of(home))
                .resolve("letters");
    }
}
