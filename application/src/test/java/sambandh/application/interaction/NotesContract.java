package sambandh.application.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.interaction.NoteViews.PromiseState;
import sambandh.application.interaction.NoteViews.Seen;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.PersonId;
import sambandh.domain.interaction.Note;
import sambandh.domain.interaction.NoteId;
import sambandh.domain.interaction.Promise;
import sambandh.domain.letter.Letter;
import sambandh.domain.shared.Scope;

/** What every keeper of notes does, the one in memory and the one in the database. */
public interface NotesContract {
    Scope ALL = new Scope.Company();
    Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    Notes notes();

    NoteViews views();

    UnitOfWork unitOfWork();

    CustomerId aCustomer();

    PersonId aPersonOf(CustomerId customer);

    EmployeeId anEmployee();

    /** A letter to that person that waits to be sent. */
    Letter aQueuedLetter(PersonId to);

    private static Promise promise(String day) {
        LocalDate on = LocalDate.parse(day);
        ZoneId zone = ZoneId.of("Asia/Kathmandu");
        return new Promise(on, on.atTime(18, 0).atZone(zone).toInstant(), zone, "P14D");
    }

    private Note kept(CustomerId customer, String writtenAt, @Nullable Promise promise) {
        return kept(new Note(
                new NoteId(UUID.randomUUID()),
                customer,
                null,
                "पहली चाय आने पर फ़ोन करना है।",
                null,
                null,
                promise,
                Instant.parse(writtenAt),
                "user:1"));
    }

    private Note kept(Note note) {
        unitOfWork().run(() -> notes().add(note));
        return note;
    }

    @Test
    default void a_note_is_found_again_whole_with_what_became_of_its_letter() {
        CustomerId customer = aCustomer();
        PersonId person = aPersonOf(customer);
        Letter letter = aQueuedLetter(person);
        Note note = kept(new Note(
                new NoteId(UUID.randomUUID()),
                customer,
                anEmployee(),
                "Two\nlines",
                person,
                letter.id().value(),
                promise("2026-03-10"),
                NOW,
                "user:1"));
        Seen seen = views().find(ALL, note.id(), NOW).orElseThrow();
        assertThat(seen.note()).isEqualTo(note);
        assertThat(seen.sending()).isEqualTo(new NoteViews.Sending(Letter.State.QUEUED, null, null));
        assertThat(seen.keeping()).isEqualTo(new NoteViews.Keeping(PromiseState.OPEN, null));
        assertThat(views().find(new Scope.Nothing(), note.id(), NOW)).isEmpty();
        assertThat(views().find(ALL, new NoteId(UUID.randomUUID()), NOW)).isEmpty();
    }

    @Test
    default void notes_are_listed_by_when_they_were_written_and_promises_by_when_they_are_due() {
        CustomerId customer = aCustomer();
        Note first = kept(customer, "2026-02-01T10:00:00Z", promise("2026-04-01"));
        Note second = kept(customer, "2026-02-02T10:00:00Z", null);
        Note third = kept(customer, "2026-02-03T10:00:00Z", promise("2026-03-01"));
        kept(aCustomer(), "2026-02-03T10:00:00Z", promise("2026-03-01"));
        Page.Wanted wanted = new Page.Wanted(2, "writtenAt", true, null);
        Page<Seen> page = views().list(ALL, customer, NOW, wanted);
        assertThat(page.items()).extracting(Seen::note).containsExactly(third, second);
        assertThat(views().list(ALL, customer, NOW, wanted.after(page.next())).items())
                .extracting(Seen::note)
                .containsExactly(first);
        assertThat(promises(customer, null)).containsExactly(third, first);
        Page<Seen> one = views().promises(ALL, customer, null, NOW, Page.Wanted.first(1, "dueAt"));
        assertThat(views().promises(
                                ALL,
                                customer,
                                null,
                                NOW,
                                Page.Wanted.first(1, "dueAt").after(one.next()))
                        .items())
                .extracting(Seen::note)
                .containsExactly(first);
        assertThat(views().promises(new Scope.Nothing(), customer, null, NOW, Page.Wanted.first(1, "dueAt"))
                        .items())
                .isEmpty();
    }

    private List<Note> promises(CustomerId customer, @Nullable PromiseState state) {
        return views().promises(ALL, customer, state, NOW, Page.Wanted.first(10, "dueAt")).items().stream()
                .map(Seen::note)
                .toList();
    }

    @Test
    default void a_promise_is_open_then_late_until_it_is_kept_or_withdrawn() {
        CustomerId customer = aCustomer();
        Note open = kept(customer, "2026-02-01T10:00:00Z", promise("2026-04-01"));
        Note late = kept(customer, "2026-02-02T10:00:00Z", promise("2026-03-01"));
        Note done = kept(customer, "2026-02-03T10:00:00Z", promise("2026-03-01"));
        Note gone = kept(customer, "2026-02-04T10:00:00Z", promise("2026-04-02"));
        Instant at = Instant.parse("2026-02-27T10:00:00Z");
        unitOfWork().run(() -> {
            notes().keep(done.id(), at);
            notes().keep(done.id(), at.plusSeconds(9));
            notes().withdraw(gone.id(), at);
        });
        assertThat(promises(customer, PromiseState.OPEN)).containsExactly(open);
        assertThat(promises(customer, PromiseState.LATE)).containsExactly(late);
        assertThat(promises(customer, PromiseState.KEPT)).containsExactly(done);
        assertThat(promises(customer, PromiseState.WITHDRAWN)).containsExactly(gone);
        assertThat(views().find(ALL, done.id(), NOW).orElseThrow().keeping())
                .isEqualTo(new NoteViews.Keeping(PromiseState.KEPT, at));
        assertThat(views().find(ALL, late.id(), NOW).orElseThrow().keeping())
                .isEqualTo(new NoteViews.Keeping(PromiseState.LATE, null));
        assertThatThrownBy(() -> notes().keep(open.id(), at)).isInstanceOf(IllegalStateException.class);
    }
}
