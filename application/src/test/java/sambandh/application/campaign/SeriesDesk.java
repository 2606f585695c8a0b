package sambandh.application.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.AcceptingPostman;
import sambandh.application.letter.AskGate;
import sambandh.application.letter.CompanyFacts;
import sambandh.application.letter.InMemoryRulesOfLetters;
import sambandh.application.letter.LetterQueue;
import sambandh.application.letter.LetterQueue.Ending;
import sambandh.application.letter.LetterQueue.Lane;
import sambandh.application.letter.PlainLinks;
import sambandh.application.letter.RecipientFacts;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.letter.WriteLetter;
import sambandh.application.segment.Profile;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Trigger;
import sambandh.application.shared.Trigger.Occasion;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.template.InMemoryEditions;
import sambandh.application.template.PlainEngine;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.TemplateFacts;
import sambandh.application.template.WriteWords;
import sambandh.application.timeline.InMemoryTimeline;
import sambandh.domain.campaign.Enrolment;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.campaign.Wait;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.PersonCreated;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterReplied;
import sambandh.domain.letter.SenderGate.Decision;
import sambandh.domain.order.OrderMode;
import sambandh.domain.order.OrderPlaced;
import sambandh.domain.segment.Condition;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Scope;
import sambandh.domain.shared.fact.Words;
import sambandh.domain.template.Field;

/** All that series need, over fakes; letters are sent by {@link #send}. */
final class SeriesDesk {
    static final Code ORDER = new Code("order.placed");
    static final Code REPLY = new Code("letter.replied");
    private static final Code PERSON = new Code("person.created");
    private static final Words WORDS = Words.of("x", "x", "x", "x");

    final CampaignDesk desk = new CampaignDesk();
    final InMemorySeries store = new InMemorySeries(desk.unitOfWork);
    final InMemoryEnrolments enrolments = new InMemoryEnrolments(desk.unitOfWork, store, desk.letters, desk.clock);
    final InMemoryTimeline timeline = new InMemoryTimeline(desk.unitOfWork);
    final SeriesNews news = new SeriesNews(enrolments, desk.letters, timeline, desk.ids, desk.clock);
    final EnrolPeople enrol = new EnrolPeople(
            enrolments, news, desk.recipients, desk.members, desk.unitOfWork, new Bells(), desk.ids, desk.clock);

    private final Trigger<OrderPlaced> onOrder = new Trigger<>(
            ORDER,
            WORDS,
            OrderPlaced.class,
            it -> it.mode() == OrderMode.HISTORY
                    ? Optional.empty()
                    : Optional.of(new Occasion(it.customerId(), null, it.orderId())));
    private final Trigger<PersonCreated> onPerson = new Trigger<>(
            PERSON, WORDS, PersonCreated.class, it -> Optional.of(new Occasion(it.customerId(), it.personId(), null)));
    private final Trigger<LetterReplied> onReply = new Trigger<>(
            REPLY, WORDS, LetterReplied.class, it -> Optional.of(new Occasion(it.customerId(), it.personId(), null)));
    private final OnTrigger<LetterReplied> replies = new OnTrigger<>(onReply, store, enrolments, news, enrol);
    private final OnTrigger<OrderPlaced> orders = new OnTrigger<>(onOrder, store, enrolments, news, enrol);
    final SeriesChecks checks = new SeriesChecks(desk.checks, Triggers.of(List.of(onPerson, onOrder, onReply)));
    final CreateSeries create = new CreateSeries(store, checks, desk.audit, desk.unitOfWork, desk.ids, desk.clock);
    final ChangeSeries change = new ChangeSeries(store, checks, desk.audit, desk.unitOfWork, desk.clock);
    final StartSeries start = starter(desk.unitOfWork);
    final EnrolByHand byHand = new EnrolByHand(store, enrolments, enrol, news, desk.audit, desk.unitOfWork);

    CompanyFacts.Company company = new CompanyFacts.Company(
            "Himal", new Language("ne"), java.time.ZoneId.of("Asia/Kathmandu"), null, null, null, null);
    private final AskGate gate = new AskGate(
            desk.suppressions,
            desk.letters,
            desk.recipients,
            () -> company,
            new AcceptingPostman("smtp", CompanyFacts.Company::isNamed),
            new InMemoryRulesOfLetters(desk.unitOfWork),
            desk.clock);
    /** Of whom nothing can be told. */
    final Set<UUID> untold = new HashSet<>();

    private final ReaderFacts facts = new ReaderFacts(List.of(new RecipientFacts(desk.recipients), new Untellable()));
    private final WriteWords words = new WriteWords(
            desk.shelf, new InMemoryEditions(desk.unitOfWork), new PlainEngine(), desk.company, desk.unitOfWork);
    final WriteLetter writeLetter = new WriteLetter(
            desk.letters,
            gate,
            words,
            new PlainLinks(),
            desk.audit,
            desk.unitOfWork,
            new Bells(),
            desk.ids,
            desk.clock);
    final TakeStep takeStep = new TakeStep(enrolments, news, writeLetter, desk.shelf, desk.clock);
    final LookAtSeries look = new LookAtSeries(store, enrolments, desk.recipients, desk.members, facts);
    final RunSeries run = new RunSeries(enrolments, look, takeStep, news, desk.unitOfWork, desk.ids);

    final EndStopped endStopped = new EndStopped(store, enrolments, news, desk.unitOfWork);

    private final class Untellable implements TemplateFacts {
        @Override
        public List<Field> fields() {
            return List.of();
        }

