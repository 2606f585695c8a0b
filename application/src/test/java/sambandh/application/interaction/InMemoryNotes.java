package sambandh.application.interaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Letters;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.Page;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.interaction.Note;
import sambandh.domain.interaction.NoteId;
import sambandh.domain.letter.LetterId;
import sambandh.domain.shared.Scope;

public final class InMemoryNotes implements Notes, NoteViews {
    private final List<Note> all = new ArrayList<>();
    private final Letters letters;
    private final Map<NoteId, Instant> kept = new HashMap<>();
    private final Map<NoteId, Instant> withdrawn = new HashMap<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryNotes(Letters letters, InMemoryUnitOfWork unitOfWork) {
        this.letters = letters;
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void add(Note note) {
        unitOfWork.mustBeOpen();
        all.add(note);
    }

    @Override
    public void keep(NoteId id, Instant at) {
        unitOfWork.mustBeOpen();
        kept.putIfAbsent(id, at);
    }

    @Override
    public void withdraw(NoteId id, Instant at) {
        unitOfWork.mustBeOpen();
        withdrawn.putIfAbsent(id, at);
    }

    @Override
    public Page<Seen> list(Scope scope, CustomerId customer, Instant now, Page.Wanted wanted) {
        return page(scope, customer, it -> true, now, wanted, Note::writtenAt);
    }

    @Override
    public Page<Seen> promises(
            Scope scope, CustomerId customer, @Nullable PromiseState state, Instant now, Page.Wanted wanted) {
        return page(
                scope,
                customer,
                it -> it.promise() != null && (state == null || keeping(it, now).state() == state),
                now,
                wanted,
                it -> it.promise().dueAt());
    }

    private Page<Seen> page(
            Scope scope,
            CustomerId customer,
            Predicate<Note> which,
            Instant now,
            Page.Wanted wanted,
            Function<Note, Instant> sort) {
        List<Note> found = scope instanceof Scope.Nothing
                ? List.of()
                : all.stream()
                        .filter(it -> it.customerId().equals(customer))
                        .filter(which)
                        .toList();
        return InMemoryPages.page(
                        found,
                        wanted,
                        it -> "%012d.%09d"
                                .formatted(
                                        sort.apply(it).getEpochSecond(),
                                        sort.apply(it).getNano()),
                        it -> it.id().value())
                .map(it -> seen(it, now));
    }

    @Override
    public Optional<Seen> find(Scope scope, NoteId id, Instant now) {
        return scope instanceof Scope.Nothing
                ? Optional.empty()
                : all.stream().filter(it -> it.id().equals(id)).findFirst().map(it -> seen(it, now));
    }

    private Seen seen(Note note, Instant now) {
        return new Seen(
                note,
                note.letterId() == null
                        ? null
                        : letters.find(new LetterId(note.letterId()))
                                .map(it -> new Sending(it.state(), it.notSentBecause(), it.sentAt()))
                                .orElse(null),
                note.promise() == null ? null : keeping(note, now));
    }

    private Keeping keeping(Note note, Instant now) {
        return Keeping.of(note.promise(), kept.get(note.id()), withdrawn.get(note.id()), now);
    }
}
