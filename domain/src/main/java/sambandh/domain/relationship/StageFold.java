package sambandh.domain.relationship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.domain.relationship.StageHistory.Cause;
import sambandh.domain.relationship.StageHistory.Sale;

/** Goes through what is known of one customer, day by day; on one day first through orders, then through what was told. */
final class StageFold {
    /** From when on a stage is shown by what. */
    record Mark(
            @Nullable LocalDate day, Stage stage, @Nullable Cause cause) {
        boolean isBefore(LocalDate other) {
            return day == null || day.isBefore(other);
        }

        boolean isUpTo(LocalDate other) {
            return day == null || !day.isAfter(other);
        }

        boolean isSameAs(Mark other) {
            return stage == other.stage && Objects.equals(cause, other.cause);
        }
    }

    private record Step(
            LocalDate day,
            boolean told,
            Instant at,
            UUID id,
            @Nullable Evidence evidence) {}

    private static final Comparator<Step> ORDER = Comparator.comparing(Step::day)
            .thenComparing(Step::told)
            .thenComparing(Step::at)
            .thenComparing(step -> step.id().toString());
    private static final int STEADY_AFTER_YEARS = 2;
    private static final int LONGEST_PAUSE_YEARS = 1;

    private final List<Mark> marks = new ArrayList<>();
    private Stage stage = Stage.EXPLORATION;
    private @Nullable LocalDate lastOrder;
    private @Nullable LocalDate steadyFrom;
    private @Nullable LocalDate ended;

    List<Mark> over(Collection<Sale> sales, Collection<Evidence> told) {
        Stream.concat(
                        sales.stream().map(sale -> new Step(sale.day(), false, Instant.EPOCH, sale.order(), null)),
                        told.stream().map(it -> new Step(it.day(), true, it.toldAt(), it.id(), it)))
                .sorted(ORDER)
                .forEach(this::take);
        return marks;
    }

    private void take(Step step) {
        Evidence evidence = step.evidence();
        if (evidence == null) {
            ordered(step);
        } else {
            told(step, evidence.content());
        }
    }

    private void ordered(Step step) {
        LocalDate day = step.day();
        boolean again = lastOrder != null && day.isAfter(lastOrder);
        if (steadyFrom == null || lastOrder == null || day.isAfter(lastOrder.plusYears(LONGEST_PAUSE_YEARS))) {
            steadyFrom = day;
        }
        boolean steady = !day.isBefore(steadyFrom.plusYears(STEADY_AFTER_YEARS));
        lastOrder = day;
        switch (stage) {
            case EXPLORATION -> move(Stage.AWARENESS, EvidenceKind.FIRST_ORDER, step);
            case AWARENESS -> {
                if (again) {
                    move(Stage.EXPANSION, EvidenceKind.GROWTH, step);
                }
            }
            case EXPANSION -> {
                if (steady) {
                    move(Stage.COMMITMENT, EvidenceKind.STEADY_YEARS, step);
                }
            }
            case COMMITMENT -> {}
            case DISSOLUTION -> comeBack(EvidenceKind.ORDER_AFTER_EXIT, step);
        }
    }

    private void told(Step step, Evidence.Content it) {
        switch (it.kind()) {
            case INQUIRY, TRIAL_STARTED -> shown(step, it.kind());
            case TRIAL_SUCCEEDED -> moveFrom(Stage.EXPLORATION, Stage.AWARENESS, it.kind(), step);
            case TRIAL_FAILED -> {
                if (it.ends()) {
                    moveFrom(Stage.EXPLORATION, Stage.DISSOLUTION, it.kind(), step);
                } else {
                    shown(step, it.kind());
                }
            }
            case GROWTH -> moveFrom(Stage.AWARENESS, Stage.EXPANSION, it.kind(), step);
            case CONTRACT -> {
                if (stage == Stage.DISSOLUTION) {
                    comeBack(it.kind(), step);
                } else if (stage != Stage.COMMITMENT) {
                    move(Stage.COMMITMENT, it.kind(), step);
                }
            }
            case BY_HAND -> byHand(step, it.to());
            case EXIT -> {
                if (stage != Stage.DISSOLUTION) {
                    move(Stage.DISSOLUTION, it.kind(), step);
                }
            }
            case FIRST_ORDER, STEADY_YEARS, ORDER_AFTER_EXIT -> {}
        }
    }

    /** What came in late may have made a step impossible that was possible when it was set: then it changes nothing. */
    private void byHand(Step step, @Nullable Stage to) {
        if (to != null && StageMoves.byHand(stage, to) == null) {
            if (to.compareTo(stage) < 0) {
                steadyFrom = null;
            }
            move(to, EvidenceKind.BY_HAND, step);
        }
    }

    /** Who only looks around is seen by the newest that is known. */
    private void shown(Step step, EvidenceKind kind) {
        moveFrom(Stage.EXPLORATION, Stage.EXPLORATION, kind, step);
    }

    private void comeBack(EvidenceKind kind, Step step) {
        if (ended != null && step.day().isAfter(ended)) {
            steadyFrom = kind == EvidenceKind.ORDER_AFTER_EXIT ? step.day() : null;
            move(Stage.EXPANSION, kind, step);
        }
    }

    private void moveFrom(Stage only, Stage to, EvidenceKind kind, Step step) {
        if (stage == only) {
            move(to, kind, step);
        }
    }

    private void move(Stage to, EvidenceKind kind, Step step) {
        stage = to;
        ended = to == Stage.DISSOLUTION ? step.day() : ended;
        marks.add(new Mark(step.day(), to, new Cause(kind, step.day(), step.id())));
    }
}