        @Override
        public Map<Reader, Map<String, ?>> about(Collection<Reader> readers) {
            if (readers.stream().anyMatch(it -> untold.contains(it.personId()))) {
                throw new IllegalStateException("one of them cannot be told of");
            }
            return Map.of();
        }
    }

    StartSeries starter(UnitOfWork unitOfWork) {
        EndStopped end = new EndStopped(store, enrolments, news, unitOfWork);
        return new StartSeries(store, end, checks, desk.audit, unitOfWork, desk.clock);
    }

    /** Its process is killed after so many units of work. */
    UnitOfWork diesAfter(int units) {
        AtomicInteger left = new AtomicInteger(units);
        return new UnitOfWork() {
            @Override
            public <T> T perform(Supplier<T> work) {
                if (left.getAndDecrement() == 0) {
                    throw new IllegalStateException("killed");
                }
                return desk.unitOfWork.perform(work);
            }

            @Override
            public void afterCommit(Runnable next) {
                desk.unitOfWork.afterCommit(next);
            }
        };
    }

    /** Each unit of work takes so long. */
    UnitOfWork takes(Duration time) {
        return new UnitOfWork() {
            @Override
            public <T> T perform(Supplier<T> work) {
                T done = desk.unitOfWork.perform(work);
                desk.clock.advance(time);
                return done;
            }

            @Override
            public void afterCommit(Runnable next) {
                desk.unitOfWork.afterCommit(next);
            }
        };
    }

    static Series.Step step(String after) {
        return new Series.Step(new Code("thank_you"), Map.of(), Wait.parse(after), null);
    }

    static Series.Details details(List<Series.Step> steps, Series.Exits exits, @Nullable Wait again) {
        return new Series.Details("First days", ORDER, null, steps, exits, again);
    }

    static Series.Details forThose(Condition condition, Series.Details d) {
        return new Series.Details(d.name(), d.trigger(), condition, d.steps(), d.exits(), d.again());
    }

    SeriesId started(Series.Details details) {
        Series made = create.handle(new CreateSeries.Command(CampaignDesk.MARKETER, details));
        start.start(new StartSeries.Command(CampaignDesk.MARKETER, made.id()));
        return made.id();
    }

    SeriesId started(String... waits) {
        return started(
                details(java.util.Arrays.stream(waits).map(SeriesDesk::step).toList(), Series.Exits.NONE, null));
    }

    /** Orders now, or long ago. */
    void order(Recipient of, OrderMode mode) {
        OrderPlaced placed = new OrderPlaced(
                UUID.randomUUID(),
                of.customers().getFirst(),
                desk.clock.instant(),
                LocalDate.of(2026, 3, 1),
                "100.00",
                "INR",
                mode);
        desk.unitOfWork.run(() -> orders.react(placed));
    }

    /** Answers any letter. */
    void reply(Recipient of) {
        LetterReplied replied = new LetterReplied(
                UUID.randomUUID(), of.customers().getFirst(), of.personId(), "thank_you", desk.clock.instant());
        desk.unitOfWork.run(() -> replies.react(replied));
    }

    void order(Recipient of) {
        order(of, OrderMode.LIVE);
    }

    /** Everything that is due happens, letters are sent at once. */
    void settle() {
        do {
            send();
        } while (run.round());
    }

    /** Sends what is due, as far as the gate lets it. */
    void send() {
        desk.unitOfWork.run(() -> {
            var taken = desk.letters.take(Lane.SINGLE, 1_000, Duration.ofMinutes(1));
            var decisions =
                    gate.ask(taken.stream().map(LetterQueue.Claimed::letter).toList());
            desk.letters.end(
                    taken.stream()
                            .map(it -> new LetterQueue.Ended(
                                    it, ending(decisions.get(it.letter().id()))))
                            .toList(),
                    desk.clock.instant());
        });
    }

    private static Ending ending(@Nullable Decision decision) {
        return switch (decision) {
            case null -> throw new IllegalStateException("the gate said nothing");
            case Decision.Send _ -> new Ending.Sent();
            case Decision.Wait(Instant until) -> new Ending.Waiting(until);
            case Decision.NotSent(var because) -> new Ending.NotSent(because);
        };
    }

    /** Lets time go by, an hour at a time. */
    void live(Duration time) {
        Instant end = desk.clock.instant().plus(time);
        settle();
        while (desk.clock.instant().isBefore(end)) {
            desk.clock.advance(Duration.ofHours(1));
            settle();
        }
    }

    List<Instant> sentTo(Recipient person) {
        return desk.letters().stream()
                .filter(it -> it.personId().equals(person.personId()) && it.state() == Letter.State.SENT)
                .map(Letter::sentAt)
                .map(java.util.Objects::requireNonNull)
                .sorted()
                .toList();
    }

    Enrolment last(SeriesId series, Recipient person) {
        return enrolments.last(series, person.personId()).orElseThrow();
    }

    EnrolmentViews.Results results(SeriesId series) {
        return enrolments.results(new Scope.Company(), series);
    }

    static Set<Code> events(Code... codes) {
        return Set.of(codes);
    }

    /** Somebody of a customer in Nepal. */
    Recipient nepali() {
        UUID customer = UUID.randomUUID();
        desk.members.know(new Profile(new CustomerId(customer), Map.of("country", "NP"), List.of()));
        return desk.recipients.add("Maya", "en", "maya@example.com", customer);
    }
}
