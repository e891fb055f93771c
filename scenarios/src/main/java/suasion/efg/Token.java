package suasion.efg;

import suasion.game.UserMistake;
import suasion.scenario.Place;

/**
 * A piece of an .efg file.
 *
 * @param kind what it is
 * @param text what it says, quotes and escapes resolved
 * @param place where it starts
 */
record Token(Kind kind, String text, Place place) {
    enum Kind {
        QUOTED,
        WORD,
        OPEN,
        CLOSE,
        COMMA,
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** What was found, for people. */
    String shown() {
        String cut = text.length() > 40 ? text.substring(0, 40) + "..." : text;
        return switch (kind) {
            case QUOTED -> '"' + cut + '"';
            case WORD -> "'" + cut + "'";
            case OPEN -> "'{'";
            case CLOSE -> "'}'";
            case COMMA -> "a comma";
            case END -> "the end of the file";
        };
    }

    /** A mistake at this place. */
    UserMistake mistake(String problem) {
        return UserMistake.at("", place + ": " + problem);
    }

    /** That something else is needed here. */
    UserMistake needed(String what) {
        return mistake(shown() + " found, " + what + " is needed");
    }
}
