package sambandh.domain.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Money;
import sambandh.domain.shared.Text;

/**
 * A contract with a customer, or a project for one.
 *
 * @param version grows by one with every change, renewals and the end included
 * @param terms one behind the other without a gap, the newest last; never none
 * @param ending null while nobody ended it
 */
public record Contract(
        ContractId id,
        long version,
        CustomerId customerId,
        Details details,
        List<Term> terms,
        @Nullable Ending ending,
        Instant createdAt,
        Instant changedAt) {
    public enum Kind {
        CONTRACT,
        PROJECT
    }

    public enum State {
        AGREED,
        RUNNING,
        ENDED
    }

    public enum EndedBy {
        CUSTOMER,
        COMPANY,
        BOTH
    }

    /** @param name one line, up to 200 characters */
    public record Details(Kind kind, String name, @Nullable ProductId productId, Renewal renewal) {
        /** @throws InvalidValue as {@link Text#line} */
        public static String name(String raw) {
            return Text.line(raw, 200);
        }
    }

    /**
     * From when until when, and for how much.
     *
     * @param until the last day; null for open-ended
     */
    public record Term(
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Value value) {
        /** @throws InvalidValue {@code before_from} */
        public Term {
            if (until != null && until.isBefore(from)) {
                throw new InvalidValue("before_from", "It cannot end before it begins.");
            }
        }
    }

    /**
     * Who ended it.
     *
     * @param reason the company's own code
     * @param lastDay the last day on which it runs
     */
    public record Ending(EndedBy by, Code reason, LocalDate lastDay) {}

    public Contract {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("no term");
        }
    }

    public static Contract agree(ContractId id, CustomerId customer, Details details, Term term, Instant now) {
        return new Contract(id, 1, customer, details, List.of(term), null, now, now);
    }

    public LocalDate from() {
        return terms.getFirst().from();
    }

    /** The newest term. */
    public Term term() {
        return terms.getLast();
    }

    /** The term of that day; the first before it begins. */
    public Term termOn(LocalDate day) {
        return terms.stream()
                .filter(term -> !term.from().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(terms.getFirst());
    }

    public State stateOn(LocalDate day) {
        if (ending != null && day.isAfter(ending.lastDay())) {
            return State.ENDED;
        }
        if (day.isBefore(from())) {
            return State.AGREED;
        }
        LocalDate until = term().until();
        boolean over = until != null && day.isAfter(until) && !details.renewal().isAutomatic();
        return over ? State.ENDED : State.RUNNING;
    }

    /** The day on which the next term begins, or would; null where none comes. */
    public @Nullable LocalDate renewsOn() {
        LocalDate until = term().until();
        return ending != null || until == null || details.renewal().mode() == Renewal.Mode.NONE
                ? null
                : until.plusDays(1);
    }

    /** The last day to say that it is not to be renewed; null where no term comes. */
    public @Nullable LocalDate noticeBy() {
        LocalDate renews = renewsOn();
        return renews == null ? null : renews.minusDays(1L + details.renewal().noticeDays());
    }

    /** What it comes to in a year by its newest term; null without a value, and for a whole one without an end. */
    public @Nullable Money yearly() {
        Value value = term().value();
        if (value == null) {
            return null;
        }
        LocalDate until = term().until();
        BigDecimal amount = value.amount().amount();
        BigDecimal year = switch (value.per()) {
            case MONTH -> amount.multiply(BigDecimal.valueOf(12));
            case QUARTER -> amount.multiply(BigDecimal.valueOf(4));
            case YEAR -> amount;
            case WHOLE ->
                until == null
                        ? null
                        : amount.multiply(BigDecimal.valueOf(365))
                                .divide(
                                        BigDecimal.valueOf(ChronoUnit.DAYS.between(term().from(), until) + 1),
                                        4,
                                        RoundingMode.HALF_UP);
        };
        return year == null ? null : new Money(year, value.amount().currency());
    }

    /** With its newest term as given. */
    public Contract change(Details to, Term newest, Instant now) {
        List<Term> all = new ArrayList<>(terms.subList(0, terms.size() - 1));
        all.add(newest);
        return new Contract(id, version + 1, customerId, to, all, ending, createdAt, now);
    }

    /** @param next begins on the day after the newest ends */
    public Contract renew(Term next, Instant now) {
        List<Term> all = new ArrayList<>(terms);
        all.add(next);
        return new Contract(id, version + 1, customerId, details, all, ending, createdAt, now);
    }

    /** The term that comes by itself; null where none does. */
    public @Nullable Term nextTerm() {
        LocalDate from = renewsOn();
        return from == null || !details.renewal().isAutomatic()
                ? null
                : new Term(from, from.plusMonths(details.renewal().months()).minusDays(1), term().value());
    }

    public Contract end(Ending it, Instant now) {
        return new Contract(id, version + 1, customerId, details, terms, it, createdAt, now);
    }
}
