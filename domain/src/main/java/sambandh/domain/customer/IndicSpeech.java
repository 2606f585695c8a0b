package sambandh.domain.customer;

import java.util.List;
import java.util.Set;
import sambandh.domain.customer.IndicWord.Syllable;

/**
 * How a written word is spoken. The languages of the north drop the unwritten vowel at the end of a word and between
 * two syllables (रमेश is ramesh, अनवर anvar); those of the south say each.
 */
final class IndicSpeech {
    private static final Set<String> LABIALS = Set.of("p", "ph", "b", "bh", "m");
    private static final Set<String> VELARS = Set.of("k", "kh", "g", "gh");

    private final List<Syllable> syllables;
    private final int block;

    IndicSpeech(List<Syllable> syllables, int block) {
        this.syllables = syllables;
        this.block = block;
    }

    String written() {
        if (block < IndicSign.ORIYA) {
            dropLast();
            dropBetween();
        }
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < syllables.size(); i++) {
            Syllable syllable = syllables.get(i);
            int from = latin.length();
            latin.append(block == IndicSign.TAMIL ? TamilVoice.of(syllables, i) : consonants(syllable));
            glide(latin, i, from);
            latin.append(syllable.vowel);
            if (syllable.isNasal) {
                latin.append(nasal(i));
            }
        }
        return latin.toString();
    }

    private static String consonants(Syllable syllable) {
        return String.join("", syllable.consonants)
                .replace(IndicSign.BENGALI_Y, "j")
                .replace("jn", "gy")
                .replace("chchh", "chh")
                .replace("ngk", "nk")
                .replace("ngg", "ng");
    }

    /** Kept after what is hard to say without it: krishna, but singh and anand. */
    private void dropLast() {
        if (syllables.size() < 2 || !syllables.getLast().isInherent || syllables.getLast().isNasal) {
            return;
        }
        Syllable last = syllables.getLast();
        int count = last.consonants.size();
        String first = last.consonants.getFirst();
        boolean isEasy = count == 1 || count == 2 && Set.of("n", "m", "r", "ng").contains(first) && isStop(last);
        if (isEasy) {
            boolean saysAo = count == 1
                    && first.equals("v")
                    && syllables.get(syllables.size() - 2).isWrittenA();
            last.mute();
            if (saysAo) {
                last.consonants.set(0, "o");
            }
        }
    }

    private static boolean isStop(Syllable syllable) {
        return !Set.of("y", "r", "l", "v", "w", "m", "n").contains(syllable.consonants.getLast());
    }

    private void dropBetween() {
        for (int i = syllables.size() - 2; i > 0; i--) {
            Syllable here = syllables.get(i);
            Syllable next = syllables.get(i + 1);
            boolean isBetween = !syllables.get(i - 1).vowel.isEmpty() && !next.vowel.isEmpty();
            if (here.isInherent
                    && isBetween
                    && !here.isNasal
                    && here.consonants.size() == 1
                    && next.consonants.size() == 1) {
                here.mute();
            }
        }
    }

    /** ওয়া is wa: Bengali has no letter for it. */
    private void glide(StringBuilder latin, int i, int from) {
        if (block != IndicSign.BENGALI || i == 0 || !latin.substring(from).equals("y")) {
            return;
        }
        Syllable before = syllables.get(i - 1);
        if (Set.of("o", "u").contains(before.vowel) && syllables.get(i).vowel.equals("a")) {
            latin.setCharAt(from, 'w');
            if (before.consonants.isEmpty()) {
                latin.deleteCharAt(from - 1);
            }
        }
    }

    private String nasal(int i) {
        List<String> next = i + 1 < syllables.size() ? syllables.get(i + 1).consonants : List.of();
        if (next.isEmpty()) {
            return block == IndicSign.BENGALI ? "ng" : "n";
        }
        String first = next.getFirst();
        if (LABIALS.contains(first)) {
            return "m";
        }
        return first.equals("h") || block == IndicSign.BENGALI && !VELARS.contains(first) ? "ng" : "n";
    }
}
