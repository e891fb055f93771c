package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import suasion.figure.TreeFigure;
import suasion.game.Game;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/** The tree that a device makes of a game: chance, the movers in their turn, what they are told, payoffs. */
final class DeviceTree {
    private static final int MOST_LEAVES = 48;

    private final Table table;
    private final Game game;
    private final SignalSpace signals;

    private DeviceTree(Table table) {
        this.table = table;
        this.game = table.game();
        this.signals = table.signals();
    }

    /** The picture; none where it would have too many leaves to be read. */
    static Optional<Part> of(Table table) {
        int[] sent = SchemeTables.sent(table);
        long leaves = 0;
        for (int cell = 0; cell < table.game().cells(); cell++) {
            for (int message : sent) {
                leaves += SchemeTables.isPositive(table.mass(cell, message))
                        ? table.game().outcomes()
                        : 0;
            }
        }
        if (leaves > MOST_LEAVES) {
            return Optional.empty();
        }
        DeviceTree tree = new DeviceTree(table);
        String names =
                table.game().players().stream().map(player -> player.name()).collect(Collectors.joining(", "));
        String caption =
                "The tree that the device makes of the game: what it draws and with which probability, who moves and what he"
                        + " is told, what he does, and payoffs (%s). Dotted is what happens only after a departure."
                                .formatted(names);
        return Optional.of(new Figure(TreeFigure.svg(tree.root(sent), caption), caption));
    }

    private TreeFigure.Node root(int[] sent) {
        List<TreeFigure.Branch> branches = new ArrayList<>();
        for (int cell = 0; cell < game.cells(); cell++) {
            for (int message : sent) {
                if (SchemeTables.isPositive(table.mass(cell, message))) {
                    String state = game.cells() > 1 ? game.cellName(cell) + ", " : "";
                    String label = state + Amounts.brief(table.mass(cell, message));
                    branches.add(new TreeFigure.Branch(label, true, below(cell, message, List.of(), 0L, true)));
                }
            }
        }
        return new TreeFigure.Node("device", branches);
    }

    private TreeFigure.Node below(int cell, int message, List<Integer> done, long outcome, boolean onPath) {
        List<Integer> order = signals.order(message);
        if (done.size() == order.size()) {
            String payoffs = IntStream.range(0, order.size())
                    .mapToObj(player -> Amounts.brief(game.payoffs().get(player).exact(cell, outcome)))
                    .collect(Collectors.joining(", "));
            return new TreeFigure.Node(payoffs, List.of());
        }
        int mover = order.get(done.size());
        int told = signals.told(cell, message, done);
        List<TreeFigure.Branch> branches = new ArrayList<>();
        List<String> actions = game.players().get(mover).actions();
        for (int action = 0; action < actions.size(); action++) {
            List<Integer> longer = new ArrayList<>(done);
            longer.add(action);
            boolean follows = onPath && signals.of(mover).get(told).action() == action;
            long next = game.replace(outcome, mover, action);
            branches.add(
                    new TreeFigure.Branch(actions.get(action), follows, below(cell, message, longer, next, follows)));
        }
        return new TreeFigure.Node(
                game.players().get(mover).name() + " told "
                        + signals.of(mover).get(told).name(),
                branches);
    }
}
