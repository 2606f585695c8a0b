package sambandh.mail.letter;

/**
 * A mailbox of an IMAP server.
 *
 * @param implicitTls TLS from the first byte ({@code imaps}); otherwise STARTTLS, see {@link #mustEncrypt}
 */
record MailboxSettings(String host, int port, boolean implicitTls, String user, String password, String folder) {
    private static final String UNREADABLE =
            "SAMBANDH_IMAP_URL cannot be read; write imaps://user:password@host:port/folder";

    /**
     * Reads {@code imaps://user:password@host:port/folder}; without a folder it is the inbox, and what is special in a
     * URL is percent-encoded.
     *
     * @throws IllegalArgumentException when it cannot be read; the message holds no password
     */
    static MailboxSettings of(String url) {
        ServerUrl server = ServerUrl.of(url, "imap", UNREADABLE);
        String user = server.user();
        String password = server.password();
        if (user == null || password == null) {
            throw new IllegalArgumentException(UNREADABLE);
        }
        String path = server.uri().getRawPath() == null
                ? ""
                : ServerUrl.decoded(server.uri().getRawPath());
        return new MailboxSettings(
                server.host(),
                server.port(143, 993),
                server.secure(),
                user,
                password,
                path.length() < 2 ? "INBOX" : path.substring(1));
    }

    /** Whether nothing is said before STARTTLS: a password must not travel in the clear, save within this machine. */
    boolean mustEncrypt() {
        return !implicitTls && !ServerUrl.isLoopback(host);
    }

    /** Without user and password, so that they reach no log. */
    @Override
    public String toString() {
        return (implicitTls ? "imaps://" : "imap://") + host + ":" + port + "/" + folder;
    }
}
