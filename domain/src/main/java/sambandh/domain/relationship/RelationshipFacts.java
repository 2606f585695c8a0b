package sambandh.domain.relationship;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.fact.Fact;
import sambandh.domain.shared.fact.FactType;
import sambandh.domain.shared.fact.Occurrence;
import sambandh.domain.shared.fact.Occurrence.Kind;
import sambandh.domain.shared.fact.Occurrence.Parameter;
import sambandh.domain.shared.fact.Words;

/** What can be asked of a customer by its relationship. Everybody has a stage and a type. */
public final class RelationshipFacts {
    public static final Fact STAGE = Fact.code(
            "relationship.stage",
            Words.of("Stage of the relationship", "संबंध का चरण", "সম্পর্কের পর্যায়", "सम्बन्धको चरण"),
            "relationship.stage in (expansion, commitment)",
            oneOf(Stage.class));
    public static final Fact STAGE_SINCE = Fact.of(
            "relationship.stageSince",
            FactType.DATE,
            Words.of("In this stage since", "इस चरण में कब से", "এই পর্যায়ে কবে থেকে", "यस चरणमा कहिलेदेखि"),
            "relationship.stageSince before 2026-01-01");
    public static final Fact TYPE = Fact.code(
            "relationship.type",
            Words.of("Type of the relationship", "संबंध का प्रकार", "সম্পর্কের ধরন", "सम्बन्धको प्रकार"),
            "relationship.type = long_term",
            oneOf(RelationshipType.class));

    public static final Fact MOTIVE = Fact.codes(
            "motive",
            Words.of(
                    "Motive for buying or staying",
                    "खरीदने या बने रहने का कारण",
                    "কেনার বা থাকার কারণ",
                    "किन्ने वा रहने कारण"),
            "motive = trust",
            oneOf(Motive.class));

    public static final Parameter ORIGIN = new Parameter(
            "origin",
            Kind.CODE,
            Words.of("stated or foreseen", "बताई गई या अनुमानित", "বলা বা অনুমিত", "भनिएको वा अनुमानित"),
            oneOf(Need.Origin.class));
    public static final Parameter CATEGORY = new Parameter(
            "category",
            Kind.CODE,
            Words.of(
                    "Category of what would meet it",
                    "पूरा करने वाली श्रेणी",
                    "যা মেটাবে তার শ্রেণি",
                    "पूरा गर्ने वस्तुको श्रेणी"),
            raw -> new Code(raw).value());
    /** Counted by the day since which there is the need. */
    public static final Occurrence NEED_UNMET = new Occurrence(
            "need.unmet",
            Words.of("A need that is not met", "पूरी न हुई ज़रूरत", "অপূর্ণ প্রয়োজন", "पूरा नभएको आवश्यकता"),
            List.of(ORIGIN, CATEGORY),
            "need.unmet(category: tea) at least 1 time");

    private RelationshipFacts() {}

    private static <E extends Enum<E>> UnaryOperator<String> oneOf(Class<E> type) {
        return raw -> Arrays.stream(type.getEnumConstants())
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .filter(raw::equals)
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "unknown_value",
                        Arrays.stream(type.getEnumConstants())
                                .map(it -> it.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ", "Use one of ", "."))));
    }
}
