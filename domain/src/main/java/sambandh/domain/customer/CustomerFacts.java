package sambandh.domain.customer;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.TimeZones;
import sambandh.domain.shared.fact.Fact;
import sambandh.domain.shared.fact.FactType;
import sambandh.domain.shared.fact.Words;

/** What can be asked of a customer by what is kept of it and its people. */
public final class CustomerFacts {
    public static final Fact NAME =
            Fact.of("name", FactType.TEXT, Words.of("Name", "नाम", "নাম", "नाम"), "name starts with \"Tea\"");
    public static final Fact KIND = Fact.code(
            "kind",
            Words.of("Kind of customer", "ग्राहक का प्रकार", "গ্রাহকের ধরন", "ग्राहकको प्रकार"),
            "kind in (organisation, household)",
            CustomerFacts::kind);
    public static final Fact COUNTRY = Fact.code(
            "country", Words.of("Country", "देश", "দেশ", "देश"), "country = NP", raw -> new Country(raw).code());
    public static final Fact INDUSTRY = Fact.code(
            "industry",
            Words.of("Industry", "उद्योग", "শিল্প", "उद्योग"),
            "industry = hospitality",
            raw -> new Code(raw).value());
    public static final Fact ZONE = Fact.code(
            "zone",
            Words.of("Time zone", "समय क्षेत्र", "সময় অঞ্চল", "समय क्षेत्र"),
            "zone = Asia/Kolkata",
            raw -> TimeZones.of(raw).getId());
    public static final Fact OWNER = Fact.code(
            "owner",
            Words.of(
                    "Employee who looks after the customer",
                    "ग्राहक की देखभाल करने वाला कर्मचारी",
                    "গ্রাহকের দায়িত্বে থাকা কর্মী",
                    "ग्राहकको हेरचाह गर्ने कर्मचारी"),
            "owner is unknown",
            CustomerFacts::id);
    public static final Fact CREATED = Fact.of(
            "created",
            FactType.INSTANT,
            Words.of("Taken in on", "कब जोड़ा गया", "কবে যুক্ত হয়েছে", "कहिले थपियो"),
            "created within 30 days");
    public static final Fact SOURCE = Fact.codes(
            "source",
            Words.of(
                    "Other system that knows the customer",
                    "अन्य प्रणाली जो ग्राहक को जानती है",
                    "অন্য ব্যবস্থা যা গ্রাহককে জানে",
                    "ग्राहकलाई चिन्ने अर्को प्रणाली"),
            "source = shopify",
            raw -> new Code(raw).value());
    public static final Fact LANGUAGE = Fact.codes(
            "language",
            Words.of("Language of its people", "लोगों की भाषा", "লোকজনের ভাষা", "मानिसहरूको भाषा"),
            "language in (ne, hi)",
            raw -> new Language(raw).tag());
    /** Not confirmed for as long as the company has set, or never. */
    public static final Fact STALE = Fact.of(
            "stale",
            FactType.BOOLEAN,
            Words.of(
                    "Whether the customer's data need to be confirmed",
                    "क्या ग्राहक की जानकारी की पुष्टि बाकी है",
                    "গ্রাহকের তথ্য আবার নিশ্চিত করা দরকার কি না",
                    "ग्राहकको विवरण पुष्टि गर्न बाँकी छ कि"),
            "stale = true");

    public static final Fact PERSON_STALE = Fact.of(
            "person.stale",
            FactType.BOOLEAN,
            Words.of(
                    "Whether data of one of its people need to be confirmed",
                    "क्या किसी व्यक्ति की जानकारी की पुष्टि बाकी है",
                    "কারও তথ্য আবার নিশ্চিত করা দরকার কি না",
                    "कुनै व्यक्तिको विवरण पुष्टि गर्न बाँकी छ कि"),
            "person.stale = true");
    public static final Fact INTEREST = Fact.codes(
            "interest",
            Words.of(
                    "What one of its people is interested in",
                    "किसी व्यक्ति की रुचि",
                    "কারও আগ্রহের বিষয়",
                    "कुनै व्यक्तिको रुचि"),
            "interest in (tea, travel)",
            raw -> new Code(raw).value());
    /** What one of its people has to say there. */
    public static final Fact INFLUENCE = Fact.codes(
            "influence",
            Words.of(
                    "Influence that one of its people has",
                    "किसी व्यक्ति का प्रभाव",
                    "কারও প্রভাব",
                    "कुनै व्यक्तिको प्रभाव"),
            "not influence = decides",
            CustomerFacts::influence);
    /** The next one, today included. */
    public static final Fact BIRTHDAY = Fact.of(
            "birthday",
            FactType.DATE,
            Words.of(
                    "Next birthday of one of its people",
                    "लोगों में से किसी का अगला जन्मदिन",
                    "লোকজনের কারও পরের জন্মদিন",
                    "मानिसहरूमध्ये कसैको आगामी जन्मदिन"),
            "birthday within next 7 days");

    public static final Fact DO_NOT_CONTACT = Fact.of(
            "doNotContact",
            FactType.BOOLEAN,
            Words.of(
                    "Whether one of its people does not want to be contacted",
                    "क्या कोई व्यक्ति संपर्क नहीं चाहता",
                    "কেউ যোগাযোগ চান না কি না",
                    "कुनै व्यक्ति सम्पर्क चाहँदैन कि"),
            "doNotContact = false");
    public static final Fact ATTRIBUTE = Fact.of(
            "attribute.*",
            FactType.ANY,
            Words.of(
                    "The company's own attribute of that code",
                    "इस कोड की कंपनी की अपनी विशेषता",
                    "এই কোডের প্রতিষ্ঠানের নিজস্ব বৈশিষ্ট্য",
                    "यो कोडको कम्पनीको आफ्नै विशेषता"),
            "attribute.tier = gold");

    private CustomerFacts() {}

    private static String influence(String raw) {
        return oneOf(Influence.values(), raw);
    }

    private static String kind(String raw) {
        return oneOf(Customer.Kind.values(), raw);
    }

    private static String oneOf(Enum<?>[] values, String raw) {
        return Arrays.stream(values)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .filter(raw::equals)
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "unknown_value",
                        "Use one of "
                                + Arrays.stream(values)
                                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static String id(String raw) {
        try {
            return UUID.fromString(raw).toString();
        } catch (IllegalArgumentException noId) {
            throw new InvalidValue("invalid_id", "Use the employee's id as this interface gave it, a UUID.");
        }
    }
}
