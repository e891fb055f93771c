package suasion.equilibrium;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.equilibrium.TwoPlayers.Point;
import suasion.game.Game;

/**
 * The equilibria that were found, the selected one first, by the rule {@link #RULE}.
 *
 * <p>Admissibility is the least that refinements ask for: with two players without types, an equilibrium is undominated
 * iff it is trembling-hand perfect (van Damme 1991). An equilibrium that Pareto-dominates all others has the highest
 * sum.
 *
 * @param ranked never empty
 * @param omitted in words why a weakly dominated action may not be known as such; empty where all are
 */
record Selection(List<Equilibrium> ranked, String omitted) {
    /** The rule, for people. */
    static final String RULE =
            "selected is an equilibrium in which nobody uses a weakly dominated action, where there is one; of those the"
                    + " one with the highest sum of mean payoffs; of those a pure one; of those the first in the order"
                    + " of the file";

    private static final Comparator<Equilibrium> ORDER = Comparator.comparing((Equilibrium e) -> !e.isUndominated())
            .thenComparing(Equilibrium::sum, Comparator.reverseOrder())
            .thenComparing(e -> !e.profile().isPure())
            .thenComparing(e -> e.profile(), Selection::inFile);

    static Selection of(TypeForm form, List<Point> points) {
        Game game = form.game();
        Dominance dominance = new Dominance(form, Elimination.all(form));
        Map<List<Integer>, String> known = new HashMap<>();
        Map<Integer, Long> sizes =
                points.stream().collect(Collectors.groupingBy(Point::continuum, Collectors.counting()));
        Map<Integer, Integer> numbers = new HashMap<>();
        List<Equilibrium> all = new ArrayList<>();
        for (Point point : points) {
            Profile profile = whole(form, point.strategies());
            boolean isolated = sizes.get(point.continuum()) == 1;
            int number = isolated ? 0 : numbers.computeIfAbsent(point.continuum(), key -> numbers.size() + 1);
            String dominated = "";
            for (int d = 0; d < form.deciders().size() && dominated.isEmpty(); d++) {
                for (int action = 0; action < form.actions(d) && dominated.isEmpty(); action++) {
                    if (point.strategies().get(d).get(action).getNumerator().signum() > 0) {
                        int decider = d;
                        int used = action;
                        dominated = known.computeIfAbsent(
                                List.of(d, action), key -> words(form, decider, used, dominance.weak(decider, used)));
                    }
                }
            }
            all.add(new Equilibrium(profile, profile.payoffs(game), number, dominated));
        }
        all.sort(ORDER);
        return new Selection(List.copyOf(all), dominance.omitted());
    }

    private static String words(TypeForm form, int decider, int action, String by) {
        Decider who = form.deciders().get(decider);
        var player = form.game().players().get(who.player());
        return by == null
                ? ""
                : "%s of %s is weakly dominated by %s"
                        .formatted(player.actions().get(action), Wording.who(player, who.type()), by);
    }

    Equilibrium selected() {
        return ranked.get(0);
    }

    /** "selected", or in which respect an equilibrium falls behind. */
    String reason(Equilibrium equilibrium) {
        Equilibrium best = selected();
        if (equilibrium == best) {
            return ranked.size() == 1 ? "selected, the only one" : "selected";
        }
        if (best.isUndominated() && !equilibrium.isUndominated()) {
            return equilibrium.dominated();
        }
        if (!best.sum().equals(equilibrium.sum())) {
            return "lower sum of payoffs";
        }
        return best.profile().isPure() && !equilibrium.profile().isPure() ? "mixed" : "later in the file";
    }

    /** First is who puts more weight on earlier actions, deciders in the order of the file. */
    private static int inFile(Profile a, Profile b) {
        for (int i = 0; i < a.strategies().size(); i++) {
            for (int type = 0; type < a.strategies().get(i).size(); type++) {
                List<BigFraction> own = a.strategies().get(i).get(type);
                List<BigFraction> other = b.strategies().get(i).get(type);
                for (int action = 0; action < own.size(); action++) {
                    int order = other.get(action).compareTo(own.get(action));
                    if (order != 0) {
                        return order;
                    }
                }
            }
        }
        return 0;
    }

    /** Strategies of everybody; a type that never occurs does what {@link #idle} says. */
    private static Profile whole(TypeForm form, List<List<BigFraction>> strategies) {
        Game game = form.game();
        List<List<List<BigFraction>>> all = new ArrayList<>();
        for (int i = 0; i < game.players().size(); i++) {
            List<List<BigFraction>> own = new ArrayList<>();
            for (int type = 0; type < game.players().get(i).types().size(); type++) {
                int decider = form.decider(i, type);
                own.add(decider >= 0 ? strategies.get(decider) : idle(game, i, type));
            }
            all.add(own);
        }
        return new Profile(all);
    }

    /** The first action that no other betters in every cell and outcome: whoever never occurs has nothing at stake. */
    private static List<BigFraction> idle(Game game, int player, int type) {
        int count = game.players().get(player).actions().size();
        int chosen = 0;
        for (int action = count - 1; action >= 0; action--) {
            boolean undominated = true;
            for (int by = 0; by < count; by++) {
                undominated &= by == action || !betters(game, player, type, by, action);
            }
            chosen = undominated ? action : chosen;
        }
        List<BigFraction> lottery = new ArrayList<>();
        for (int action = 0; action < count; action++) {
            lottery.add(action == chosen ? BigFraction.ONE : BigFraction.ZERO);
        }
        return lottery;
    }

    private static boolean betters(Game game, int player, int type, int by, int action) {
        var payoff = game.payoffs().get(player);
        for (int cell = 0; cell < game.cells(); cell++) {
            for (long outcome = 0; game.typeOf(cell, player) == type && outcome < game.outcomes(); outcome++) {
                if (game.actionOf(outcome, player) == action
                        && payoff.approx(cell, game.replace(outcome, player, by)) <= payoff.approx(cell, outcome)) {
                    return false;
                }
            }
        }
        return true;
    }
}
