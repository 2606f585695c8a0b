package sambandh.domain.interaction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Measures a talk by its transcript. */
public final class TalkMeasure {
    /**
     * Question marks of Latin, Devanagari and Bengali text, of Arabic script, and wide ones; several together are one
     * question, and one within a word or an address is none.
     */
    private static final Pattern QUESTION = Pattern.compile("[?؟？]+(?=[!\"'”’»)\\]]*(?:\\s|$))");

    private record Span(long from, long to) {}

    private TalkMeasure() {}

    /**
     * Both sides' time is the time in which anybody of that side talks, so that two who talk at once count for each side.
     *
     * @param said one at least
     * @param side whose side a speaker is on
     */
    public static Talk of(List<Utterance> said, Function<String, Side> side) {
        long employee = time(said, side, Side.EMPLOYEE);
        long customer = time(said, side, Side.CUSTOMER);
        Utterance longest = longest(said);
        return new Talk(
                (int) Math.round(1_000.0 * employee / (employee + customer)),
                new Talk.Measured(
                        seconds(employee + customer),
                        questions(said, side, Side.EMPLOYEE),
                        questions(said, side, Side.CUSTOMER),
                        seconds(longest.to() - longest.from()),
                        side.apply(longest.speaker())));
    }

    private static long time(List<Utterance> said, Function<String, Side> side, Side one) {
        long sum = 0;
        long until = Long.MIN_VALUE;
        List<Span> spans = said.stream()
                .filter(it -> side.apply(it.speaker()) == one)
                .map(it -> new Span(it.from(), it.to()))
                .sorted(Comparator.comparingLong(Span::from))
                .toList();
        for (Span span : spans) {
            sum += Math.max(0, span.to() - Math.max(span.from(), until));
            until = Math.max(until, span.to());
        }
        return sum;
    }

    private static int questions(List<Utterance> said, Function<String, Side> side, Side one) {
        return (int) said.stream()
                .filter(it -> side.apply(it.speaker()) == one)
                .mapToLong(it -> QUESTION.matcher(it.words()).results().count())
                .sum();
    }

    /** From the first word to the last that one speaker says before another does; a pause for breath is part of it. */
    private static Utterance longest(List<Utterance> said) {
        List<Utterance> runs = new ArrayList<>();
        List<Utterance> inOrder =
                said.stream().sorted(Comparator.comparingLong(Utterance::from)).toList();
        for (Utterance it : inOrder) {
            Utterance last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.speaker().equals(it.speaker())) {
                runs.removeLast();
                runs.add(new Utterance(
                        last.line(), last.from(), Math.max(last.to(), it.to()), it.speaker(), it.words()));
            } else {
                runs.add(it);
            }
        }
        return runs.stream()
                .max(Comparator.comparingLong(run -> run.to() - run.from()))
                .orElseThrow();
    }

    private static Duration seconds(long millis) {
        return Duration.ofSeconds(Math.round(millis / 1_000.0));
    }
}
