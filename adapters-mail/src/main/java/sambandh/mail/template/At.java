package sambandh.mail.template;

/**
 * A place in a source.
 *
 * @param part {@code subject}, {@code html}, {@code text}, or the name of a part
 * @param line 1 for the first, likewise {@code column}; 0 in what was made of a source
 */
record At(String part, int line, int column) {
    /** Of what was made, and stands in no source. */
    static final At NOWHERE = new At("html", 0, 0);

    /** The place so many characters on in this text, which begins here. */
    At after(CharSequence text, int characters) {
        if (line == 0) {
            return this;
        }
        int newLine = line;
        int newColumn = column;
        for (int i = 0; i < characters; i++) {
            if (text.charAt(i) == '\n') {
                newLine++;
                newColumn = 1;
            } else {
                newColumn++;
            }
        }
        return new At(part, newLine, newColumn);
    }
}
