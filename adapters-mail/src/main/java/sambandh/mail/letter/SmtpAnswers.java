package sambandh.mail.letter;

import jakarta.mail.MessagingException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import sambandh.application.letter.Postman.Result;

/** What a mail server's refusal means for the letter and its address. */
final class SmtpAnswers {
    /** Refused for reasons of policy (RFC 3463, X.7): about us, and no sign that nobody lives there. */
    private static final Pattern POLICY = Pattern.compile("5\\d\\d[ -]5\\.7\\.\\d+.*", Pattern.DOTALL);

    /** Too much at once (RFC 3463: X.7 with a temporary code), or said so in words. */
    private static final Pattern TOO_MUCH = Pattern.compile(
            "4(21|50|51|52)[ -](4\\.7\\.\\d+ .*|.*\\b(rate|too many|too fast|throttl|slow down|try .*slower).*)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private SmtpAnswers() {}

    static Result result(MessagingException failed) {
        for (Exception cause = failed; cause != null; ) {
            if (cause instanceof SMTPAddressFailedException address) {
                return ofAddress(address.getReturnCode(), answer(address));
            }
            cause = cause instanceof MessagingException chained ? chained.getNextException() : null;
        }
        if (failed instanceof SMTPSendFailedException letter
                && isForGood(letter.getReturnCode())
                && !letter.getCommand().startsWith("MAIL")) {
            return new Result.Refused(answer(letter));
        }
        // no connection, no sign-in, a sender that is not allowed: ours or theirs to mend
        return later(answer(failed));
    }

    /** All was handed over; only an answer in so many words tells what became of it. */
    static Result afterAll(MessagingException failed) {
        return failed instanceof SMTPSendFailedException letter && letter.getReturnCode() >= 200
                ? result(failed)
                : new Result.Unknown(answer(failed));
    }

    static Result noConnection(MessagingException failed) {
        return new Result.Unreachable(answer(failed));
    }

    private static Result later(String answer) {
        return TOO_MUCH.matcher(answer).matches() ? new Result.SlowDown(answer) : new Result.TryLater(answer);
    }

    private static Result ofAddress(int code, String answer) {
        if (!isForGood(code)) {
            return later(answer);
        }
        return POLICY.matcher(answer).matches() ? new Result.Refused(answer) : new Result.AddressRefused(answer);
    }

    private static boolean isForGood(int code) {
        return code >= 500 && code < 600;
    }

    private static String answer(MessagingException failed) {
        String message = failed.getMessage();
        return message == null ? failed.getClass().getSimpleName() : message.strip();
    }
}
