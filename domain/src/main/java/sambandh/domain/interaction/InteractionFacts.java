package sambandh.domain.interaction;

import java.util.List;
import java.util.Locale;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.fact.Fact;
import sambandh.domain.shared.fact.FactType;
import sambandh.domain.shared.fact.Occurrence;
import sambandh.domain.shared.fact.Occurrence.Kind;
import sambandh.domain.shared.fact.Occurrence.Parameter;
import sambandh.domain.shared.fact.Words;

/** What can be asked of a customer by its touchpoints. */
public final class InteractionFacts {
    public static final Fact LAST = Fact.of(
            "interaction.last",
            FactType.INSTANT,
            Words.of("Last contact", "पिछला संपर्क", "শেষ যোগাযোগ", "पछिल्लो सम्पर्क"),
            "not interaction.last within 180 days");
    public static final Fact LAST_SPOKEN = Fact.of(
            "interaction.lastSpoken",
            FactType.INSTANT,
            Words.of(
                    "When last spoken with",
                    "पिछली बार बात कब हुई",
                    "শেষ কবে কথা হয়েছে",
                    "पछिल्लो पटक कहिले कुरा भयो"),
            "not interaction.lastSpoken within 90 days");
    public static final Fact COUNT = Fact.of(
            "interaction.count",
            FactType.NUMBER,
            Words.of("Number of contacts", "संपर्कों की संख्या", "যোগাযোগের সংখ্যা", "सम्पर्कको सङ्ख्या"),
            "interaction.count >= 3");

    public static final Parameter CHANNEL = new Parameter(
            "channel",
            Kind.CODE,
            Words.of("By this channel", "इस माध्यम से", "এই মাধ্যমে", "यो माध्यमबाट"),
            InteractionFacts::channel);
    public static final Parameter PURPOSE = new Parameter(
            "purpose",
            Kind.CODE,
            Words.of("For this purpose", "इस उद्देश्य से", "এই উদ্দেশ্যে", "यो उद्देश्यले"),
            raw -> new Code(raw).value());

    /** People spoke with each other; what was only written or left as voicemail does not count. */
    public static final Occurrence TALKED = new Occurrence(
            "talked",
            Words.of("Was spoken with", "बात हुई", "কথা হয়েছে", "कुरा भयो"),
            List.of(CHANNEL, PURPOSE),
            "talked(channel: \"call\") at least 2 times in 90 days");

    private InteractionFacts() {}

    private static String channel(String raw) {
        try {
            return Channel.valueOf(raw.toUpperCase(Locale.ROOT)).name().toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException none) {
            throw new InvalidValue(
                    "unknown_value", "Use one of call, video, meeting, mail, chat, visit, delivery, letter, other.");
        }
    }
}
