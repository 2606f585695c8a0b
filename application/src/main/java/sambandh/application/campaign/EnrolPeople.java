package sambandh.application.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Recipients;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.segment.MemberViews;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.Trigger.Occasion;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.campaign.Enrolment;
import sambandh.domain.campaign.EnrolmentId;
import sambandh.domain.campaign.Series;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.segment.Condition;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Scope;

/** Puts people into series, once a round. Wants a unit of work. */
public final class EnrolPeople {
    /** @param customerId on whose behalf, null for a person of nobody's */
    record Who(Recipient person, @Nullable UUID customerId) {}

    private final Enrolments enrolments;
    private final SeriesNews news;
    private final Recipients recipients;
    private final MemberViews members;
    private final UnitOfWork unitOfWork;
    private final Bells bells;
    private final Ids ids;
    private final Clock clock;

    public EnrolPeople(
            Enrolments enrolments,
            SeriesNews news,
            Recipients recipients,
            MemberViews members,
            UnitOfWork unitOfWork,
            Bells bells,
            Ids ids,
            Clock clock) {
        this.enrolments = enrolments;
        this.news = news;
        this.recipients = recipients;
        this.members = members;
        this.unitOfWork = unitOfWork;
        this.bells = bells;
        this.ids = ids;
        this.clock = clock;
    }

    /** The person it happened to, or the one of the customer who gets its letters; empty where there is nobody. */
    Optional<Who> who(Occasion occasion) {
        UUID customer = occasion.customerId();
        if (occasion.personId() != null) {
            return recipients
                    .find(occasion.personId())
                    .map(it -> new Who(
                            it,
                            customer != null || it.customers().isEmpty()
                                    ? customer
                                    : it.customers().getFirst()));
        }
        return customer == null
                ? Optional.empty()
                : recipients.findForCustomer(customer).map(it -> new Who(it, customer));
    }

    /** After an event: where the series is for such customers, and lets the person in again. */
    void after(Series series, Who who, @Nullable UUID reference, Actor by) {
        Enrolment last = enrolments.last(series.id(), who.person().personId()).orElse(null);
        boolean may =
                last == null || series.lets(last, clock.instant(), who.person().zone());
        if (may && holds(series.details().condition(), who.customerId())) {
            var unused = enrol(series, who, reference, by, last);
        }
    }

    /** By hand: empty where the person is in it just now. */
    Optional<Enrolment> byHand(Series series, Who who, Actor by) {
        Enrolment last = enrolments.last(series.id(), who.person().personId()).orElse(null);
        return last != null && last.isWaiting() ? Optional.empty() : enrol(series, who, null, by, last);
    }

    private Optional<Enrolment> enrol(
            Series series, Who who, @Nullable UUID reference, Actor by, @Nullable Enrolment last) {
        Instant now = clock.instant();
        Enrolment entered = new Enrolment(
                new EnrolmentId(ids.next()),
                series.id(),
                who.person().personId(),
                who.customerId(),
                reference,
                last == null ? 1 : last.round() + 1,
                now,
                by.reference(),
                0,
                null,
                series.steps().getFirst().after().after(now, who.person().zone()),
                null,
                null);
        if (!news.enter(entered)) {
            return Optional.empty();
        }
        unitOfWork.afterCommit(() -> bells.ring(Enrolments.BELL));
        return Optional.of(entered);
    }

    private boolean holds(@Nullable Condition condition, @Nullable UUID customer) {
        return condition == null
                || (customer != null
                        && !members.among(new Scope.Company(), condition, List.of(new CustomerId(customer)))
                                .isEmpty());
    }
}
