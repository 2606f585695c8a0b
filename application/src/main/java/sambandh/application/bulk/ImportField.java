package sambandh.application.bulk;

/**
 * A field that a kind of import knows.
 *
 * @param name as in {@code map.<name>} and {@code default.<name>}; one that ends in {@code .} stands for all that begin so
 * @param required whether the file must have it, by a column or a default
 * @param meaning in plain words, for the reader of the documentation
 */
public record ImportField(String name, boolean required, String meaning) {
    public static ImportField required(String name, String meaning) {
        return new ImportField(name, true, meaning);
    }

    public static ImportField optional(String name, String meaning) {
        return new ImportField(name, false, meaning);
    }

    boolean covers(String field) {
        return name.endsWith(".") ? field.startsWith(name) && field.length() > name.length() : name.equals(field);
    }
}
