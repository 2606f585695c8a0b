package sambandh.domain.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;

/**
 * Transcripts of talks in WebVTT (W3C, "WebVTT: The Web Video Text Tracks Format"), as meeting tools export them. Who speaks is
 * told by voice tags, {@code <v Anjali Rai>}; where a file has none at all, by a name before a colon, as some tools write it.
 * Strict: a line that it cannot make sense of is a fault with its number, and nothing is measured by halves.
 */
public final class WebVtt {
    /** In characters: a talk of a whole day. */
    public static final int LONGEST = 2_000_000;

    private static final int MOST_FAULTS = 20;
    private static final Pattern HEAD = Pattern.compile("WEBVTT([ \\t].*)?");
    private static final Pattern TIMING = Pattern.compile("([\\d:.]+)[ \\t]+-->[ \\t]+([\\d:.]+)([ \\t].*)?");
    private static final Pattern TIME = Pattern.compile("(?:(\\d{2,4}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})");

    private final List<String> lines;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Cue> cues = new ArrayList<>();

    /** @param line where its first line of words stands */
    record Cue(int line, long from, long to, List<String> words) {}

    private WebVtt(String text) {
        this.lines = text.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
    }

    /**
     * The words of all who speak, in the order of the file; words that nobody is named for are left out.
     *
     * @throws InvalidInput with the faults found first, at most 20, each at {@code line:<number>}: {@code too_long},
     *     {@code no_webvtt}, {@code invalid_timing}, {@code ends_before_start}, {@code no_speakers}
     */
    public static List<Utterance> read(String text) {
        if (text.length() > LONGEST) {
            throw new InvalidInput(List.of(fault(1, "too_long", "At most " + LONGEST + " characters are read.")));
        }
        return new WebVtt(text.startsWith("\uFEFF") ? text.substring(1) : text).read();
    }

    private List<Utterance> read() {
        if (lines.isEmpty() || !HEAD.matcher(lines.getFirst()).matches()) {
            throw new InvalidInput(List.of(fault(1, "no_webvtt", "The first line of a transcript is WEBVTT.")));
        }
        // what stands in the header up to the first empty line says nothing of the talk
        int at = 1;
        while (at < lines.size() && !lines.get(at).isBlank() && !lines.get(at).contains("-->")) {
            at++;
        }
        while (at < lines.size() && faults.size() < MOST_FAULTS) {
            at = lines.get(at).isBlank() ? at + 1 : block(at);
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        List<Utterance> said = Voices.of(cues);
        if (said.isEmpty()) {
            throw new InvalidInput(List.of(
                    fault(1, "no_speakers", "Nobody is named: export the transcript with <v Name> before the words.")));
        }
        return said;
    }

    /** Reads the block that begins there; returns where the next one may begin. */
    private int block(int first) {
        int end = first;
        while (end < lines.size() && !lines.get(end).isBlank()) {
            end++;
        }
        String head = lines.get(first);
        if (head.matches("(NOTE|STYLE|REGION)([ \\t].*)?")) {
            return end;
        }
        // a cue may have a name of its own in a line before
        int timing = head.contains("-->") ? first : first + 1;
        if (timing >= end || !lines.get(timing).contains("-->")) {
            wrong(first, "invalid_timing", "A cue begins with its times, such as 00:01:02.500 --> 00:01:05.000.");
        } else {
            cue(timing, end);
        }
        return end;
    }

    private void cue(int timing, int end) {
        Matcher times = TIMING.matcher(lines.get(timing).strip());
        long from = times.matches() ? millis(times.group(1)) : -1;
        long to = times.matches() ? millis(times.group(2)) : -1;
        if (from < 0 || to < 0) {
            wrong(timing, "invalid_timing", "Write the times of a cue as 00:01:02.500 --> 00:01:05.000.");
        } else if (to <= from) {
            wrong(timing, "ends_before_start", "A cue ends after it begins.");
        } else {
            cues.add(new Cue(timing + 2, from, to, lines.subList(timing + 1, end)));
        }
    }

    private static long millis(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return -1;
        }
        long hours = time.group(1) == null ? 0 : Long.parseLong(time.group(1));
        long minutes = hours * 60 + Long.parseLong(time.group(2));
        return (minutes * 60 + Long.parseLong(time.group(3))) * 1_000 + Long.parseLong(time.group(4));
    }

    private void wrong(int index, String code, String detail) {
        faults.add(fault(index + 1, code, detail));
    }

    private static Fault fault(int line, String code, String detail) {
        return new Fault("line:" + line, code, detail);
    }
}
