package suasion.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.transport.Coupling.Atom;

/**
 * From grids to the continuum: laws on finer and finer grids, and bounds on all beliefs from potentials that are linear
 * between more and more nodes, until the two are near or the budget of work is spent.
 */
final class Refinement {
    /** Where an adaptive grid is fine enough, in shares of the payoff's range. */
    private static final double NEAR = 1e-6;

    /** Where value and bound count as one. */
    private static final double CLOSED = 1e-10;

    private static final double CLAIMED = 1e-9;

    /** A bound that improves by less than this share of the gap is left alone. */
    private static final double WORTHWHILE = 0.02;

    /** Beside a jump of the payoff a belief is told so far from it. */
    private static final BigFraction BESIDE = new BigFraction(1, 10_000_000);

    /** Refinements in a row that may change nothing. */
    private static final int IDLE = 3;

    /** Programs that the search for potentials may solve. */
    private static final int[] ROUNDS = {0, 100, 100, 120, 60};

    /** Not all of them on the first grid: one part of so many at a time. */
    private static final int AT_ONCE = 4;

    private static final ContinuumBound.Effort SHORT = new ContinuumBound.Effort(20_000);
    private static final ContinuumBound.Effort LONG = new ContinuumBound.Effort(300_000);
    private static final int[] FIRST_INTERVALS = {0, 16, 8, 4, 4};
    private static final long MOST_CELLS = 2_500;

    private final BeliefDesign design;
    private final int rounds;
    private final List<Stage> stages = new ArrayList<>();
    private GridOptimum optimum;
    private ContinuumBound bound;
    private PotentialSearch search;

    private Refinement(BeliefDesign design) {
        this.design = design;
        this.rounds = ROUNDS[design.receivers().size()];
    }

    /**
     * One grid and what was proved by then.
     *
     * @param grid for people
     * @param optimum the best law on it
     * @param bound the best bound on all beliefs so far
     */
    record Stage(String grid, GridOptimum optimum, ContinuumBound bound) {}

    /** Grids given in advance; the last one's law is the answer. */
    static Refinement fixed(BeliefDesign design, List<Grid> grids, List<String> names) {
        Refinement refinement = new Refinement(design);
        for (int k = 0; k < grids.size(); k++) {
            refinement.optimum = refinement.optimum == null
                    ? TransportProgram.solve(design, grids.get(k))
                    : TransportProgram.refine(design, refinement.optimum, grids.get(k));
            refinement.tighten(k == grids.size() - 1);
            refinement.stages.add(new Stage(names.get(k), refinement.optimum, refinement.bound));
        }
        return refinement;
    }

    /** Grids that follow what is told. */
    static Refinement adaptive(BeliefDesign design) {
        Refinement refinement = new Refinement(design);
        int n = design.receivers().size();
        refinement.optimum = TransportProgram.solve(design, Grid.regular(n, FIRST_INTERVALS[n], design.prior()));
        boolean more = true;
        double before = Double.POSITIVE_INFINITY;
        for (int idle = 0; more && idle < IDLE; ) {
            boolean tighter = refinement.tighten(false);
            refinement.stage();
            idle = refinement.gap() < before ? 0 : idle + 1;
            before = Math.min(before, refinement.gap());
            more = refinement.isFar(NEAR) && refinement.roundsLeft() > 0 && (refinement.extend() | tighter);
        }
        if (refinement.isFar(CLOSED)) {
            refinement.tighten(true);
            refinement.stages.remove(refinement.stages.size() - 1);
            refinement.stage();
        }
        return refinement;
    }

    private void stage() {
        stages.add(new Stage(optimum.grid() + " beliefs", optimum, bound));
    }

    List<Stage> stages() {
        return stages;
    }

    GridOptimum optimum() {
        return optimum;
    }

    ContinuumBound bound() {
        return bound;
    }

    /** Points where the potentials and the payoff may touch. */
    List<double[]> contacts() {
        List<double[]> contacts = new ArrayList<>(atoms(optimum.coupling()));
        contacts.addAll(search.told());
        return contacts;
    }

