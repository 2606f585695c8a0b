package sambandh.rest.interaction;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import sambandh.application.company.Employees;
import sambandh.application.company.InMemoryCompanyProfiles;
import sambandh.application.customer.Customers;
import sambandh.application.interaction.ChangeInteraction;
import sambandh.application.interaction.FollowUntilSpoken;
import sambandh.application.interaction.InMemoryInteractions;
import sambandh.application.interaction.InMemoryNotes;
import sambandh.application.interaction.InMemoryTalks;
import sambandh.application.interaction.InMemoryWaits;
import sambandh.application.interaction.InteractionChecks;
import sambandh.application.interaction.InteractionNews;
import sambandh.application.interaction.KnownPeople;
import sambandh.application.interaction.LogInteraction;
import sambandh.application.interaction.NoteNews;
import sambandh.application.interaction.NotePost;
import sambandh.application.interaction.NoteSigners;
import sambandh.application.interaction.PutInteraction;
import sambandh.application.interaction.SpeakerNames;
import sambandh.application.interaction.TakeTalk;
import sambandh.application.interaction.WhoHears;
import sambandh.application.interaction.WriteNote;
import sambandh.application.letter.InMemoryLetters;
import sambandh.application.letter.Recipients;
import sambandh.application.letter.WriteLetter;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.task.InMemoryTaskList;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.WriteWords;
import sambandh.application.timeline.InMemoryTimeline;

/** The company's days are those of UTC. */
@Factory
class InteractionTestBeans {
    @Singleton
    InMemoryInteractions interactions(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryInteractions(unitOfWork);
    }

    @Singleton
    KnownPeople knownPeople() {
        return new KnownPeople();
    }

    @Singleton
    InteractionChecks interactionChecks(
            InMemoryInteractions interactions, KnownPeople people, Clock clock, InMemoryUnitOfWork unitOfWork) {
        return new InteractionChecks(interactions, people, new InMemoryCompanyProfiles(unitOfWork), clock);
    }

    @Singleton
    InteractionNews interactionNews(InMemoryTimeline timeline, Events events, Audit audit, Ids ids, Clock clock) {
        return new InteractionNews(timeline, events, audit, ids, clock);
    }

    @Singleton
    LogInteraction logInteraction(
            InMemoryInteractions interactions,
            InteractionChecks checks,
            InteractionNews news,
            FollowUntilSpoken follow,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new LogInteraction(interactions, checks, news, follow, unitOfWork, ids, clock);
    }

    @Singleton
    ChangeInteraction changeInteraction(
            InMemoryInteractions interactions,
            InteractionChecks checks,
            InteractionNews news,
            FollowUntilSpoken follow,
            UnitOfWork unitOfWork,
            Clock clock) {
        return new ChangeInteraction(interactions, checks, news, follow, unitOfWork, clock);
    }

    @Singleton
    PutInteraction putInteraction(
            InMemoryInteractions interactions, LogInteraction log, ChangeInteraction change, UnitOfWork unitOfWork) {
        return new PutInteraction(interactions, log, change, unitOfWork);
    }

    @Singleton
    FollowUntilSpoken followUntilSpoken(InMemoryInteractions interactions, InMemoryUnitOfWork unitOfWork, Clock clock) {
        return new FollowUntilSpoken(
                new InMemoryWaits(interactions, unitOfWork), new InMemoryTaskList(unitOfWork), clock);
    }

    @Singleton
    InMemoryTalks talks(InMemoryInteractions interactions, InMemoryUnitOfWork unitOfWork) {
        return new InMemoryTalks(interactions, unitOfWork);
    }

    @Singleton
    WhoHears whoHears(KnownPeople people, Employees employees) {
        return new WhoHears(people, employees);
    }

    @Singleton
    TakeTalk takeTalk(
            InMemoryInteractions interactions,
            InMemoryTalks talks,
            Employees employees,
            Recipients recipients,
            Audit audit,
            UnitOfWork unitOfWork,
            Clock clock) {
        return new TakeTalk(interactions, talks, new SpeakerNames(employees, recipients), audit, unitOfWork, clock);
    }

    @Singleton
    InMemoryNotes notes(InMemoryLetters letters, InMemoryUnitOfWork unitOfWork) {
        return new InMemoryNotes(letters, unitOfWork);
    }

    @Singleton
    WriteNote writeNote(
            InMemoryNotes notes,
            Customers customers,
            Employees employees,
            Recipients recipients,
            KnownPeople people,
            ReaderFacts facts,
            WriteWords words,
            WriteLetter writeLetter,
            InMemoryTimeline timeline,
            Events events,
            Audit audit,
            InMemoryUnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new WriteNote(
                notes,
                customers,
                new NoteSigners(employees, people),
                recipients,
                people,
                new NotePost(facts, words, writeLetter),
                new InMemoryTaskList(unitOfWork),
                new NoteNews(timeline, events, audit, ids),
                new InMemoryCompanyProfiles(unitOfWork),
                unitOfWork,
                ids,
                clock);
    }
}
