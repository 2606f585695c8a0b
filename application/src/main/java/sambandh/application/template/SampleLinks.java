package sambandh.application.template;

import java.util.Map;

/**
 * What previews and tests have in place of the links that whoever sends a letter gives it. They end nobody's letters.
 *
 * @param publicUrl where people reach this installation, without a slash at the end
 */
public record SampleLinks(String publicUrl) {
    /** Without those that letters go without as yet. */
    Map<String, Object> values() {
        return Map.of(SentLinks.UNSUBSCRIBE, publicUrl + SentLinks.PATH);
    }
}
