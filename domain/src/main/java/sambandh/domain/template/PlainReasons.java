package sambandh.domain.template;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import sambandh.domain.shared.Language;

/** Why each rule is one, and what to do instead, in the words of a colleague; in the languages of the console. */
final class PlainReasons {
    private static final String ENGLISH = """
            long_sentence: So many words at once are hard to follow, most of all on a phone.
            -> Make two sentences of it, one thought in each.
            officialese: This is how offices write; nobody talks so to somebody they like.
            -> Write it as you would say it.
            blame: This tells customers that it is their fault. Even where it is, they will remember being told.
            -> Say what is missing or what happened, and what helps now.
            coldness: This closes the door and gives no reason.
            -> Give the reason in one sentence, then what you can do.
            piled_regret: One word of regret is kind; the second sounds like a wall.
            -> Keep the first, and go on to what you can do.
            pressure: Hurry that we make up costs trust.
            -> Give the true date and the reason, or leave it out.
            shouting: Capitals are read as shouting.
            -> Write it in small letters; the words carry the weight.
            familiar: This is how one talks to friends or children, not to customers.
            -> Use the polite form.
            passive: It does not say who does it, and sounds as if nobody did.
            -> Say who: we did, we will, please do.
            no_apology: This is sorry for what the reader feels, or for nothing in particular; it makes people angrier.
            -> Say what went wrong, that you are sorry for it, and what you do now.
            vague_subject: The subject does not say what the letter is about, or says what is not so.
            -> Name the one thing that the letter is about.
            """;

    private static final String HINDI = """
            long_sentence: इतना लंबा वाक्य एक बार में समझना कठिन है, ख़ासकर फ़ोन पर।
            -> इसके दो वाक्य बनाइए, हर वाक्य में एक बात।
            officialese: यह दफ़्तर की भाषा है; अपनों से कोई ऐसे बात नहीं करता।
            -> वैसे लिखिए जैसे आप बोलते हैं।
            blame: इससे लगता है कि ग़लती ग्राहक की है। हो भी, तो यह बात उन्हें याद रह जाएगी।
            -> बताइए कि क्या बाक़ी है या क्या हुआ, और अब क्या करने से बात बनेगी।
            coldness: यह बात बिना कारण बताए दरवाज़ा बंद कर देती है।
            -> एक वाक्य में कारण बताइए, फिर यह कि आप क्या कर सकते हैं।
            piled_regret: अफ़सोस एक बार जताना अच्छा है; दूसरी बार वह दीवार जैसा लगता है।
            -> पहला रहने दीजिए, फिर लिखिए कि आप क्या कर सकते हैं।
            pressure: बनावटी जल्दबाज़ी से भरोसा घटता है।
            -> असली तारीख़ और कारण लिखिए, या इसे हटा दीजिए।
            shouting: बड़े (कैपिटल) अक्षर चिल्लाने जैसे लगते हैं।
            -> साधारण अक्षरों में लिखिए; वज़न शब्दों में हो।
            familiar: ऐसे दोस्तों या बच्चों से बात की जाती है, ग्राहकों से नहीं।
            -> आप कहकर लिखिए।
            passive: पता नहीं चलता कि यह कौन करता है; लगता है जैसे कोई नहीं करता।
            -> बताइए कौन: हमने किया, हम करेंगे, कृपया कीजिए।
            no_apology: यह माफ़ी किसी ठोस बात की नहीं है; इससे नाराज़गी और बढ़ती है।
            -> लिखिए कि क्या ग़लत हुआ, उसकी माफ़ी माँगिए, और बताइए कि अब क्या कर रहे हैं।
            vague_subject: विषय से पता नहीं चलता कि पत्र किस बारे में है, या वह सच नहीं बताता।
            -> वह एक बात लिखिए जिसके बारे में पत्र है।
            """;

    private static final String BENGALI = """
            long_sentence: এত লম্বা বাক্য একবারে বোঝা কঠিন, বিশেষ করে ফোনে।
            -> একে দুটো বাক্যে ভাগ করুন, এক বাক্যে এক কথা।
            officialese: এটা দপ্তরের ভাষা; কাছের মানুষের সঙ্গে কেউ এভাবে কথা বলে না।
            -> যেভাবে মুখে বলেন, সেভাবেই লিখুন।
            blame: এতে মনে হয় দোষ গ্রাহকের। দোষ থাকলেও কথাটা তাঁর মনে থেকে যাবে।
            -> কী বাকি আছে বা কী হয়েছে, আর এখন কী করলে ভালো হয়, সেটা লিখুন।
            coldness: এতে কারণ না বলেই দরজা বন্ধ করে দেওয়া হয়।
            -> এক বাক্যে কারণটা বলুন, তারপর আপনি কী করতে পারেন সেটা।
            piled_regret: দুঃখ একবার জানালে ভালো লাগে; দ্বিতীয়বার সেটা দেয়ালের মতো শোনায়।
            -> প্রথমটা থাকুক, তারপর লিখুন আপনি কী করতে পারেন।
            pressure: বানানো তাড়াহুড়োয় ভরসা কমে।
            -> আসল তারিখ আর কারণটা লিখুন, নয়তো বাদ দিন।
            shouting: বড় হাতের অক্ষর চেঁচিয়ে বলার মতো শোনায়।
            -> সাধারণ অক্ষরে লিখুন; জোরটা কথায় থাকুক।
            familiar: এভাবে বন্ধু বা ছোটদের সঙ্গে কথা বলা হয়, গ্রাহকের সঙ্গে নয়।
            -> আপনি করে লিখুন।
            passive: কে করছেন বোঝা যায় না; মনে হয় যেন কেউই করছেন না।
            -> কে করছেন বলুন: আমরা করেছি, আমরা করব, দয়া করে করুন।
            no_apology: এই ক্ষমা চাওয়া আসল ঘটনার জন্য নয়; এতে রাগ আরও বাড়ে।
            -> কী ভুল হয়েছে লিখুন, তার জন্য দুঃখ জানান, আর এখন কী করছেন সেটা বলুন।
            vague_subject: বিষয় দেখে বোঝা যায় না চিঠিটা কী নিয়ে, অথবা কথাটা ঠিক নয়।
            -> চিঠিটা যে একটা কথা নিয়ে, সেটাই লিখুন।
            """;

