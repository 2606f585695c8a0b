package sambandh.mail.letter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.CompanyFacts;
import sambandh.application.shared.Secrets;
import sambandh.application.template.Written;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Money;
import sambandh.mail.template.StarterDesk;

public final class Samples {
    static final CompanyFacts.Company COMPANY = new CompanyFacts.Company(
            "Himal Chai",
            Language.ENGLISH,
            ZoneId.of("Asia/Kolkata"),
            "https://himal-chai.example",
            new EmailAddress("namaste@himal-chai.example"),
            "+913542250000",
            "12 Mall Road\nDarjeeling 734101");

    static final Secrets SECRETS =
            purpose -> Arrays.copyOf(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8), 32);

    private Samples() {}

    public static Map<String, Object> fields(String called, @Nullable String product) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("id", UUID.randomUUID());
        order.put("date", LocalDate.of(2026, 2, 27));
        order.put("amount", new Money(new BigDecimal("125000.00"), Currency.getInstance("INR")));
        if (product != null) {
            order.put("product", product);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("order", order);
        fields.put("name", called);
        fields.put("called", called);
        fields.put(
                "company",
                Map.of(
                        "name", COMPANY.name(),
                        "website", String.valueOf(COMPANY.website()),
                        "email", "namaste@himal-chai.example",
                        "phone", String.valueOf(COMPANY.phone()),
                        "postalAddress", String.valueOf(COMPANY.postalAddress())));
        fields.put("unsubscribe", "https://himal-chai.example/api/v1/unsubscribe/abc");
        return fields;
    }

    static Written rendered(String language, String called, @Nullable String product) {
        return new StarterDesk().write("thank_you", language, fields(called, product));
    }
}
