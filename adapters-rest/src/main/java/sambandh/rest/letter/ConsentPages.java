package sambandh.rest.letter;

import sambandh.domain.letter.Consent;

/** The pages behind the link of a letter that asks for consent, in the four languages at once. */
final class ConsentPages {
    private static final String END = "</main></body></html>\n";

    private static final String DONE = UnsubscribePages.HEAD + """
            <p>Thank you. From now on you get these letters, until you end them with the link in each of them.</p>
            <p lang="hi">धन्यवाद। अब आपको ये पत्र मिलेंगे। हर पत्र में इन्हें बंद करने का लिंक होता है।</p>
            <p lang="bn">ধন্যবাদ। এখন থেকে এই চিঠিগুলো পাবেন। বন্ধ করার লিঙ্ক প্রতিটি চিঠিতেই থাকে।</p>
            <p lang="ne">धन्यवाद। अब तपाईंले यी पत्र पाउनुहुनेछ। बन्द गर्ने लिङ्क हरेक पत्रमा हुन्छ।</p>
            """;

    static final String RAN_OUT = UnsubscribePages.HEAD + """
            <p>This link has run out. You need not do anything; we do not write to you about this.</p>
            <p lang="hi">यह लिंक अब काम नहीं करता। आपको कुछ नहीं करना है; हम इस विषय पर आपको नहीं लिखते।</p>
            <p lang="bn">এই লিঙ্কের মেয়াদ শেষ। আপনাকে কিছু করতে হবে না; আমরা এ বিষয়ে আপনাকে লিখি না।</p>
            <p lang="ne">यो लिङ्कको म्याद सकियो। तपाईंले केही गर्नुपर्दैन; हामी यस विषयमा तपाईंलाई लेख्दैनौँ।</p>
            """ + END;

    private ConsentPages() {}

    static String ask(Consent consent) {
        return UnsubscribePages.HEAD
                + """
                <p>Do you want these letters?</p>
                <p lang="hi">क्या आप ये पत्र चाहते हैं?</p>
                <p lang="bn">আপনি কি এই চিঠিগুলো চান?</p>
                <p lang="ne">के तपाईं यी पत्र चाहनुहुन्छ?</p>
                """
                + "<p lang=\"" + consent.language().tag() + "\"><strong>" + Pages.escaped(consent.wording())
                + "</strong></p>\n"
                + """
                <form method="post"><button>Yes, write to me · <span lang="hi">हाँ, पत्र भेजें</span> · <span lang="bn">হ্যাঁ, চিঠি পাঠান</span> · <span lang="ne">हुन्छ, पत्र पठाउनुहोस्</span></button></form>
                """
                + END;
    }

    static String done() {
        return DONE + END;
    }
}