    private static final String NEPALI = """
            long_sentence: यति लामो वाक्य एकैपटकमा बुझ्न गाह्रो हुन्छ, फोनमा त झन्।
            -> यसलाई दुई वाक्य बनाउनुहोस्, एउटामा एउटै कुरा।
            officialese: यो अड्डाको भाषा हो; आफ्ना मान्छेसँग कोही यसरी बोल्दैन।
            -> जसरी बोल्नुहुन्छ, त्यसरी नै लेख्नुहोस्।
            blame: यसले गल्ती ग्राहककै हो भन्ने सुनिन्छ। हो नै भने पनि यो कुरा उहाँको मनमा रहन्छ।
            -> के बाँकी छ वा के भयो, र अब के गर्दा मिल्छ, त्यो लेख्नुहोस्।
            coldness: यसले कारण नभनी ढोका बन्द गर्छ।
            -> एक वाक्यमा कारण भन्नुहोस्, अनि तपाईं के गर्न सक्नुहुन्छ त्यो।
            piled_regret: खेद एकपटक व्यक्त गर्नु राम्रो; दोस्रोपटक त्यो पर्खालजस्तो सुनिन्छ।
            -> पहिलो राख्नुहोस्, अनि तपाईं के गर्न सक्नुहुन्छ त्यो लेख्नुहोस्।
            pressure: बनावटी हतारले भरोसा घटाउँछ।
            -> साँचो मिति र कारण लेख्नुहोस्, नत्र हटाउनुहोस्।
            shouting: ठूला (क्यापिटल) अक्षर कराएजस्तो लाग्छन्।
            -> सामान्य अक्षरमा लेख्नुहोस्; तौल शब्दमै होस्।
            familiar: यसरी साथी वा केटाकेटीसँग बोलिन्छ, ग्राहकसँग होइन।
            -> तपाईं वा हजुर भनेर लेख्नुहोस्।
            passive: कसले गर्छ भन्ने थाहा हुँदैन; कसैले नगरेजस्तो सुनिन्छ।
            -> कसले भन्ने लेख्नुहोस्: हामीले गर्‍यौँ, हामी गर्छौँ, कृपया गर्नुहोस्।
            no_apology: यो माफी खास कुराको होइन; यसले रिस झन् बढाउँछ।
            -> के बिग्रियो लेख्नुहोस्, त्यसको माफी माग्नुहोस्, र अब के गर्दै हुनुहुन्छ भन्नुहोस्।
            vague_subject: विषयले पत्र केबारे हो भन्दैन, वा साँचो कुरा भन्दैन।
            -> पत्र जुन एउटा कुराको हो, त्यही लेख्नुहोस्।
            """;

    private static final PlainReasons DEFAULT = new PlainReasons(ENGLISH);
    private static final Map<String, PlainReasons> ALL = Map.of(
            "en", DEFAULT,
            "hi", new PlainReasons(HINDI),
            "bn", new PlainReasons(BENGALI),
            "ne", new PlainReasons(NEPALI));

    private static final String[] NONE = {"", ""};
    private final Map<PlainRule, String[]> words = new EnumMap<>(PlainRule.class);

    private PlainReasons(String table) {
        String[] entries = table.strip().split("\n(?!->)");
        for (String entry : entries) {
            String[] parts = entry.split(": ", 2);
            PlainRule rule = Arrays.stream(PlainRule.values())
                    .filter(one -> one.code().equals(parts[0]))
                    .findFirst()
                    .orElseThrow();
            words.put(rule, parts[1].split("\n-> ", 2));
        }
    }

    static PlainReasons of(Language writer) {
        return ALL.getOrDefault(writer.locale().getLanguage(), DEFAULT);
    }

    String why(PlainRule rule) {
        return words.getOrDefault(rule, NONE)[0];
    }

    String advice(PlainRule rule) {
        return words.getOrDefault(rule, NONE)[1];
    }
}
