package sambandh.bootstrap.journey;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
import java.util.Map;
import sambandh.application.access.FirstAdministrator;
import sambandh.persistence.shared.DatabaseSettings;
import sambandh.persistence.shared.TestDatabase;

/** A whole Sambandh on an empty schema of its own, with a mail server beside it. */
final class Installation implements AutoCloseable {
    static final String PASSWORD = "correct horse battery staple";

    private final GreenMail mail = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private final ApplicationContext context;
    private final String address;

    Installation() {
        this(TestDatabase.freshSchema(), "");
    }

    /** @param smtpUrl the mail server; empty for {@link #mail} */
    Installation(DatabaseSettings database, String smtpUrl) {
        this(database, smtpUrl, Map.of());
    }

    /** @param more further settings; the mailbox {@code bounces@darjeeling.example} is read where one says what comes back */
    Installation(DatabaseSettings database, String smtpUrl, Map<String, String> more) {
        mail.start();
        mail.setUser("bounces@darjeeling.example", "bounces", "secret");
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("micronaut.server.port", -1);
        String own = "smtp://127.0.0.1:" + mail.getSmtp().getPort();
        properties.put("SAMBANDH_SMTP_URL", smtpUrl.isEmpty() ? own : smtpUrl);
        properties.put("SAMBANDH_MAIL_FROM", "hello@darjeeling.example");
        properties.put("SAMBANDH_PUBLIC_URL", "https://crm.example.com");
        // some tests ask as often as they can
        properties.put("SAMBANDH_RATE_LIMIT", "none");
        // tests run at any hour; the quiet hours have tests of their own
        properties.put("SAMBANDH_QUIET_HOURS", "none");
        properties.putAll(more);
        if (more.containsKey("SAMBANDH_BOUNCE_ADDRESS")) {
            properties.put(
                    "SAMBANDH_IMAP_URL",
                    "imap://bounces:secret@127.0.0.1:" + mail.getImap().getPort());
        }
        context = ApplicationContext.builder().properties(properties).start();
        context.getBean(FirstAdministrator.class).handle(PASSWORD);
        address = context.getBean(EmbeddedServer.class).start().getURL().toString();
    }

    String address() {
        return address;
    }

    GreenMail mail() {
        return mail;
    }

    Caller administrator() {
        return new Caller(address).signIn("admin", PASSWORD);
    }

    @Override
    public void close() {
        context.close();
        mail.stop();
    }
}
