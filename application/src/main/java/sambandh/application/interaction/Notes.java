package sambandh.application.interaction;

import java.time.Instant;
import sambandh.domain.interaction.Note;
import sambandh.domain.interaction.NoteId;

/** Personal notes. Writing wants a unit of work. */
public interface Notes {
    void add(Note note);

    /** What was promised in it was done then; the first time counts. Does nothing where it promises nothing. */
    void keep(NoteId id, Instant at);

    /** What was promised in it is not wanted any more; the first time counts. Does nothing where it promises nothing. */
    void withdraw(NoteId id, Instant at);
}
