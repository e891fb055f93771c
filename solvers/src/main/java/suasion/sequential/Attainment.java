package suasion.sequential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.OffPath;
import suasion.mechanism.Sequence;
import suasion.mechanism.Sequence.Departure;
import suasion.mechanism.Table;
import suasion.sequential.MessageProgram.Point;
import suasion.solve.Certifier;
import suasion.solve.Solution;

/**
 * Makes a device out of the optimum over messages: everything that is told off the path must be told on it as well, or
 * have a belief.
 *
 * <p>The value of the program with the largest K is a supremum. It is attained where an optimum tells all of K that its
 * answers need; otherwise a little mass of a device that tells all of K is mixed in, which costs as much as one likes,
 * but not nothing.
 */
final class Attainment {
    /** The mass that is mixed in where the supremum is not attained. */
    static final BigFraction MIXED = new BigFraction(1, 1000);

    private final Solution best;
    private final Elimination elimination;
    private final CredibleSets sets;
    private final Form form;
    private BigFraction[][] masses;
    private Table table;
    private List<OffPath> offPath;
    private boolean mixed;
    private final Map<Departure, Integer> changed = new HashMap<>();
    private final Set<String> vanishing = new HashSet<>();

    private Attainment(Solution best, Elimination elimination) {
        this.best = best;
        this.elimination = elimination;
        this.sets = elimination.sets();
        this.form = elimination.left().form();
        this.masses = masses(best.table());
    }

    /** A device of the optimum's value, or a thousandth of the way from it to another one. */
    static Attainment of(Solution best, Elimination elimination) {
        Attainment attainment = new Attainment(best, elimination);
        attainment.settle();
        if (!attainment.unbelieved().isEmpty() && best.isExact()) {
            attainment.tellMore();
        }
        attainment.answerElsewhere();
        if (attainment.unbelieved().stream().anyMatch(told -> !attainment.isReply(told))) {
            attainment.mix();
            attainment.answerElsewhere();
        }
        attainment.nameVanishing();
        return attainment;
    }

    private static BigFraction[][] masses(Table table) {
        return IntStream.range(0, table.game().cells())
                .mapToObj(cell -> IntStream.range(0, table.signals().messages())
                        .mapToObj(message -> table.mass(cell, message))
                        .toArray(BigFraction[]::new))
                .toArray(BigFraction[][]::new);
    }

    /** Among equally harsh answers those that are easiest to believe, given what is told on the path. */
    private void settle() {
        changed.clear();
        rebuild();
    }

    private void rebuild() {
        List<SortedSet<Integer>> onPath = new ArrayList<>();
        for (int player = 0; player < form.players(); player++) {
            onPath.add(told(player));
        }
        Sequence harshest = Answers.harshest(form, sets.all(), Answers.plausible(form, sets, onPath));
        Map<Departure, Integer> answers = new HashMap<>(harshest.answers());
        answers.putAll(changed);
        DesignProblem answered = best.problem().withSequence(new Sequence(form.orders(), answers));
        BigFraction[][] rows = new BigFraction[masses.length][];
        for (int cell = 0; cell < rows.length; cell++) {
            BigFraction prior = form.game().prior().get(cell);
            int at = cell;
            rows[cell] = IntStream.range(0, masses[cell].length)
                    .mapToObj(message -> prior.getNumerator().signum() > 0
                            ? masses[at][message].divide(prior)
                            : best.table().probability(at, message))
                    .toArray(BigFraction[]::new);
        }
        table = Table.of(form.game(), answered.recommendations(), rows);
        offPath = new ArrayList<>(Beliefs.offPath(answered, table));
    }

    private SortedSet<Integer> told(int player) {
        SortedSet<Integer> told = new TreeSet<>();
        for (BigFraction[] row : masses) {
            for (int message = 0; message < row.length; message++) {
                if (row[message].getNumerator().signum() > 0) {
                    told.add(best.table().signals().signalOf(message, player));
                }
            }
        }
        return told;
    }

    /** What is told off the path without a node at which it is told and best. */
    private List<OffPath> unbelieved() {
        return offPath.stream().filter(told -> !Beliefs.isCredible(told)).toList();
    }

    private boolean isReply(OffPath told) {
        return sets.replies().get(player(told)).contains(told.action());
    }

