package sambandh.domain.relationship;

import org.jspecify.annotations.Nullable;
import sambandh.domain.relationship.Evidence.Content;
import sambandh.domain.shared.Fault;

/** Which steps from one stage to another there are. */
public final class StageMoves {
    private StageMoves() {}

    /**
     * What speaks against telling this; null for nothing.
     *
     * @param now the stage on that day
     * @param tries whether a trial was running on that day
     */
    public static @Nullable Fault refusal(Content told, Stage now, boolean tries) {
        return switch (told.kind()) {
            case TRIAL_STARTED ->
                tries ? kind("trial_running", "A trial is running already; tell how it ended.") : null;
            case TRIAL_SUCCEEDED ->
                tries ? null : kind("no_trial", "No trial was running on that day; tell first when it began.");
            case TRIAL_FAILED -> failedTrial(told, now, tries);
            case GROWTH -> growth(now);
            case BY_HAND -> byHand(now, told.to());
            case EXIT ->
                now == Stage.DISSOLUTION ? new Fault("", "already_ended", "It had ended on that day already.") : null;
            case INQUIRY, CONTRACT, FIRST_ORDER, STEADY_YEARS, ORDER_AFTER_EXIT -> null;
        };
    }

    /** What speaks against setting the stage; null for nothing. */
    static @Nullable Fault byHand(Stage now, @Nullable Stage to) {
        if (to == null || now == to) {
            return stage("same_stage", "They were in this stage already on that day.");
        }
        if (to == Stage.DISSOLUTION) {
            return stage("needs_dissolution", "An end has a reason and a side: post it to dissolution.");
        }
        if (now == Stage.DISSOLUTION) {
            return to == Stage.EXPANSION
                    ? null
                    : stage("begins_again_at_expansion", "Who comes back begins again at expansion.");
        }
        if (to == Stage.EXPLORATION) {
            return stage("no_way_back", "Who knows the company does not explore it again.");
        }
        return Math.abs(to.ordinal() - now.ordinal()) == 1
                ? null
                : stage("skips_a_stage", "By hand it goes one stage on or one back; evidence may go further.");
    }

    private static @Nullable Fault failedTrial(Content told, Stage now, boolean tries) {
        if (!tries) {
            return kind("no_trial", "No trial was running on that day; tell first when it began.");
        }
        return told.ends() && now != Stage.EXPLORATION
                ? new Fault("/ends", "ends_only_exploration", "They bought or trust already; end it by a dissolution.")
                : null;
    }

    private static @Nullable Fault growth(Stage now) {
        return switch (now) {
            case EXPLORATION -> kind("nothing_to_grow", "There must be a first order or a good trial before.");
            case AWARENESS -> null;
            case EXPANSION, COMMITMENT -> kind("has_grown", "They were as far already on that day.");
            case DISSOLUTION -> kind("begins_again_at_expansion", "Who comes back begins again by a new order.");
        };
    }

    private static Fault kind(String code, String detail) {
        return new Fault("/kind", code, detail);
    }

    private static Fault stage(String code, String detail) {
        return new Fault("/stage", code, detail);
    }
}
