package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Measures.Measured;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.LetterId;

/** What every keeper of what was opened and followed does. */
public interface MeasuresContract {
    Instant THEN = Instant.parse("2026-03-01T08:00:00.123456Z");

    Measures measures();

    UnitOfWork unitOfWork();

    /** A letter that is kept. */
    LetterId letter();

    @Test
    default void it_is_counted_from_the_beginning_on_and_the_first_time_is_kept() {
        LetterId letter = letter();
        unitOfWork().run(() -> measures().begin(List.of(letter)));
        assertThat(measures().find(letter)).contains(Measured.NOTHING_YET);
        unitOfWork().run(() -> {
            measures().opened(letter, THEN);
            measures().opened(letter, THEN.plusSeconds(1));
            measures().clicked(letter, THEN.plusSeconds(2));
            measures().begin(List.of(letter));
        });
        assertThat(measures().find(letter)).contains(new Measured(2, THEN, 1, THEN.plusSeconds(2)));
        assertThatThrownBy(() -> measures().opened(letter, THEN)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void of_others_nothing_is_counted() {
        LetterId letter = letter();
        unitOfWork().run(() -> {
            measures().opened(letter, THEN);
            measures().clicked(letter, THEN);
            measures().opened(new LetterId(UUID.randomUUID()), THEN);
        });
        assertThat(measures().find(letter)).isEmpty();
    }
}
