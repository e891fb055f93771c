package suasion.sim.gui;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Player;
import suasion.mechanism.Payments;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Reports;
import suasion.mechanism.Signal;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.sim.Round;

/** The table of what was announced: a row per cell that matters, or per type of actions. */
final class Announced {
    private final Scene scene;
    private final Game game;
    private final Wording wording;
    private final Moment.Grid grid;
    private final IntUnaryOperator rowOf;
    private final boolean bimatrix;

    Announced(Scene scene, Kinds kinds, List<String> messages) {
        this.scene = scene;
        this.game = scene.problem().game();
        this.wording = Wording.of(scene);
        if (scene.mechanism() instanceof PriorityRule rule) {
            bimatrix = false;
            grid = shares(rule, kinds);
            rowOf = kinds.of();
        } else if (wording.isSale()) {
            bimatrix = false;
            grid = new Offer(scene).grid();
            rowOf = cell -> game.typeOf(cell, 0);
        } else {
            bimatrix = game.cells() == 1
                    && game.players().size() == 2
                    && scene.scheme().signals().sequence().isEmpty();
            // what players observe has cells that never happen; only who reports can make them heard
            List<Integer> cells = IntStream.range(0, game.cells())
                    .filter(cell -> wording == Wording.MENU
                            || game.prior().get(cell).getNumerator().signum() > 0)
                    .boxed()
                    .toList();
            grid = bimatrix ? both() : said(cells, messages);
            rowOf = cells::indexOf;
        }
    }

    /** Of one state and two players a table of both, what the first is told down and the second across. */
    private Moment.Grid both() {
        Table scheme = scene.scheme();
        SignalSpace signals = scheme.signals();
        List<List<BigFraction>> numbers = IntStream.range(0, signals.of(0).size())
                .mapToObj(down -> IntStream.range(0, signals.of(1).size())
                        .mapToObj(across -> IntStream.range(0, signals.messages())
                                .filter(m -> signals.signalOf(m, 0) == down && signals.signalOf(m, 1) == across)
                                .mapToObj(m -> scheme.mass(0, m))
                                .reduce(BigFraction.ZERO, BigFraction::add))
                        .toList())
                .toList();
        String what = wording == Wording.GIVEN ? "what %s plays down, %s across" : "what %s is told down, %s across";
        return grid(
                what.formatted(
                        game.players().get(0).name(), game.players().get(1).name()),
                signals.of(0).stream().map(Signal::name).toList(),
                numbers.stream()
                        .map(row -> row.stream().reduce(BigFraction.ZERO, BigFraction::add))
                        .toList(),
                signals.of(1).stream().map(Signal::name).toList(),
                numbers);
    }

    private Moment.Grid said(List<Integer> cells, List<String> messages) {
        Table scheme = scene.scheme();
        return grid(
                caption(scheme.payments()),
                cells.stream().map(cell -> name(cell, cells)).toList(),
                cells.stream().map(cell -> game.prior().get(cell)).toList(),
                messages,
                cells.stream()
                        .map(cell -> IntStream.range(0, messages.size())
                                .mapToObj(m -> scheme.probability(cell, m))
                                .toList())
                        .toList());
    }

    /** The cell's name; where nobody reports and the state says what everybody observes, the state's. */
    private String name(int cell, List<Integer> cells) {
        long alike = cells.stream()
                .filter(other -> game.stateOf(other) == game.stateOf(cell))
                .count();
        return wording != Wording.MENU && alike == 1 ? game.states().get(game.stateOf(cell)) : game.cellName(cell);
    }

    private String caption(Payments payments) {
        return switch (wording) {
            case BELIEFS -> "who is told to believe what, in which state with which probability";
            case SCHEME, RULE, PLAYERS, WORST -> "what is said in which state, with which probability";
            case POSTED -> "which threshold is told at which value, with which probability";
            case SEQUENCE -> "who is first, what is told";
            case GIVEN -> "what is done in which state, with which probability";
            case MENU, SALE, AUCTION -> payments.hasFees() ? "fees " + fees(payments) : "no fees";
        };
    }

    /** "low 1/10, high 2/5". */
    private String fees(Payments payments) {
        return IntStream.range(0, game.players().size())
                .boxed()
                .flatMap(i -> {
                    Player player = game.players().get(i);
                    return IntStream.range(0, player.types().size())
                            .mapToObj(type ->
                                    (player.types().get(type) + " " + Numbers.show(payments.fee(i, type))).strip());
                })
                .collect(Collectors.joining(", "));
    }

    /** The rule as the receiver knows it: what it does to the types of the actions. */
    private static Moment.Grid shares(PriorityRule rule, Kinds kinds) {
        int types = kinds.names().size();
        List<BigFraction> told = Kinds.types(rule, cell -> cell / types);
        List<BigFraction> others = Kinds.types(rule, cell -> cell % types);
        return grid(
                "shares of the types, by whether an action is recommended",
                kinds.names(),
                kinds.before(),
                List.of("of all", "recommended", "of the others"),
                IntStream.range(0, types)
                        .mapToObj(k -> List.of(kinds.before().get(k), told.get(k), others.get(k)))
                        .toList());
    }

    private static Moment.Grid grid(
            String caption,
            List<String> rows,
            List<BigFraction> weights,
            List<String> columns,
            List<List<BigFraction>> numbers) {
        return new Moment.Grid(
                caption,
                rows,
                weights.stream().map(Exact::toDouble).toList(),
                columns,
                numbers.stream()
                        .map(row -> row.stream().map(Exact::toDouble).toList())
                        .toList(),
                numbers.stream()
                        .map(row -> row.stream().map(Numbers::show).toList())
                        .toList(),
                -1,
                -1);
    }

    /** The table before the first round. */
    Moment.Grid before() {
        return grid;
    }

    /** The table after a round: the row of what the mediator was told, where anybody listened. */
    Moment.Grid after(Round round, Reports told) {
        if (wording == Wording.RULE) {
            return grid.marked(rowOf.applyAsInt(round.cell()), 1);
        }
        if (round.reports().stream().allMatch(report -> report == Reports.OUT)) {
            return grid;
        }
        if (bimatrix) {
            SignalSpace signals = scene.scheme().signals();
            return grid.marked(signals.signalOf(round.message(), 0), signals.signalOf(round.message(), 1));
        }
        int heard = told.heardIn(game, round.cell());
        Moment.Grid marked = grid.marked(rowOf.applyAsInt(heard), wording.isSale() ? -1 : round.message());
        return wording == Wording.MENU ? marked.weighing(item(heard)) : marked;
    }

    /** The rows of what was sold come before all others. */
    private List<Double> item(int heard) {
        return IntStream.range(0, game.cells())
                .mapToObj(cell -> Exact.toDouble(game.prior().get(cell)) + (isAlike(cell, heard) ? 1 : 0))
                .toList();
    }

    private boolean isAlike(int cell, int other) {
        return IntStream.range(0, game.players().size()).allMatch(i -> game.typeOf(cell, i) == game.typeOf(other, i));
    }
}
