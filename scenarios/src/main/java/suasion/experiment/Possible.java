package suasion.experiment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.family.Families;
import suasion.figure.CurvesFigure.Limits;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.mechanism.Types;

/** Between which numbers the quantities of an experiment lie whatever is found, as far as that is known. */
final class Possible {
    /** With more settings than these their games are not looked at. */
    private static final int MOST_GAMES = 100;

    private static final double ROUNDING = 1e-9;
    private static final Limits SHARE = new Limits(0, 1);
    private static final Limits COUNT = new Limits(0, Double.POSITIVE_INFINITY);

    private final Findings findings;
    private Map<String, Limits> payoffs;

    Possible(Findings findings) {
        this.findings = findings;
    }

    /** The limits of a quantity in the unit of its figure; none where something was found beyond them. */
    Limits of(Quantity quantity, List<Spread> found) {
        Limits limits =
                switch (quantity.measure().kind()) {
                    case OBEDIENCE, CLAIM, VERDICT -> SHARE;
                    case ROUNDS, DECIDED, VERDICTS, EXIT_CODE -> COUNT;
                    case PAYOFF -> payoffs().getOrDefault(quantity.measure().of(), Limits.NONE);
                    case VALUE -> payoffs().getOrDefault("", Limits.NONE);
                    default -> Limits.NONE;
                };
        boolean beyond = found.stream()
                .anyMatch(s -> s.least() < limits.least() - ROUNDING || s.greatest() > limits.most() + ROUNDING);
        return beyond ? Limits.NONE : new Limits(quantity.unit() * limits.least(), quantity.unit() * limits.most());
    }

    /**
     * What everybody can get, by name, the designer's also by none; empty where somebody is paid or it is not known.
     */
    private Map<String, Limits> payoffs() {
        if (payoffs == null) {
            try {
                payoffs = read();
            } catch (UserMistake refused) {
                // The rows of that setting say why.
                payoffs = Map.of();
            }
        }
        return payoffs;
    }

    private Map<String, Limits> read() {
        Map<String, Limits> limits = new HashMap<>();
        Set<List<Object>> games = new HashSet<>();
        for (int s = 0; s < findings.design().settings(); s++) {
            Setting setting = findings.setting(s);
            if (games.add(List.of(setting.scenario(), setting.values()))) {
                DesignProblem problem = Families.design(Families.read(setting.scenario(), setting.changes()))
                        .problem();
                if (games.size() > MOST_GAMES || problem.regime() != Regime.NONE || problem.types() == Types.REPORTED) {
                    return Map.of();
                }
                add(limits, problem);
            }
        }
        return limits;
    }

    private static void add(Map<String, Limits> limits, DesignProblem problem) {
        Game game = problem.game();
        Map<String, Payoff> own = new HashMap<>();
        if (problem.hasDesigner()) {
            own.put(problem.designer(), problem.objective());
            own.put("", problem.objective());
        }
        for (int i = 0; i < game.players().size(); i++) {
            own.put(game.players().get(i).name(), game.payoffs().get(i));
        }
        own.forEach((name, payoff) -> limits.merge(
                name,
                new Limits(
                        ends(game, payoff::smallest).min().orElse(Double.NEGATIVE_INFINITY),
                        ends(game, payoff::largest).max().orElse(Double.POSITIVE_INFINITY)),
                (a, b) -> new Limits(Math.min(a.least(), b.least()), Math.max(a.most(), b.most()))));
    }

    private static DoubleStream ends(Game game, Function<Integer, BigFraction> end) {
        return IntStream.range(0, game.cells())
                .filter(cell -> game.prior().get(cell).getNumerator().signum() > 0)
                .mapToDouble(cell -> Exact.toDouble(end.apply(cell)));
    }
}
