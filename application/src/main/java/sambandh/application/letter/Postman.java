package sambandh.application.letter;

import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.Letter;

/** Takes letters to where they go: a mail server, or a folder. Called with no transaction open; blocks. */
public interface Postman {
    /** What became of a letter. */
    sealed interface Result {
        record Accepted() implements Result {}

        /** The server will never take mail for this address. */
        record AddressRefused(String answer) implements Result {}

        /** The server will never take this letter. */
        record Refused(String answer) implements Result {}

        /** Not now: a full mailbox, a busy server. */
        record TryLater(String answer) implements Result {}

        /** Not now: it is too much for the address's domain. */
        record SlowDown(String answer) implements Result {}

        /** There was no connection, or no sign-in; no letter can be handed over. */
        record Unreachable(String answer) implements Result {}

        /** All of it was handed over, and then no answer came: it may have been taken or not. */
        record Unknown(String answer) implements Result {}
    }

    /** The letter has an address. */
    Result deliver(Letter letter);

    /** Whether letters can leave in this company's name; what becomes of the others is {@code company_not_configured}. */
    boolean canWriteFor(CompanyFacts.Company company);

    /** How letters leave: {@code smtp} or {@code folder}. */
    String by();

    /** Where a delivered letter can be found, null when it has left the house. */
    @Nullable String location(Letter letter);
}
