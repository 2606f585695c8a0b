package sambandh.application.template;

import java.util.List;
import sambandh.domain.shared.fact.Words;
import sambandh.domain.template.Field;
import sambandh.domain.template.Fields;

/** Links that whoever sends a letter gives it. */
final class SentLinks {
    static final String UNSUBSCRIBE = "unsubscribe";

    /** As long as there is no page, letters go without; so do previews. */
    static final String PREFERENCES = "preferences";

    static final String PATH = "/api/v1/unsubscribe/sample";

    static final Fields FIELDS = new Fields(List.of(
            Field.of(
                    UNSUBSCRIBE,
                    Field.Type.LINK,
                    Words.of(
                            "Ends letters of this kind; in optional ones only",
                            "इस तरह के पत्र बंद करता है; केवल वैकल्पिक पत्रों में",
                            "এ ধরনের চিঠি বন্ধ করে; শুধু ঐচ্ছিক চিঠিতে",
                            "यस्ता पत्र रोक्छ; ऐच्छिक पत्रमा मात्र"),
                    "https://crm.example.com" + PATH),
            Field.of(
                    PREFERENCES,
                    Field.Type.LINK,
                    Words.of(
                            "Where the reader chooses what to hear about; empty until there is such a page",
                            "जहाँ पाठक चुनते हैं कि क्या पढ़ना है; ऐसा पृष्ठ बनने तक खाली",
                            "পাঠক যেখানে বেছে নেন কী জানতে চান; এমন পাতা না হওয়া পর্যন্ত খালি",
                            "पाठकले के सुन्ने भनी छान्ने ठाउँ; त्यस्तो पृष्ठ नबनेसम्म खाली"),
                    "https://crm.example.com/preferences/abc")));

    private SentLinks() {}
}
