package sambandh.domain.segment;

import java.math.BigDecimal;
import java.util.List;
import sambandh.domain.segment.Tokens.Token;
import sambandh.domain.segment.Tokens.Token.Kind;

/** Goes through the tokens of a text one by one. */
final class TokenReader {
    private final String text;
    private List<Token> tokens = List.of();
    private int at;

    TokenReader(String text) {
        this.text = text;
    }

    /** @throws TextFault when there are other things in the text than tokens */
    void begin() {
        tokens = Tokens.of(text);
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        return tokens.get(at < tokens.size() - 1 ? at++ : at);
    }

    boolean accept(String word) {
        boolean there = peek().is(word);
        at += there ? 1 : 0;
        return there;
    }

    void expect(String word, String expected) {
        if (!accept(word)) {
            throw expected(expected);
        }
    }

    void expectEither(String one, String other) {
        if (!accept(one)) {
            expect(other, one);
        }
    }

    Token word(String expected) {
        if (peek().kind() != Kind.WORD) {
            throw expected(expected);
        }
        return next();
    }

    Value number(String expected) {
        if (peek().kind() != Kind.NUMBER) {
            throw expected(expected);
        }
        return new Value.Figure(new BigDecimal(next().text()));
    }

    /** @param asText whether numbers and flags are meant as texts: outside ids are often numbers */
    Value value(boolean asText) {
        Token token = peek();
        return switch (token.kind()) {
            case TEXT -> new Value.Word(next().text());
            case NUMBER -> asText ? new Value.Word(next().text()) : number("a number");
            case WORD -> {
                boolean flag = !asText && (token.is("true") || token.is("false"));
                yield flag ? new Value.Flag(next().is("true")) : new Value.Word(next().text());
            }
            case SIGN, END -> throw expected("a value");
        };
    }

    TextFault expected(String what) {
        return new TextFault(peek(), "unexpected", "Here should stand " + what + ", not " + peek().shown() + ".");
    }
}
