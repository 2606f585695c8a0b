package sambandh.mail.template;

import java.util.Map;

/**
 * An element as a source begins it.
 *
 * @param attributes by name, lower case; values as they stand, placeholders as {@code {{}}}
 */
record StartTag(String name, Map<String, String> attributes, At at) {}
