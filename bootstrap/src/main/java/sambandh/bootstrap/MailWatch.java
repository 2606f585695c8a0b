package sambandh.bootstrap;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.application.letter.Breaker;

/** Tells the log, once, that the mail server is away, and that it is back. */
@Singleton
final class MailWatch implements Breaker.Watch {
    private static final Logger LOG = LoggerFactory.getLogger(MailWatch.class);

    @Override
    public void opened(int failures, String answer) {
        LOG.warn(
                "the mail server could not be reached {} times in a row ({}); letters wait, and one tries it now and then",
                failures,
                answer);
    }

    @Override
    public void closed(Duration after) {
        LOG.info("the mail server answers again after {} s; letters go on", after.toSeconds());
    }
}
