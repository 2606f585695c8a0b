package sambandh.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.company.Employees;
import sambandh.application.customer.Customers;
import sambandh.application.interaction.ChangeInteraction;
import sambandh.application.interaction.FollowUntilSpoken;
import sambandh.application.interaction.InteractionChecks;
import sambandh.application.interaction.InteractionNews;
import sambandh.application.interaction.InteractionParties;
import sambandh.application.interaction.InteractionProof;
import sambandh.application.interaction.Interactions;
import sambandh.application.interaction.LogInteraction;
import sambandh.application.interaction.NoteNews;
import sambandh.application.interaction.NotePost;
import sambandh.application.interaction.NotePromiseKept;
import sambandh.application.interaction.NotePromiseWithdrawn;
import sambandh.application.interaction.NoteSigners;
import sambandh.application.interaction.Notes;
import sambandh.application.interaction.PutInteraction;
import sambandh.application.interaction.SpeakerNames;
import sambandh.application.interaction.TakeTalk;
import sambandh.application.interaction.Talks;
import sambandh.application.interaction.Waits;
import sambandh.application.interaction.WhoHears;
import sambandh.application.interaction.WriteNote;
import sambandh.application.letter.Recipients;
import sambandh.application.letter.Topics;
import sambandh.application.letter.WriteLetter;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.task.TaskList;
import sambandh.application.task.TaskViews;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.WriteWords;
import sambandh.application.timeline.Timeline;
import sambandh.domain.template.Purpose;

@Factory
class InteractionBeans {
    @Singleton
    InteractionChecks interactionChecks(
            Interactions interactions, InteractionParties parties, CompanyProfiles company, Clock clock) {
        return new InteractionChecks(interactions, parties, company, clock);
    }

    @Singleton
    InteractionNews interactionNews(Timeline timeline, Events events, Audit audit, Ids ids, Clock clock) {
        return new InteractionNews(timeline, events, audit, ids, clock);
    }

    @Singleton
    LogInteraction logInteraction(
            Interactions interactions,
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
            Interactions interactions,
            InteractionChecks checks,
            InteractionNews news,
            FollowUntilSpoken follow,
            UnitOfWork unitOfWork,
            Clock clock) {
        return new ChangeInteraction(interactions, checks, news, follow, unitOfWork, clock);
    }

    @Singleton
    PutInteraction putInteraction(
            Interactions interactions, LogInteraction log, ChangeInteraction change, UnitOfWork unitOfWork) {
        return new PutInteraction(interactions, log, change, unitOfWork);
    }

    @Singleton
    FollowUntilSpoken followUntilSpoken(Waits waits, TaskList tasks, Clock clock) {
        return new FollowUntilSpoken(waits, tasks, clock);
    }

    @Singleton
    WhoHears whoHears(InteractionParties parties, Employees employees) {
        return new WhoHears(parties, employees);
    }

    @Singleton
    TakeTalk takeTalk(
            Interactions interactions,
            Talks talks,
            Employees employees,
            Recipients recipients,
            Audit audit,
            UnitOfWork unitOfWork,
            Clock clock) {
        return new TakeTalk(interactions, talks, new SpeakerNames(employees, recipients), audit, unitOfWork, clock);
    }

    @Singleton
    @Named("notes")
    Topics noteTopics() {
        return () -> Map.of(NotePost.TOPIC, Purpose.RELATIONSHIP);
    }

    @Singleton
    NotePost notePost(ReaderFacts facts, WriteWords words, WriteLetter writeLetter) {
        return new NotePost(facts, words, writeLetter);
    }

    @Singleton
    NoteNews noteNews(Timeline timeline, Events events, Audit audit, Ids ids) {
        return new NoteNews(timeline, events, audit, ids);
    }

    @Singleton
    WriteNote writeNote(
            Notes notes,
            Customers customers,
            Employees employees,
            Recipients recipients,
            InteractionParties parties,
            NotePost post,
            TaskList tasks,
            NoteNews news,
            CompanyProfiles company,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new WriteNote(
                notes,
                customers,
                new NoteSigners(employees, parties),
                recipients,
                parties,
                post,
                tasks,
                news,
                company,
                unitOfWork,
                ids,
                clock);
    }

    @Singleton
    InteractionProof interactionProof(Interactions interactions) {
        return new InteractionProof(interactions);
    }

    @Singleton
    NotePromiseKept notePromiseKept(TaskViews tasks, Notes notes) {
        return new NotePromiseKept(tasks, notes);
    }

    @Singleton
    NotePromiseWithdrawn notePromiseWithdrawn(TaskViews tasks, Notes notes) {
        return new NotePromiseWithdrawn(tasks, notes);
    }
}
