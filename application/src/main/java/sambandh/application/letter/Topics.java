package sambandh.application.letter;

import java.util.Map;
import sambandh.domain.shared.Code;
import sambandh.domain.template.Purpose;

/** Topics of optional letters that a person can choose among; columns with letters of their own contribute theirs. */
@FunctionalInterface
public interface Topics {
    /** Those of the letters that Sambandh brings. */
    Topics STARTERS = () -> Map.of(
            new Code("thanks"), Purpose.RELATIONSHIP,
            new Code("cards"), Purpose.RELATIONSHIP,
            new Code("check_in"), Purpose.RELATIONSHIP,
            new Code("contact"), Purpose.RELATIONSHIP,
            new Code("onboarding"), Purpose.RELATIONSHIP,
            new Code("surveys"), Purpose.RELATIONSHIP,
            new Code("value"), Purpose.RELATIONSHIP,
            new Code("newsletter"), Purpose.MARKETING,
            new Code("offers"), Purpose.MARKETING);

    /** Relationship or marketing each. */
    Map<Code, Purpose> optional();
}
