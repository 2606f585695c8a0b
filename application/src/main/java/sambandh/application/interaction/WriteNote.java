package sambandh.application.interaction;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.customer.Customers;
import sambandh.application.letter.Recipients;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.task.TaskList;
import sambandh.domain.company.Employee;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.PersonId;
import sambandh.domain.interaction.FollowUp;
import sambandh.domain.interaction.Note;
import sambandh.domain.interaction.NoteId;
import sambandh.domain.interaction.Promise;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.Faults;
import sambandh.domain.task.NewTask;
import sambandh.domain.task.TaskKind;

/** Writes a personal note, sends it in the owner's name where that is wanted, and has what it promises done. */
public final class WriteNote {
    /**
     * @param to one of the customer's people whom it is sent to, null for nobody
     * @param followUp what it promises, null for nothing
     */
    public record Command(
            Actor actor,
            CustomerId customerId,
            String text,
            @Nullable PersonId to,
            @Nullable FollowUp followUp) {}

    public sealed interface Outcome {
        record Written(NoteId id) implements Outcome {}

        record CustomerUnknown() implements Outcome {}

        /** Every fault with its pointer. */
        record Wrong(List<Fault> faults) implements Outcome {}
    }

    static final Code PROMISE = new Code("interaction.promise");

    private final Notes notes;
    private final Customers customers;
    private final NoteSigners signers;
    private final Recipients recipients;
    private final InteractionParties parties;
    private final NotePost post;
    private final TaskList tasks;
    private final NoteNews news;
    private final CompanyProfiles company;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public WriteNote(
            Notes notes,
            Customers customers,
            NoteSigners signers,
            Recipients recipients,
            InteractionParties parties,
            NotePost post,
            TaskList tasks,
            NoteNews news,
            CompanyProfiles company,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.notes = notes;
        this.customers = customers;
        this.signers = signers;
        this.recipients = recipients;
        this.parties = parties;
        this.post = post;
        this.tasks = tasks;
        this.news = news;
        this.company = company;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Customer customer = customers.find(command.customerId()).orElse(null);
            return customer == null ? new Outcome.CustomerUnknown() : write(command, customer);
        });
    }

    private Outcome write(Command command, Customer customer) {
        Instant now = clock.instant();
        Faults faults = new Faults();
        Employee signer = signers.of(customer, command.actor()).orElse(null);
        Recipient reader = reader(command, signer, faults);
        FollowUp followUp = command.followUp();
        Promise promise = followUp == null
                ? null
                : faults.attempt("/followUp", () -> followUp.from(now, zone(customer, reader)))
                        .orNull();
        if (!faults.none()) {
            return new Outcome.Wrong(faults.all());
        }
        NoteId id = new NoteId(ids.next());
        UUID letter = reader == null || signer == null
                ? null
                : post.send(command.actor(), id, customer.id(), reader, signer, command.text());
        Note note = new Note(
                id,
                customer.id(),
                signer == null ? null : signer.id(),
                command.text(),
                command.to(),
                letter,
                promise,
                now,
                command.actor().reference());
        notes.add(note);
        if (promise != null) {
            tasks.ask(asked(note, promise, customer));
        }
        news.written(command.actor(), note);
        return new Outcome.Written(id);
    }

    private @Nullable Recipient reader(Command command, @Nullable Employee signer, Faults faults) {
        PersonId to = command.to();
        if (to == null) {
            return null;
        }
        Recipient reader = parties.peopleOf(command.customerId(), Set.of(to)).isEmpty()
                ? null
                : recipients.find(to.value()).orElse(null);
        if (reader == null) {
            faults.add("/send/personId", "unknown_person", "The customer has no such person.");
        }
        if (signer == null) {
            faults.add(
                    "/send",
                    "nobody_to_sign",
                    "It is sent in the owner's name: give the customer an owner, or be an employee yourself.");
        }
        return reader;
    }

    private ZoneId zone(Customer customer, @Nullable Recipient reader) {
        ZoneId theirs = reader == null ? customer.details().zone() : reader.zone();
        return theirs == null ? company.current().details().zone() : theirs;
    }

    /** Whoever owns the customer then keeps it; without an owner, whoever gave it. */
    private static NewTask asked(Note note, Promise promise, Customer customer) {
        return new NewTask(
                taskKey(note.id()),
                TaskKind.PROMISE,
                PROMISE,
                Map.of("due", promise.on().toString()),
                customer.id().value(),
                customer.details().ownerId() == null ? note.signedBy() : null,
                null,
                promise.dueAt(),
                note.text(),
                note.id().value());
    }

    /** Of the task that keeps a promise. */
    public static String taskKey(NoteId note) {
        return "interaction.promise:" + note.value();
    }
}
