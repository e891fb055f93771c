package suasion.receivers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import suasion.game.UserMistake;
import suasion.mechanism.Regime;

/**
 * Why a game of more than 20 receivers cannot be solved: whose payoff, in which state, keeps cuts and sorting from
 * finding best sets.
 *
 * @param game the game
 * @param state the state
 * @param receiver whose payoff it is; -1 for the sender's
 * @param why what is wrong with it
 */
public record Obstacle(ReceiversGame game, int state, int receiver, String why) {
    /** The first obstacle to solving a game with such payments; empty where there is none. */
    public static Optional<Obstacle> of(ReceiversGame game, Regime regime) {
        if (game.size() <= Sets.MOST_ENUMERATED) {
            return Optional.empty();
        }
        return IntStream.range(0, game.states().size())
                .mapToObj(state -> of(game, state, regime))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Obstacle> of(ReceiversGame game, int state, Regime regime) {
        Optional<StateForm> form = StateForm.of(game, state);
        if (form.isEmpty()) {
            return Optional.of(new Obstacle(
                    game, state, withoutShape(game, state), "no other way is known for payoffs of this form"));
        }
        if (form.get().isMixed()) {
            return Optional.of(new Obstacle(
                    game,
                    state,
                    sized(game, state),
                    "a function of the size beside pairs is maximised neither by cuts nor by sorting"));
        }
        return form.get()
                .negativePair(regime)
                .map(whose -> new Obstacle(
                        game,
                        state,
                        whose,
                        "an edge has a negative weight, so that no minimum cut finds the best set"));
    }

    private static int withoutShape(ReceiversGame game, int state) {
        if (game.payoff(state).shape().isEmpty()) {
            return -1;
        }
        return IntStream.range(0, game.size())
                .filter(i -> game.stake(state, i)
                        .gainShape()
                        .flatMap(shape -> Shapes.ofOthers(i, shape))
                        .isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static int sized(ReceiversGame game, int state) {
        List<Shape> gains = new ArrayList<>();
        game.stakes().get(state).forEach(stake -> gains.add(stake.gainShape().orElseThrow()));
        boolean sender = game.payoff(state).shape().orElseThrow().sizes() != null;
        return sender
                ? -1
                : IntStream.range(0, gains.size())
                        .filter(i -> gains.get(i).sizes() != null)
                        .findFirst()
                        .orElse(-1);
    }

    /** The same as a mistake; where it is in a file is for others to add. */
    public UserMistake mistake() {
        return Enumeration.refused(game.size(), why + " (" + game.states().get(state) + ")");
    }
}
