package sambandh.domain.customer;

import java.util.List;
import java.util.Set;
import sambandh.domain.customer.IndicWord.Syllable;

/** Tamil writes k, ch, t, th, p only; they are soft between vowels and after nasals, hard when doubled or first. */
final class TamilVoice {
    private static final Set<String> NASALS = Set.of("ng", "n", "m");

    private TamilVoice() {}

    static String of(List<Syllable> syllables, int at) {
        List<String> all = syllables.get(at).consonants;
        boolean isAfterVowel = at > 0 && !syllables.get(at - 1).vowel.isEmpty();
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            String own = all.get(i);
            String before = i > 0 ? all.get(i - 1) : "";
            boolean isDoubled = own.equals(before) || i + 1 < all.size() && own.equals(all.get(i + 1));
            boolean isAfterNasal = NASALS.contains(before);
            boolean isBetween = all.size() == 1 && isAfterVowel;
            latin.append(isDoubled ? hard(own) : isAfterNasal ? soft(own) : isBetween ? middle(own) : first(own));
        }
        return latin.toString().replace("ngg", "ng").replace("rr", "tr");
    }

    private static String hard(String own) {
        return own;
    }

    private static String soft(String own) {
        return switch (own) {
            case "k" -> "g";
            case "ch" -> "j";
            case "t", "th" -> "d";
            case "p" -> "b";
            default -> own;
        };
    }

    private static String middle(String own) {
        return switch (own) {
            case "k" -> "g";
            case "ch" -> "s";
            case "t" -> "d";
            case "p" -> "b";
            default -> own;
        };
    }

    private static String first(String own) {
        return own.equals("ch") ? "s" : own;
    }
}
