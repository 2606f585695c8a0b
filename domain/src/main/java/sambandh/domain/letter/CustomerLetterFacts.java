package sambandh.domain.letter;

import sambandh.domain.shared.fact.Fact;
import sambandh.domain.shared.fact.FactType;
import sambandh.domain.shared.fact.Words;

/** What can be asked of a customer by the letters to its people. */
public final class CustomerLetterFacts {
    /** When a letter of the topic thanks was last sent on the customer's behalf. */
    public static final Fact LAST_THANKED = Fact.of(
            "letter.lastThanked",
            FactType.INSTANT,
            Words.of(
                    "When last thanked by a letter",
                    "पिछली बार पत्र से कब धन्यवाद दिया गया",
                    "চিঠিতে শেষ কবে ধন্যবাদ জানানো হয়েছে",
                    "पत्रद्वारा पछिल्लो पटक कहिले धन्यवाद दिइयो"),
            "not letter.lastThanked within 180 days");

    private CustomerLetterFacts() {}
}