    private int roundsLeft() {
        return Thread.currentThread().isInterrupted()
                ? 0
                : Math.max(0, Math.min(rounds / AT_ONCE, rounds - search.rounds()));
    }

    private double gap() {
        return Math.abs(Exact.toDouble(bound.bound().subtract(optimum.value())));
    }

    /** Whether value and bound meet as far as a claim of optimality needs. */
    boolean isClosed() {
        return !isFar(CLAIMED);
    }

    private boolean isFar(double share) {
        return gap() > share * search.range();
    }

    private static List<double[]> atoms(Coupling coupling) {
        return coupling.atoms().stream()
                .map(Atom::beliefs)
                .map(x -> x.stream().mapToDouble(Exact::toDouble).toArray())
                .toList();
    }

    /**
     * A better bound, first from straight potentials, then with nodes where beliefs are told.
     *
     * @param patient whether to go on until it no longer pays
     * @return whether more nodes might improve it further
     */
    private boolean tighten(boolean patient) {
        List<double[]> atoms = atoms(optimum.coupling());
        boolean more = true;
        if (search == null) {
            search = new PotentialSearch(
                    design,
                    design.receivers().stream()
                            .map(name -> Set.<BigFraction>of())
                            .toList(),
                    atoms);
            search.exchange(CLOSED / 4 * search.range(), roundsLeft());
            search.simplify();
            prove(SHORT);
            search.put(optimum.coupling().told());
        } else {
            atoms.forEach(search::add);
        }
        for (int round = 0; isFar(CLOSED) && more && roundsLeft() > 0 && (round == 0 || patient); round++) {
            double before = search.bound();
            search.exchange(CLOSED / 4 * search.range(), roundsLeft());
            if (search.bound() < Exact.toDouble(bound.bound()) * design.sense().sign()) {
                prove(SHORT);
            }
            more = search.refine() | (before - search.bound() > WORTHWHILE * gap());
            if (round > 0 && before - search.bound() < WORTHWHILE * gap()) {
                break;
            }
        }
        double provable = Math.abs(search.bound()
                - Exact.toDouble(optimum.value()) * design.sense().sign());
        if (patient && isFar(CLOSED) && gap() - provable > 0.05 * gap()) {
            prove(LONG);
        }
        return more;
    }

    private void prove(ContinuumBound.Effort effort) {
        ContinuumBound next = ContinuumBound.of(design, search.potentials(), contacts(), effort);
        search.learn(next.highest());
        if (bound == null
                || next.bound().compareTo(bound.bound()) * design.sense().sign() < 0) {
            bound = next;
        }
    }

    /** Beliefs that the search's law tells, and beside jumps, are offered to the grid. */
    private boolean extend() {
        List<TreeSet<BigFraction>> beliefs = new ArrayList<>();
        List<TreeSet<BigFraction>> told = optimum.coupling().told();
        boolean prune = optimum.grid().cells() > MOST_CELLS;
        for (int i = 0; i < told.size(); i++) {
            TreeSet<BigFraction> own =
                    new TreeSet<>(prune ? told.get(i) : optimum.grid().of(i));
            own.addAll(List.of(BigFraction.ZERO, design.prior(), BigFraction.ONE));
            beliefs.add(own);
        }
        boolean any = false;
        for (double[] x : contacts()) {
            boolean jumps = Jumps.at(design, x);
            for (int i = 0; i < x.length; i++) {
                any |= Simplest.add(beliefs.get(i), x[i]);
                if (jumps) {
                    BigFraction at = beliefs.get(i).floor(Exact.of(x[i] + 1e-8));
                    any |= beside(beliefs.get(i), at.subtract(BESIDE)) | beside(beliefs.get(i), at.add(BESIDE));
                }
            }
        }
        if (any) {
            GridOptimum next = TransportProgram.refine(design, optimum, Grid.holding(beliefs, design.prior()));
            if (next.value().compareTo(optimum.value()) * design.sense().sign() >= 0) {
                optimum = next;
            }
        }
        return any;
    }

    private static boolean beside(TreeSet<BigFraction> beliefs, BigFraction belief) {
        return belief.getNumerator().signum() > 0 && belief.compareTo(BigFraction.ONE) < 0 && beliefs.add(belief);
    }
}