    /**
     * Looks for departures that are deterred by more than is needed: answering one of them more mildly gives the last
     * mover a place where what he is told is best.
     */
    private void answerElsewhere() {
        Continuations continuations = new Continuations(form, sets.all());
        BigFraction tolerated = violation();
        for (OffPath told : unbelieved()) {
            int player = player(told);
            for (Departure departure : Beliefs.departures(table)) {
                Node node = new Node(departure.cell(), departure.order(), departure.done());
                boolean best = departure.done().size() == form.players() - 1
                        && form.mover(node) == player
                        && Elimination.isBest(continuations.gains(told.action(), node));
                if (best) {
                    int before = unbelieved().size();
                    Integer old = changed.put(departure, told.action());
                    rebuild();
                    if (unbelieved().size() < before && violation().compareTo(tolerated) <= 0) {
                        break;
                    }
                    changed.remove(departure);
                    if (old != null) {
                        changed.put(departure, old);
                    }
                    rebuild();
                }
            }
        }
    }

    private BigFraction violation() {
        return Certifier.violation(best.problem(), Certifier.lines(best.problem(), table, List.of()));
    }

    private int player(OffPath told) {
        return IntStream.range(0, form.players())
                .filter(player -> form.game().players().get(player).name().equals(told.player()))
                .findFirst()
                .orElseThrow();
    }

    /** Looks among the optima for one that tells what is not believed, and goes halfway there. */
    private void tellMore() {
        MessageProgram program =
                new MessageProgram(best.problem(), elimination.left().reach(), null);
        program.require(
                (cell, message) -> best.problem()
                        .objective()
                        .exact(cell, best.table().signals().outcome(message)),
                best.value());
        List<BigFraction[][]> points = new ArrayList<>();
        points.add(masses);
        for (OffPath wanted : unbelieved()) {
            int player = player(wanted);
            Optional<Point> point = program.maximise(
                    (cell, message) -> program.told(cell, message, player).action() == wanted.action()
                            ? BigFraction.ONE
                            : BigFraction.ZERO);
            point.filter(most -> most.value().getNumerator().signum() > 0).ifPresent(most -> points.add(most.masses()));
        }
        if (points.size() > 1) {
            masses = Elimination.mean(points);
            settle();
        }
    }

    private void mix() {
        BigFraction[][] interior = elimination.interior().orElseThrow();
        BigFraction[][] mix = new BigFraction[masses.length][];
        for (int cell = 0; cell < mix.length; cell++) {
            int at = cell;
            mix[cell] = IntStream.range(0, masses[cell].length)
                    .mapToObj(message -> masses[at][message]
                            .multiply(BigFraction.ONE.subtract(MIXED))
                            .add(interior[at][message].multiply(MIXED)))
                    .toArray(BigFraction[]::new);
        }
        masses = mix;
        mixed = true;
        settle();
    }

    /** Where no node at which it is told will do, the belief is about nodes at which it is told almost never. */
    private void nameVanishing() {
        for (int k = 0; k < offPath.size(); k++) {
            OffPath told = offPath.get(k);
            if (!Beliefs.isCredible(told)) {
                int player = player(told);
                Continuations continuations = new Continuations(form, sets.all());
                List<Node> nodes = elimination.left().reach().nodes(player);
                List<BigFraction[]> payoffs = nodes.stream()
                        .map(node -> continuations.payoffs(told.action(), node))
                        .toList();
                List<String> names =
                        nodes.stream().map(node -> Beliefs.name(form, node)).toList();
                offPath.set(k, Beliefs.named(form, player, told.action(), names, payoffs));
                vanishing.add(told.player() + ": " + told.recommendation());
            }
        }
    }

    Table table() {
        return table;
    }

    List<OffPath> offPath() {
        return List.copyOf(offPath);
    }

    /** Whether mass was mixed in, so that the value is below the supremum. */
    boolean isMixed() {
        return mixed;
    }

    /**
     * Whether the belief of a recommendation is about nodes at which the device makes it with vanishing probability.
     */
    boolean isVanishing(OffPath told) {
        return vanishing.contains(told.player() + ": " + told.recommendation());
    }

    boolean hasVanishing() {
        return !vanishing.isEmpty();
    }

    @Override
    public String toString() {
        return Arrays.deepToString(masses);
    }
}
