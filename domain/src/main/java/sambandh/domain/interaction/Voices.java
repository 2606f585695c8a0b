package sambandh.domain.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells who speaks in the cues of a transcript. */
final class Voices {
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ \\t>]*)?[ \\t]+([^>]+)>");
    private static final Pattern END = Pattern.compile("</v>");
    private static final Pattern NAME_BEFORE_COLON = Pattern.compile("([^:<>]{1,100}):[ \\t]+(.*)");
    private static final Pattern MARK = Pattern.compile("<[^>]*>");

    /** Some words of a cue, and who says them. */
    private record Span(int line, @Nullable String speaker, String words) {}

    private Voices() {}

    static List<Utterance> of(List<WebVtt.Cue> cues) {
        boolean tagged = cues.stream()
                .flatMap(cue -> cue.words().stream())
                .anyMatch(line -> VOICE.matcher(line).find());
        List<Utterance> said = new ArrayList<>();
        for (WebVtt.Cue cue : cues) {
            said.addAll(utterances(cue, tagged ? tagged(cue) : named(cue)));
        }
        return said;
    }

    /** Of several who speak in one cue each has as much of its time as of its words. */
    private static List<Utterance> utterances(WebVtt.Cue cue, List<Span> spans) {
        List<Span> heard =
                spans.stream().filter(span -> !span.words().isBlank()).toList();
        long letters = heard.stream().mapToLong(span -> span.words().length()).sum();
        List<Utterance> said = new ArrayList<>();
        long before = 0;
        for (Span span : heard) {
            long from = cue.from() + (cue.to() - cue.from()) * before / letters;
            before += span.words().length();
            long to = cue.from() + (cue.to() - cue.from()) * before / letters;
            if (span.speaker() != null && to > from) {
                said.add(new Utterance(span.line(), from, to, span.speaker(), span.words()));
            }
        }
        return said;
    }

    private static List<Span> tagged(WebVtt.Cue cue) {
        List<Span> spans = new ArrayList<>();
        String speaker = null;
        for (int i = 0; i < cue.words().size(); i++) {
            int line = cue.line() + i;
            String text = cue.words().get(i);
            Matcher voice = VOICE.matcher(text);
            int from = 0;
            while (voice.find()) {
                spans.add(new Span(line, speaker, plain(text.substring(from, voice.start()))));
                speaker = plain(voice.group(1)).strip();
                from = voice.end();
            }
            String rest = text.substring(from);
            Matcher end = END.matcher(rest);
            boolean ends = end.find();
            spans.add(new Span(line, speaker, plain(ends ? rest.substring(0, end.start()) : rest)));
            speaker = ends ? null : speaker;
        }
        return spans;
    }

    private static List<Span> named(WebVtt.Cue cue) {
        List<Span> spans = new ArrayList<>();
        String speaker = null;
        for (int i = 0; i < cue.words().size(); i++) {
            String text = cue.words().get(i);
            Matcher name = NAME_BEFORE_COLON.matcher(text);
            boolean named = name.matches();
            speaker = named ? plain(name.group(1)).strip() : speaker;
            spans.add(new Span(cue.line() + i, speaker, plain(named ? name.group(2) : text)));
        }
        return spans;
    }

    /** Without marks, and with what they stand for in place of the few names of characters that WebVTT knows. */
    private static String plain(String text) {
        return MARK.matcher(text)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&lrm;", "")
                .replace("&rlm;", "")
                .replace("&amp;", "&");
    }
}
