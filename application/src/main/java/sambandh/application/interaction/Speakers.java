package sambandh.application.interaction;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.NameFold;
import sambandh.domain.interaction.Side;
import sambandh.domain.interaction.Utterance;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;

/** Tells on whose side the speakers of a transcript are: as somebody says, else by their names. */
final class Speakers {
    private final Map<String, Side> bySpeaker = new HashMap<>();

    Speakers(SpeakerNames.Names known, Collection<String> ours, Collection<String> theirs) {
        Set<String> both = new HashSet<>(folded(known.ours()));
        both.retainAll(folded(known.theirs()));
        folded(known.ours()).forEach(name -> bySpeaker.put(name, Side.EMPLOYEE));
        folded(known.theirs()).forEach(name -> bySpeaker.put(name, Side.CUSTOMER));
        // namesakes are told apart by whoever sends the transcript
        both.forEach(bySpeaker::remove);
        folded(ours).forEach(name -> bySpeaker.put(name, Side.EMPLOYEE));
        folded(theirs).forEach(name -> bySpeaker.put(name, Side.CUSTOMER));
    }

    private static Set<String> folded(Collection<String> names) {
        return names.stream().map(NameFold::fold).collect(Collectors.toSet());
    }

    /**
     * Whose side each speaker is on.
     *
     * @throws InvalidInput {@code unknown_speaker} at {@code line:<number>} of each one's first words; names stay out of it
     */
    Function<String, Side> sides(List<Utterance> said) {
        Map<String, Integer> strangers = new LinkedHashMap<>();
        said.stream()
                .filter(it -> side(it.speaker()) == null)
                .forEach(it -> strangers.putIfAbsent(NameFold.fold(it.speaker()), it.line()));
        if (!strangers.isEmpty()) {
            throw new InvalidInput(strangers.values().stream()
                    .map(line -> new Fault(
                            "line:" + line,
                            "unknown_speaker",
                            "Nobody who took part is called so: name this speaker in employee= or customer=."))
                    .toList());
        }
        return speaker -> side(speaker) == Side.EMPLOYEE ? Side.EMPLOYEE : Side.CUSTOMER;
    }

    private @Nullable Side side(String speaker) {
        return bySpeaker.get(NameFold.fold(speaker));
    }
}
