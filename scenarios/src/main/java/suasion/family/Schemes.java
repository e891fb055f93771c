package suasion.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.UserMistake;
import suasion.mechanism.BestResponse;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Signal;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.scenario.Node;
import suasion.scenario.Numbers;

/**
 * Reads a signaling scheme, state -> {signal -> probability}, and what it pays.
 *
 * <p>A signal that is an action's name recommends that action. Any other signal amounts to the best response to the
 * belief that it induces, ties broken for the designer.
 */
final class Schemes {
    private final DesignProblem problem;
    private final Numbers parameters;
    private final Labels states;

    Schemes(DesignProblem problem, Numbers parameters) {
        this.problem = problem;
        this.parameters = parameters;
        this.states = Labels.plain("state", problem.game().states());
    }

    /** The scheme at a place of the file, with its payments. */
    Table read(Node node, String path) {
        return new PaidScheme(states.names(), "{state: {signal: probability}}", this::unpaid)
                .read(node, path, new OwnPayments(problem, parameters)::read);
    }

    private Table unpaid(Node node, String path) {
        List<Map<String, BigFraction>> rows = new Lotteries(states, parameters).read(node, path);
        Set<String> said = new LinkedHashSet<>();
        rows.forEach(row -> said.addAll(row.keySet()));
        List<String> actions = problem.game().players().get(0).actions();
        List<String> names = new ArrayList<>(actions);
        if (!actions.containsAll(said)) {
            names.retainAll(said);
            said.stream().filter(name -> !actions.contains(name)).forEach(names::add);
        }
        return table(rows, names, path);
    }

    private Table table(List<Map<String, BigFraction>> rows, List<String> names, String path) {
        Game game = problem.game();
        if ((long) rows.size() * names.size() > Game.LARGEST_TABLE) {
            throw UserMistake.at(path, "%,d states x %,d signals are too many".formatted(rows.size(), names.size()));
        }
        BigFraction[][] table = new BigFraction[rows.size()][names.size()];
        for (int state = 0; state < table.length; state++) {
            Map<String, BigFraction> row = rows.get(state);
            Arrays.setAll(table[state], signal -> row.getOrDefault(names.get(signal), BigFraction.ZERO));
        }
        List<Signal> signals = new ArrayList<>();
        for (int signal = 0; signal < names.size(); signal++) {
            int action = game.players().get(0).actions().indexOf(names.get(signal));
            signals.add(new Signal(names.get(signal), action >= 0 ? action : bestResponse(table, signal)));
        }
        return Table.of(game, SignalSpace.of(game, List.of(signals)), table);
    }

    private int bestResponse(BigFraction[][] table, int signal) {
        List<BigFraction> belief = new ArrayList<>();
        for (int cell = 0; cell < table.length; cell++) {
            belief.add(problem.game().prior().get(cell).multiply(table[cell][signal]));
        }
        return BestResponse.to(problem, belief);
    }
}
