package sambandh.application.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import sambandh.application.campaign.Runs.Run;
import sambandh.application.letter.Addressees.Reached;
import sambandh.application.letter.Mailings.Addressee;
import sambandh.application.letter.RulesOfLetters;
import sambandh.application.letter.SteerMailing;
import sambandh.application.segment.MemberViews;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.template.TemplateShelf;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.When;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.experiment.ControlGroup;
import sambandh.domain.experiment.Draws;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.MailingId;
import sambandh.domain.letter.QuietHours;
import sambandh.domain.shared.Scope;
import sambandh.domain.template.Purpose;
import sambandh.domain.template.Template;

/** Puts the people of an audience into the mailing of a run, except who is left alone: asked for by thousands, written by hundreds. */
public final class FanOut {
    private static final int AT_ONCE = 4_000;
    private static final int WRITERS = 2;
    /** Few, so that others who ask the server come between. */
    private static final int IN_ONE_COMMIT = 512;

    /** Some seconds later than the last time is not a day too early. */
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private final MemberViews members;
    private final Audience audience;
    private final TemplateShelf shelf;
    private final SteerMailing mailings;
    private final Runs runs;
    private final Draws draws;
    private final RulesOfLetters rules;
    private final UnitOfWork unitOfWork;
    private final Executor writers;
    private final Clock clock;

    /** @param writers runs two tasks beside the caller: who comes next is looked up while the last ones are written */
    public FanOut(
            MemberViews members,
            Audience audience,
            TemplateShelf shelf,
            SteerMailing mailings,
            Runs runs,
            Draws draws,
            RulesOfLetters rules,
            UnitOfWork unitOfWork,
            Executor writers,
            Clock clock) {
        this.members = members;
        this.audience = audience;
        this.shelf = shelf;
        this.mailings = mailings;
        this.runs = runs;
        this.draws = draws;
        this.rules = rules;
        this.unitOfWork = unitOfWork;
        this.writers = writers;
        this.clock = clock;
    }

    /** Ends the walk over the audience early. */
    private static final class Stopped extends RuntimeException {
        Stopped() {
            super(null, null, false, false);
        }
    }

    /**
     * Makes the mailing of the run, unless it is there: so whoever steers the campaign from now on steers it too. Belongs into the
     * unit of work that holds the campaign.
     */
    public Mailing begin(Campaign campaign, Run run) {
        Campaign.Details d = campaign.details();
        Template template = shelf.find(d.template(), launch(campaign).templateVersion())
                .orElseThrow()
                .template();
        return mailings.begin(
                new MailingId(run.id()),
                new Mailing.Details(
                        campaign.id().value(),
                        d.template(),
                        launch(campaign).templateVersion(),
                        template.details().purpose(),
                        template.details().topic(),
                        d.inputs(),
                        d.pace(),
                        d.errorShare(),
                        launch(campaign).by()));
    }

    /**
     * Begun again it puts in who is missing.
     *
     * @param mailing the run's
     * @param ours whether the run is still this instance's
     * @return false where it is not any more
     */
    public boolean fill(Campaign campaign, Run run, Mailing mailing, BooleanSupplier ours) {
        ZoneDue due = new ZoneDue(
                campaign.details().when(), run.plannedAt(), mailing.details().purpose());
        try (Writing writing = new Writing()) {
            members.each(new Scope.Company(), launch(campaign).condition(), AT_ONCE, some -> {
                if (!ours.getAsBoolean()) {
                    throw new Stopped();
                }
                put(campaign, run, mailing.id(), some, due, writing);
            });
            writing.await();
        } catch (Stopped early) {
            if (!ours.getAsBoolean()) {
                return false;
            }
        }
        mailings.prepared(mailing.id());
        return true;
    }

    private void put(
            Campaign campaign, Run run, MailingId mailing, List<CustomerId> some, ZoneDue due, Writing writing) {
        When when = campaign.details().when();
        List<Reached> people = audience.of(
                        when,
                        run.plannedAt(),
                        some.stream().map(CustomerId::value).toList())
                .people();
        Set<UUID> lately = lately(when, run, people);
        for (int from = 0; from < people.size(); from += IN_ONE_COMMIT) {
            List<Reached> part = people.subList(from, Math.min(people.size(), from + IN_ONE_COMMIT));
            write(campaign, run, mailing, part, lately, due, writing);
        }
    }

    private void write(
            Campaign campaign,
            Run run,
            MailingId mailing,
            List<Reached> people,
            Set<UUID> lately,
            ZoneDue due,
            Writing writing) {
        ControlGroup group = campaign.controlGroup();
        List<Addressee> heldOut = new ArrayList<>();
        List<Addressee> put = new ArrayList<>();
        for (Reached one : people) {
            Addressee addressee = new Addressee(one.personId(), one.customerId(), due.in(one.zone()));
            if (!campaign.details().when().keeps(run.plannedAt(), addressee.dueAt(), one.zone())) {
                continue;
            }
            if (group.holdsOut(one.customerId(), draws)) {
                heldOut.add(addressee);
            } else if (!lately.contains(one.personId())) {
                put.add(addressee);
            }
        }
        writing.begin(() -> unitOfWork.run(() -> {
            Set<UUID> first = runs.holdOut(
                    run, heldOut.stream().map(Addressee::customerId).toList());
            List<Addressee> leftOut = heldOut.stream()
                    .filter(one -> first.contains(one.customerId()))
                    .toList();
            if (!mailings.put(mailing, put, leftOut)) {
                throw new Stopped();
            }
        }));
    }

    /** What is being written, by several at a time: each writes other people. */
    private final class Writing implements AutoCloseable {
        private final Deque<CompletableFuture<?>> begun = new ArrayDeque<>();

        private void begin(Runnable next) {
            if (begun.size() == WRITERS) {
                await(begun.removeFirst());
            }
            begun.addLast(CompletableFuture.runAsync(next, writers));
        }

        private void await() {
            while (!begun.isEmpty()) {
                await(begun.removeFirst());
            }
        }

        private static void await(CompletableFuture<?> one) {
            try {
                one.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException why ? why : failed;
            }
        }

        /** Until nothing is written any more, whatever became of it. */
        @Override
        public void close() {
            begun.forEach(one -> one.handle((done, failed) -> true).join());
        }
    }

    private Set<UUID> lately(When when, Run run, List<Reached> people) {
        return when instanceof When.Again(var _, int days, var _)
                ? runs.written(
                        run,
                        clock.instant().minus(Duration.ofDays(days)).plus(HALF_A_DAY),
                        people.stream().map(Reached::personId).toList())
                : new HashSet<>();
    }

    private static Campaign.Launch launch(Campaign campaign) {
        return Objects.requireNonNull(campaign.launch());
    }

    /** When letters are due in each zone: by day, unless the law or the person wants them at once. */
    private final class ZoneDue {
        private final When when;
        private final Instant planned;
        private final Purpose purpose;
        private final QuietHours quiet = rules.rules().quietHours();
        private final Instant now = clock.instant();
        private final Map<ZoneId, Instant> known = new HashMap<>();

        private ZoneDue(When when, Instant planned, Purpose purpose) {
            this.when = when;
            this.planned = planned;
            this.purpose = purpose;
        }

        private Instant in(ZoneId zone) {
            return known.computeIfAbsent(zone, z -> {
                Instant due = when.due(planned, now, z);
                return purpose == Purpose.OBLIGATION ? due : quiet.over(z, due).orElse(due);
            });
        }
    }
}
