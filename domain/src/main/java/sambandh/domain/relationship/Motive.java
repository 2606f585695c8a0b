package sambandh.domain.relationship;

import sambandh.domain.shared.fact.Words;

/** Why customers buy, and why they stay. */
public enum Motive {
    NEED(Purpose.BUYING, Words.of("They need it", "ज़रूरत है", "প্রয়োজন", "आवश्यकता छ")),
    PRICE(Purpose.BUYING, Words.of("The price", "कीमत", "দাম", "मूल्य")),
    QUALITY(Purpose.BUYING, Words.of("The quality", "गुणवत्ता", "মান", "गुणस्तर")),
    BRAND(Purpose.BUYING, Words.of("The brand", "ब्रांड", "ব্র্যান্ড", "ब्रान्ड")),
    RECOMMENDATION(
            Purpose.BUYING, Words.of("Somebody recommended it", "किसी की सिफ़ारिश", "কারও সুপারিশ", "कसैको सिफारिस")),
    CONVENIENCE(Purpose.BUYING, Words.of("It is easy", "सुविधा", "সুবিধা", "सुविधा")),
    URGENCY(Purpose.BUYING, Words.of("It is urgent", "तुरंत चाहिए", "জরুরি", "तत्काल चाहियो")),
    GIFT(Purpose.BUYING, Words.of("A gift", "उपहार", "উপহার", "उपहार")),
    TRUST(Purpose.STAYING, Words.of("They trust us", "भरोसा", "বিশ্বাস", "विश्वास")),
    SERVICE(Purpose.STAYING, Words.of("The service", "सेवा", "সেবা", "सेवा")),
    RESULTS(Purpose.STAYING, Words.of("The results", "परिणाम", "ফলাফল", "नतिजा")),
    HABIT(Purpose.STAYING, Words.of("Habit", "आदत", "অভ্যাস", "बानी")),
    TERMS(Purpose.STAYING, Words.of("The terms", "शर्तें", "শর্ত", "सर्त")),
    PEOPLE(Purpose.STAYING, Words.of("The people", "लोग", "মানুষজন", "मानिसहरू")),
    EFFORT_OF_CHANGE(
            Purpose.STAYING, Words.of("Changing takes effort", "बदलने में मेहनत", "বদলানো কষ্টকর", "फेर्न गाह्रो")),
    BELONGING(Purpose.STAYING, Words.of("They belong", "अपनापन", "আপন মনে হয়", "आफ्नोपन"));

    /** What a motive is for. */
    public enum Purpose {
        BUYING,
        STAYING
    }

    private final Purpose purpose;
    private final Words words;

    Motive(Purpose purpose, Words words) {
        this.purpose = purpose;
        this.words = words;
    }

    public Purpose purpose() {
        return purpose;
    }

    public Words words() {
        return words;
    }
}
