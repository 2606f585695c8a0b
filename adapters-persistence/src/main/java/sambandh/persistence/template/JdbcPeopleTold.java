package sambandh.persistence.template;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.template.TemplateFacts;
import sambandh.domain.shared.fact.Words;
import sambandh.domain.template.Field;
import sambandh.domain.template.Field.Type;
import sambandh.domain.template.FieldValues;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Row;

/** Tells letters whom they go to, as whose person, and who of the company looks after that customer. */
@Singleton
class JdbcPeopleTold implements TemplateFacts {
    private static final String CUSTOMERS = "SELECT c.id, c.name, CAST(c.created_at AS DATE) AS since, e.name AS owner,"
            + " e.email, e.phone FROM customer c FORCE INDEX (PRIMARY)"
            + " LEFT JOIN employee e ON e.id = c.owner_id AND e.active = TRUE WHERE c.id IN (:keys)";
    private static final String PEOPLE =
            "SELECT p.id, p.name, p.called FROM person p FORCE INDEX (PRIMARY) WHERE p.id IN (:keys)";

    private final Db db;

    JdbcPeopleTold(Db db) {
        this.db = db;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                text(
                        "name",
                        Words.of("The reader's whole name", "पाठक का पूरा नाम", "পাঠকের পুরো নাম", "पाठकको पूरा नाम"),
                        "Anjali Rai",
                        "अंजलि राय",
                        "অঞ্জলি রায়",
                        "अञ्जली राई"),
                text(
                        "called",
                        Words.of(
                                "How the reader likes to be called",
                                "पाठक को कैसे पुकारें",
                                "পাঠককে যে নামে ডাকা হয়",
                                "पाठकलाई बोलाउने नाम"),
                        "Anjali",
                        "अंजलि",
                        "অঞ্জলি",
                        "अञ्जली"),
                text(
                        "customer.name",
                        Words.of("The customer's name", "ग्राहक का नाम", "গ্রাহকের নাম", "ग्राहकको नाम"),
                        "Rai Family",
                        "राय परिवार",
                        "রায় পরিবার",
                        "राई परिवार"),
                Field.of(
                        "customer.since",
                        Type.DATE,
                        Words.of(
                                "The day the customer was taken in",
                                "ग्राहक कब से हैं",
                                "কবে থেকে গ্রাহক",
                                "कहिलेदेखि ग्राहक"),
                        "2024-03-01"),
                text(
                        "owner.name",
                        Words.of(
                                "Who of us looks after the customer",
                                "ग्राहक का हमारा साथी",
                                "গ্রাহকের দায়িত্বে যিনি",
                                "ग्राहकको हेरचाह गर्ने साथी"),
                        "Tenzing Lama",
                        "तेनज़िंग लामा",
                        "তেনজিং লামা",
                        "तेन्जिङ लामा"),
                Field.of(
                        "owner.email",
                        Type.TEXT,
                        Words.of("That person's mail address", "उनका ईमेल", "তাঁর ইমেল", "उहाँको इमेल"),
                        "tenzing@himal-chai.example"),
                Field.of(
                        "owner.phone",
                        Type.TEXT,
                        Words.of("That person's phone number", "उनका फ़ोन नंबर", "তাঁর ফোন নম্বর", "उहाँको फोन नम्बर"),
                        "+919800000000"));
    }

    private static Field text(String name, Words words, String english, String hindi, String bengali, String nepali) {
        return Field.of(name, Type.TEXT, words, english, hindi, bengali, nepali);
    }

    @Override
    public Map<Reader, Map<String, ?>> about(Collection<Reader> readers) {
        Map<UUID, Map<String, Object>> people = new HashMap<>();
        InLists.read(
                db,
                PEOPLE,
                List.of(),
                readers.stream().map(Reader::personId).toList(),
                row -> people.put(row.uuid("id"), person(row)));
        Map<UUID, Map<String, Object>> customers = new HashMap<>();
        List<UUID> ids = readers.stream()
                .map(Reader::customerId)
                .filter(Objects::nonNull)
                .toList();
        InLists.read(db, CUSTOMERS, List.of(), ids, row -> customers.put(row.uuid("id"), customer(row)));
        Map<Reader, Map<String, ?>> told = new HashMap<>();
        for (Reader reader : readers) {
            Map<String, Object> all = new HashMap<>(people.getOrDefault(reader.personId(), Map.of()));
            @Nullable UUID customer = reader.customerId();
            if (customer != null) {
                all.putAll(customers.getOrDefault(customer, Map.of()));
            }
            told.put(reader, all);
        }
        return told;
    }

    private static Map<String, Object> person(Row row) throws SQLException {
        String name = row.text("name");
        String called = row.textOrNull("called");
        return Map.of("name", name, "called", called == null ? name : called);
    }

    private static Map<String, Object> customer(Row row) throws SQLException {
        Map<String, Object> told = new HashMap<>();
        FieldValues.put(told, "customer.name", row.text("name"));
        FieldValues.put(told, "customer.since", row.date("since"));
        for (String[] column :
                new String[][] {{"owner", "owner.name"}, {"email", "owner.email"}, {"phone", "owner.phone"}}) {
            String value = row.textOrNull(column[0]);
            if (value != null) {
                FieldValues.put(told, column[1], value);
            }
        }
        return told;
    }
}
