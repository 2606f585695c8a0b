package sambandh.rest.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Stream;

/** The small pages behind an unsubscribe link, in the four languages at once: one never knows who reads a letter. */
final class UnsubscribePages {
    static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>Letters</title>
            <style>
            body { margin: 0; padding: 3rem 1.5rem; background: #f6f3ee; color: #2b2622; font: 1.05rem/1.6 Georgia, serif; }
            main { max-width: 32rem; margin: auto; padding: 2rem; background: #fff; border-top: 4px solid #b4552d; }
            h1 { margin: 0 0 1rem; font-size: 1.35rem; font-weight: normal; color: #b4552d; }
            p { margin: 0 0 .6rem; }
            button { font: inherit; padding: .6rem 1.2rem; margin: .8rem 0 0; border: 1px solid #b4552d; background: #b4552d; color: #fff; cursor: pointer; }
            button.all { background: #fff; color: #b4552d; }
            </style>
            </head>
            <body><main>
            """;

    static final String ASK = HEAD + """
            <p>Would you rather not get these letters?</p>
            <p lang="hi">क्या आप ये पत्र नहीं पाना चाहते?</p>
            <p lang="bn">আপনি কি এই চিঠিগুলো আর চান না?</p>
            <p lang="ne">के तपाईं यी पत्र पाउन चाहनुहुन्न?</p>
            <form method="post"><button>No more of these · <span lang="hi">ये न भेजें</span> · <span lang="bn">এগুলো আর নয়</span> · <span lang="ne">यी नपठाउनुहोस्</span></button></form>
            <form method="post"><input type="hidden" name="pause" value="P1M"><button class="all">Pause for a month · <span lang="hi">एक महीना रुकें</span> · <span lang="bn">এক মাস বন্ধ থাক</span> · <span lang="ne">एक महिना रोक्नुहोस्</span></button></form>
            <form method="post"><input type="hidden" name="pause" value="P3M"><button class="all">Pause for three months · <span lang="hi">तीन महीने रुकें</span> · <span lang="bn">তিন মাস বন্ধ থাক</span> · <span lang="ne">तीन महिना रोक्नुहोस्</span></button></form>
            <form method="post"><input type="hidden" name="everything" value="yes"><button class="all">No letters but those I need · <span lang="hi">केवल ज़रूरी पत्र</span> · <span lang="bn">শুধু দরকারি চিঠি</span> · <span lang="ne">आवश्यक पत्र मात्र</span></button></form>
            </main></body></html>
            """;

    static final String DONE = HEAD + """
            <p>Done. You will not get these letters any more.</p>
            <p lang="hi">हो गया। अब ये पत्र आपको नहीं आएँगे।</p>
            <p lang="bn">হয়ে গেছে। এই চিঠি আপনি আর পাবেন না।</p>
            <p lang="ne">भयो। अब यी पत्र तपाईंलाई आउने छैनन्।</p>
            </main></body></html>
            """;

    private static final String PAUSED = HEAD + """
            <p>Done. Until %1$s you get only the letters that you need.</p>
            <p lang="hi">हो गया। %2$s तक आपको केवल ज़रूरी पत्र आएँगे।</p>
            <p lang="bn">হয়ে গেছে। %3$s পর্যন্ত শুধু দরকারি চিঠি পাবেন।</p>
            <p lang="ne">भयो। %4$s सम्म आवश्यक पत्र मात्र आउनेछन्।</p>
            </main></body></html>
            """;

    private UnsubscribePages() {}

    /** @param until the first day of letters again */
    static String paused(LocalDate until) {
        String[] days = Stream.of("en", "hi", "bn", "ne")
                .map(language -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(Locale.forLanguageTag(language))
                        .localizedBy(Locale.forLanguageTag(language))
                        .format(until))
                .toArray(String[]::new);
        return PAUSED.replace("%1$s", days[0])
                .replace("%2$s", days[1])
                .replace("%3$s", days[2])
                .replace("%4$s", days[3]);
    }
}
