package suasion.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.equilibrium.TwoPlayers.Point;

/**
 * What the methods that apply found in a game.
 *
 * @param points equilibria by decider, at least one unless none was found
 * @param completeness what was searched, and whether there are others, for people
 */
record Findings(List<Point> points, String completeness) {
    /** Dominance, then two players' extreme equilibria, then pure ones, then a walk. */
    static Findings of(TypeForm form, Elimination survivors) {
        int[] undecided = TwoPlayers.undecided(form, survivors);
        if (undecided.length == 0) {
            int[] only = new int[form.deciders().size()];
            Arrays.setAll(only, d -> survivors.of(d)[0]);
            return new Findings(
                    points(form, List.of(only)),
                    "strictly dominated actions were eliminated in turn, which leaves one profile: the only equilibrium");
        }
        String mixed = "mixed ones were not searched: more than two players have a choice"
                + (survivors.omitted().isEmpty()
                        ? ""
                        : ", of perhaps dominated actions (%s)".formatted(survivors.omitted()));
        if (form.game().players().size() == 1) {
            mixed = "mixtures of best actions are best as well";
        } else if (undecided.length <= 2) {
            int other = undecided.length == 2 ? undecided[1] : undecided[0] == 0 ? 1 : 0;
            TwoPlayers two = TwoPlayers.of(form, survivors, undecided[0], other);
            if (two.isComplete()) {
                return new Findings(two.found(), all(two.found()));
            }
            mixed = "mixed ones were not searched: " + two.obstacle();
        }
        PureSearch pure = PureSearch.of(form, survivors);
        if (!pure.found().isEmpty()) {
            String text = pure.isComplete() ? "all pure equilibria (%,d); " : "%,d pure equilibria, of more; ";
            return new Findings(
                    points(form, pure.found()), text.formatted(pure.found().size()) + mixed);
        }
        String none = pure.isComplete() ? "there is no pure one; " : "";
        if (undecided.length == 2) {
            Optional<Point> one = TwoPlayers.one(form, survivors, undecided[0], undecided[1]);
            if (one.isPresent()) {
                return new Findings(
                        List.of(one.orElseThrow()),
                        none + "one equilibrium by complementary pivoting, of perhaps more; " + mixed);
            }
        }
        if (pure.isComplete()) {
            return new Findings(List.of(), none + mixed);
        }
        Optional<int[]> walked = BestReplies.of(form, survivors);
        return new Findings(
                walked.map(actions -> points(form, List.of(actions))).orElse(List.of()),
                "profiles are too many to look at all, best replies were followed in turn"
                        + (walked.isPresent() ? "; perhaps there are more; " : " without coming to rest; ")
                        + mixed);
    }

    private static String all(List<Point> found) {
        long places = found.stream().mapToInt(Point::continuum).distinct().count();
        return places == found.size()
                ? "all equilibria (%,d), pure and mixed, by vertex enumeration".formatted(found.size())
                : ("all equilibria, pure and mixed, by vertex enumeration: %,d corners; mixtures of corners of one"
                                + " continuum that share a strategy are equilibria as well")
                        .formatted(found.size());
    }

    private static List<Point> points(TypeForm form, List<int[]> pure) {
        List<Point> points = new ArrayList<>();
        for (int[] actions : pure) {
            List<List<BigFraction>> strategies = new ArrayList<>();
            for (int d = 0; d < actions.length; d++) {
                BigFraction[] lottery = new BigFraction[form.actions(d)];
                Arrays.fill(lottery, BigFraction.ZERO);
                lottery[actions[d]] = BigFraction.ONE;
                strategies.add(List.of(lottery));
            }
            points.add(new Point(strategies, -1 - points.size()));
        }
        return points;
    }
}
