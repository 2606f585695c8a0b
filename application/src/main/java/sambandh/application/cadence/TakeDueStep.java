package sambandh.application.cadence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.cadence.PlannedSteps.Claimed;
import sambandh.application.letter.Letters;
import sambandh.application.letter.Recipients;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.letter.WriteLetter;
import sambandh.application.task.TaskList;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.TemplateFacts.Reader;
import sambandh.application.template.TemplateShelf;
import sambandh.domain.cadence.Channel;
import sambandh.domain.cadence.Enrolment;
import sambandh.domain.cadence.Plan;
import sambandh.domain.cadence.PlanStep;
import sambandh.domain.cadence.PlannedStep;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.task.NewTask;
import sambandh.domain.task.TaskKind;
import sambandh.domain.template.Template;

/** Makes a task or a letter of a contact whose day has come, and sees to what became of the letter. */
public final class TakeDueStep {
    private static final Duration SOON = Duration.ofMinutes(2);

    private final PlannedSteps steps;
    private final Enrolments enrolments;
    private final Plans plans;
    private final CareFacts customers;
    private final TaskList tasks;
    private final Letters letters;
    private final WriteLetter writeLetter;
    private final Recipients recipients;
    private final ReaderFacts facts;
    private final TemplateShelf shelf;
    private final CadenceNews news;
    private final Clock clock;

    public TakeDueStep(
            PlannedSteps steps,
            Enrolments enrolments,
            Plans plans,
            CareFacts customers,
            TaskList tasks,
            Letters letters,
            WriteLetter writeLetter,
            Recipients recipients,
            ReaderFacts facts,
            TemplateShelf shelf,
            CadenceNews news,
            Clock clock) {
        this.steps = steps;
        this.enrolments = enrolments;
        this.plans = plans;
        this.customers = customers;
        this.tasks = tasks;
        this.letters = letters;
        this.writeLetter = writeLetter;
        this.recipients = recipients;
        this.facts = facts;
        this.shelf = shelf;
        this.news = news;
        this.clock = clock;
    }

    /** A claimed contact, what it belongs to, and what the plan says of it. */
    private record Turn(Claimed claimed, Enrolment enrolment, Plan plan, PlanStep said) {
        PlannedStep step() {
            return claimed.step();
        }
    }

    /** The key of a contact's task. */
    static String key(PlannedStep step) {
        return "cadence:" + step.id().value();
    }

    /** Of one that is held. Wants a unit of work. */
    void take(Claimed claimed) {
        Turn turn = turn(claimed).orElse(null);
        boolean isUnderWay = claimed.step().letterId() != null;
        if (turn == null || (!isUnderWay && turn.enrolment().state() != Enrolment.State.RUNNING)) {
            steps.over(claimed, PlannedStep.State.WITHDRAWN, null);
            return;
        }
        UUID letter = claimed.step().letterId();
        if (letter != null) {
            letters.find(new LetterId(letter))
                    .ifPresentOrElse(
                            it -> follow(turn, it), () -> steps.over(claimed, PlannedStep.State.NOT_SENT, null));
        } else if (turn.said().isLetter()) {
            write(turn);
        } else {
            tasks.ask(task(turn));
            steps.asked(claimed, null, null);
        }
        // the one after it may stand further off than what is kept as rows
        enrolments.lookAgain(Map.of(turn.enrolment().id(), clock.instant()));
    }

    private Optional<Turn> turn(Claimed claimed) {
        return enrolments
                .find(claimed.step().enrolment())
                .flatMap(enrolment -> Optional.ofNullable(
                                plans.versions(List.of(new Plans.Version(enrolment.plan(), enrolment.planVersion())))
                                        .get(new Plans.Version(enrolment.plan(), enrolment.planVersion())))
                        .flatMap(plan -> plan.details()
                                .step(claimed.step().key().step())
                                .map(said -> new Turn(claimed, enrolment, plan, said))));
    }

    private NewTask task(Turn turn) {
        PlannedStep step = turn.step();
        Channel channel = step.channel();
        boolean isMeeting = channel == Channel.VIDEO || channel == Channel.IN_PERSON;
        return new NewTask(
                key(step),
                isMeeting ? TaskKind.MEETING : channel == Channel.PHONE ? TaskKind.CALL : TaskKind.NEXT_STEP,
                new Code("cadence." + channel.name().toLowerCase(Locale.ROOT)),
                Map.of(
                        "plan", turn.plan().code().value(),
                        "step", step.key().step().value(),
                        "purpose", turn.said().purpose().value(),
                        "day", step.day().toString()),
                step.customerId(),
                null,
                turn.said().department(),
                step.closes(),
                text(turn),
                step.id().value(),
                turn.said().patience());
    }

    /** What to speak about, and what the industry's customers get with a check-in. */
    private @Nullable String text(Turn turn) {
        CareFacts.Customer customer = customers
                .about(List.of(turn.step().customerId()))
                .get(turn.step().customerId());
        Code industry = customer == null ? null : customer.industry();
        String service =
                industry == null ? null : turn.plan().details().services().get(industry);
        String text = Stream.of(Optional.ofNullable(turn.said().talkingPoints()), Optional.ofNullable(service))
                .flatMap(Optional::stream)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }

    private void write(Turn turn) {
        PlannedStep step = turn.step();
        Code code = Objects.requireNonNull(turn.said().template());
        Recipient person = recipients.findForCustomer(step.customerId()).orElse(null);
        Template template =
                shelf.find(code, null).map(TemplateShelf.Found::template).orElse(null);
        if (person == null || template == null) {
            steps.over(turn.claimed(), PlannedStep.State.NOT_SENT, null);
            return;
        }
        UUID about = turn.enrolment().reference();
        Letter letter = writeLetter
                .handle(new WriteLetter.Command(
                        new Actor.Job("cadence:" + turn.plan().code().value()),
                        person,
                        step.customerId(),
                        template.details().purpose(),
                        template.details().topic(),
                        code,
                        facts.about(new Reader(person.personId(), step.customerId(), about)),
                        about,
                        key(step)))
                .letter();
        follow(turn, letter);
    }

    private void follow(Turn turn, Letter letter) {
        Instant now = clock.instant();
        switch (letter.state()) {
            case QUEUED, WAITING, SENDING -> {
                Instant due = letter.nextAttemptAt();
                Instant then = due == null || due.isBefore(now) ? now : due;
                steps.asked(turn.claimed(), letter.id().value(), then.plus(SOON));
            }
            case SENT, UNKNOWN -> sent(turn, letter, now);
            case NOT_SENT, BOUNCED, FAILED -> steps.over(turn.claimed(), PlannedStep.State.NOT_SENT, null);
        }
    }

    private void sent(Turn turn, Letter letter, Instant now) {
        Instant at = letter.sentAt() == null ? now : letter.sentAt();
        PlannedStep.Proof proof =
                new PlannedStep.Proof(PlannedStep.Proof.Kind.LETTER, letter.id().value(), at);
        steps.over(turn.claimed(), PlannedStep.State.DONE, proof);
        news.proved(turn.step(), proof);
    }
}
