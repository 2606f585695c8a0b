package sambandh.application.template;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.CompanyProfiles;
import sambandh.domain.company.CompanyProfile;
import sambandh.domain.shared.fact.Words;
import sambandh.domain.template.Field;
import sambandh.domain.template.Field.Type;

/** Tells readers who writes to them. */
public final class CompanyTold implements TemplateFacts {
    private static final List<Field> FIELDS = List.of(
            Field.of(
                    "company.name",
                    Type.TEXT,
                    Words.of("The company's name", "कंपनी का नाम", "প্রতিষ্ঠানের নাম", "कम्पनीको नाम"),
                    "Himal Chai",
                    "हिमाल चाय",
                    "হিমাল চা",
                    "हिमाल चिया"),
            Field.of(
                    "company.website",
                    Type.LINK,
                    Words.of("The company's website", "कंपनी की वेबसाइट", "প্রতিষ্ঠানের ওয়েবসাইট", "कम्पनीको वेबसाइट"),
                    "https://himal-chai.example"),
            Field.of(
                    "company.email",
                    Type.TEXT,
                    Words.of("The company's mail address", "कंपनी का ईमेल", "প্রতিষ্ঠানের ইমেল", "कम्पनीको इमेल"),
                    "namaste@himal-chai.example"),
            Field.of(
                    "company.phone",
                    Type.TEXT,
                    Words.of(
                            "The company's phone number",
                            "कंपनी का फ़ोन नंबर",
                            "প্রতিষ্ঠানের ফোন নম্বর",
                            "कम्पनीको फोन नम्बर"),
                    "+913542250000"),
            Field.of(
                    "company.postalAddress",
                    Type.TEXT,
                    Words.of(
                            "The company's postal address",
                            "कंपनी का डाक पता",
                            "প্রতিষ্ঠানের ডাক ঠিকানা",
                            "कम्पनीको हुलाक ठेगाना"),
                    "12 Mall Road\nDarjeeling 734101"));

    private final CompanyProfiles profiles;

    public CompanyTold(CompanyProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public Map<Reader, Map<String, ?>> about(Collection<Reader> readers) {
        Map<String, ?> company = Map.of("company", values(profiles.current().details()));
        return readers.stream().distinct().collect(Collectors.toMap(reader -> reader, _ -> company));
    }

    private static Map<String, Object> values(CompanyProfile.Details details) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", details.name());
        put(values, "website", details.website());
        put(values, "email", details.email() == null ? null : details.email().value());
        put(values, "phone", details.phone() == null ? null : details.phone().value());
        put(values, "postalAddress", details.postalAddress());
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
