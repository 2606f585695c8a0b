package sambandh.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.io.EOFException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import sambandh.application.shared.TookTooLong;

class ProblemHandlersTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(ProblemHandlers.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop_listening() {
        logger.detachAppender(log);
    }

    @Test
    void a_caller_who_hangs_up_is_no_failure_of_ours() {
        for (Throwable gone : List.of(new EOFException(), new CompletionException(new ClosedChannelException()))) {
            assertThat(status(gone)).isEqualTo(400);
        }
        assertThat(log.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.INFO));
    }

    @Test
    void a_database_that_hangs_up_is_one() {
        assertThat(status(new IllegalStateException(new SQLException(new EOFException()))))
                .isEqualTo(500);
        assertThat(log.list).anyMatch(event -> event.getLevel() == Level.ERROR);
    }

    @Test
    void what_takes_too_long_is_to_be_tried_again() {
        HttpResponse<?> answer = new ProblemHandlers()
                .tookTooLong()
                .handle(HttpRequest.GET("/"), new TookTooLong(new SQLTimeoutException()));
        assertThat(answer.code()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).matches("[0-9]+");
        assertThat(answer.getBody(Problem.class).orElseThrow().detail()).contains("takes longer", "shorter time");
        assertThat(log.list).anyMatch(event -> event.getLevel() == Level.WARN);
    }

    private static int status(Throwable failed) {
        return new ProblemHandlers()
                .anything()
                .handle(HttpRequest.GET("/"), failed)
                .code();
    }
}
