package suasion.efg;

import suasion.game.UserMistake;
import suasion.scenario.Place;

/**
 * The pieces of an .efg file one after the other: quoted texts, words, braces, commas; blanks and lines do not matter.
 */
final class Tokens {
    private final String origin;
    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;
    private Token next;

    Tokens(String origin, String text) {
        this.origin = origin;
        this.text = text;
        this.next = read();
    }

    /** What comes next, which stays. */
    Token peek() {
        return next;
    }

    /** What comes next, which is taken. */
    Token take() {
        Token taken = next;
        next = taken.is(Token.Kind.END) ? taken : read();
        return taken;
    }

    /** Takes what comes next if it is of a kind. */
    boolean takeIf(Token.Kind kind) {
        boolean found = next.is(kind);
        if (found) {
            take();
        }
        return found;
    }

    private Token read() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            step();
        }
        Place place = new Place(origin, line, at - lineStart + 1);
        if (at == text.length()) {
            return new Token(Token.Kind.END, "", place);
        }
        char c = text.charAt(at);
        return switch (c) {
            case '{' -> single(Token.Kind.OPEN, place);
            case '}' -> single(Token.Kind.CLOSE, place);
            case ',' -> single(Token.Kind.COMMA, place);
            case '"' -> quoted(place);
            default -> word(place);
        };
    }

    private void step() {
        if (text.charAt(at++) == '\n') {
            line++;
            lineStart = at;
        }
    }

    private Token single(Token.Kind kind, Place place) {
        at++;
        return new Token(kind, text.substring(at - 1, at), place);
    }

    private Token word(Place place) {
        int from = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && "{},\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return new Token(Token.Kind.WORD, text.substring(from, at), place);
    }

    /** A backslash before a quote or a backslash takes its meaning away; any other stands for itself. */
    private Token quoted(Place place) {
        StringBuilder said = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            boolean escape = text.charAt(at) == '\\'
                    && at + 1 < text.length()
                    && (text.charAt(at + 1) == '"' || text.charAt(at + 1) == '\\');
            at += escape ? 1 : 0;
            said.append(text.charAt(at));
            step();
        }
        if (at == text.length()) {
            throw UserMistake.at("", place + ": the text that starts here has no closing quote");
        }
        at++;
        return new Token(Token.Kind.QUOTED, said.toString(), place);
    }
}
