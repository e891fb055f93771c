package suasion.scenario;

import suasion.game.UserMistake;

/**
 * That a scenario must be refused: it is in the file to show why.
 *
 * @param message what the line that refuses it must contain
 * @param where where that stands, or how it follows
 * @param path where the file says so, a JSON pointer
 */
public record ExpectedRefusal(String message, String where, String path) {
    /** Whether a refusal is the one that is expected. */
    public boolean isMetBy(UserMistake refusal) {
        return refusal.line().contains(message);
    }
}
