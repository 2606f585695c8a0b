package sambandh.domain.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A word of an Indic script in the Latin letters that its bearers commonly use: {@code sharma}, not {@code śarmā}. See
 * {@link IndicSpeech} for the vowel that no sign writes.
 */
final class IndicWord {
    /** Some consonants, then a vowel or none. */
    static final class Syllable {
        final List<String> consonants = new ArrayList<>();
        String vowel = "";
        /** Not written by a sign, and so spoken only in some places. */
        boolean isInherent;

        boolean isNasal;

        boolean isWrittenA() {
            return vowel.equals("a") && !isInherent;
        }

        void mute() {
            vowel = "";
            isInherent = false;
        }

        void vowel(String latin) {
            vowel = latin;
            isInherent = false;
        }
    }

    private final List<Syllable> syllables = new ArrayList<>();
    private final int block;
    private boolean joins;

    private IndicWord(int block) {
        this.block = block;
    }

    /** @param word of one Indic script, folded */
    static String latin(String word) {
        IndicWord read = new IndicWord(IndicSign.block(word.codePointAt(0)));
        word.codePoints().forEach(read::read);
        return new IndicSpeech(read.syllables, read.block).written();
    }

    private void read(int c) {
        IndicSign sign = IndicSign.of(c);
        switch (sign.kind()) {
            case CONSONANT -> consonant(sign.latin());
            case BARE -> {
                consonant(sign.latin());
                last().mute();
            }
            case VOWEL -> open().vowel(sign.latin());
            case VOWEL_SIGN -> last().vowel(sign.latin());
            case NASAL -> last().isNasal = true;
            case VIRAMA -> {
                last().mute();
                joins = true;
            }
            case NUKTA -> dot(last().consonants);
            case SILENT -> {}
        }
    }

    private void consonant(String latin) {
        Syllable syllable = joins ? last() : open();
        joins = false;
        boolean isSecond = !syllable.consonants.isEmpty();
        syllable.consonants.add(
                isSecond && block == IndicSign.BENGALI ? joinedInBengali(syllable.consonants.getLast(), latin) : latin);
        syllable.vowel = "a";
        syllable.isInherent = true;
    }

    /** As a second letter য is a mere y, and ব mostly a w. */
    private static String joinedInBengali(String before, String latin) {
        if (latin.equals("b")) {
            return Set.of("m", "r", "l", "b", "n").contains(before) ? "b" : "w";
        }
        return latin.equals(IndicSign.BENGALI_Y) ? "y" : latin;
    }

    /** The dot below makes another letter of the last one. */
    private void dot(List<String> consonants) {
        if (!consonants.isEmpty()) {
            String latin = consonants.removeLast();
            consonants.add(
                    switch (latin) {
                        case IndicSign.BENGALI_Y -> "y";
                        case "j" -> "z";
                        case "ph" -> "f";
                        case "d" -> "r";
                        case "dh" -> "rh";
                        case "s" -> "sh";
                        default -> latin;
                    });
        }
    }

    private Syllable open() {
        syllables.add(new Syllable());
        return syllables.getLast();
    }

    private Syllable last() {
        return syllables.isEmpty() ? open() : syllables.getLast();
    }
}
