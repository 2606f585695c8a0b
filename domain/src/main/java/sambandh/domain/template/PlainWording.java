package sambandh.domain.template;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language that a customer should not have to read, each with what to write instead.
 *
 * <p>Written as lines under a rule's name: {@code [officialese]}, then {@code in order to -> to}. A slash parts forms of
 * one word ({@code utilise/utilised}); words follow each other as they stand, whole ones only. What stands under {@code
 * [fine]} is no fault, though a part of it would be.
 */
final class PlainWording {
    /** A phrase: forms of its first word, of its second … */
    record Phrase(
            @Nullable PlainRule rule,
            List<Set<String>> words,
            @Nullable String instead) {}

    private final int mostWords;
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    /** @param mostWords the longest good sentence */
    PlainWording(int mostWords, String... tables) {
        this.mostWords = mostWords;
        for (String table : tables) {
            PlainRule rule = null;
            for (String line : table.lines().filter(one -> !one.isBlank()).toList()) {
                if (line.startsWith("[")) {
                    rule = rule(line.substring(1, line.length() - 1));
                } else {
                    add(rule, line);
                }
            }
        }
        byFirst.values()
                .forEach(phrases -> phrases.sort(
                        (a, b) -> Integer.compare(b.words().size(), a.words().size())));
    }

    private static @Nullable PlainRule rule(String name) {
        return name.equals("fine") ? null : PlainRule.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private void add(@Nullable PlainRule rule, String line) {
        int arrow = line.indexOf("->");
        String phrase = arrow < 0 ? line : line.substring(0, arrow);
        List<Set<String>> words = Stream.of(phrase.strip().split("\\s+"))
                .map(forms ->
                        (Set<String>) new HashSet<>(List.of(PlainText.key(forms).split("/"))))
                .toList();
        Phrase one = new Phrase(
                rule, words, arrow < 0 ? null : line.substring(arrow + 2).strip());
        for (String first : words.getFirst()) {
            byFirst.computeIfAbsent(first, none -> new ArrayList<>()).add(one);
        }
    }

    int mostWords() {
        return mostWords;
    }

    /** Every phrase of the text, the longest at each place, none within another. */
    List<PlainFinding> in(PlainText text) {
        List<PlainFinding> found = new ArrayList<>();
        Set<PlainRule> before = EnumSet.noneOf(PlainRule.class);
        for (int at = 0; at < text.words().size(); at++) {
            Phrase phrase = phraseAt(text, at);
            if (phrase != null) {
                int start = text.words().get(at).start();
                at += phrase.words().size() - 1;
                int end = text.words().get(at).end();
                PlainRule rule = phrase.rule();
                if (rule != null && counts(rule, text.between(start, end), before)) {
                    found.add(text.finding(start, end, rule, phrase.instead()));
                }
            }
        }
        return found;
    }

    private static boolean counts(PlainRule rule, String words, Set<PlainRule> before) {
        boolean again = !before.add(rule);
        return switch (rule) {
            case PILED_REGRET -> again;
            case SHOUTING -> PlainMarks.isCapital(words);
            default -> true;
        };
    }

    /** Whether the whole text is made of words that say nothing. */
    boolean isVague(PlainText subject) {
        List<PlainText.Word> words = subject.words();
        int at = 0;
        while (at < words.size()) {
            int here = at;
            Phrase vague = byFirst.getOrDefault(words.get(at).key(), List.of()).stream()
                    .filter(phrase -> phrase.rule() == PlainRule.VAGUE_SUBJECT && stands(phrase, subject, here))
                    .findFirst()
                    .orElse(null);
            if (vague == null) {
                return false;
            }
            at += vague.words().size();
        }
        return at > 0;
    }

    private @Nullable Phrase phraseAt(PlainText text, int at) {
        return byFirst.getOrDefault(text.words().get(at).key(), List.of()).stream()
                .filter(phrase -> phrase.rule() != PlainRule.VAGUE_SUBJECT && stands(phrase, text, at))
                .findFirst()
                .orElse(null);
    }

    private static boolean stands(Phrase phrase, PlainText text, int at) {
        List<PlainText.Word> words = text.words();
        if (at + phrase.words().size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.words().size(); i++) {
            if (!phrase.words().get(i).contains(words.get(at + i).key()) || (i > 0 && !text.isJoined(at + i - 1))) {
                return false;
            }
        }
        return true;
    }
}
