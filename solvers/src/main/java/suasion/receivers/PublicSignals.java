package suasion.receivers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.game.Sense;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LpAnswer;
import suasion.lp.LpEngine;
import suasion.lp.NativeLibrary;
import suasion.mechanism.DesignProblem;

/**
 * The best that one announcement to everybody can do: each announcement induces a belief that all share, and S is a
 * pure equilibrium of the game played at it, the designer's choice among them.
 *
 * <pre>
 *   maximise sum x(cell, S) f(S)  with  sum_cell x(cell, S) d_i(S) &gt;= 0 for every S and i,  sum_S x(cell, S) = prior(cell)
 * </pre>
 *
 * <p>Always feasible with positive externalities, for then every belief has a pure equilibrium; otherwise perhaps not.
 * Multipliers lambda_i(S) &gt;= 0 prove the bound sum_cell prior(cell) max_S (f(S) + sum_i lambda_i(S) d_i(S)).
 *
 * <p>Source: Arieli and Babichenko (2019), who compare private with public signals; Taneva (2019) for the program.
 *
 * @param value the scheme's worth to the designer
 * @param bound no public scheme is worth more (less where he minimises)
 * @param players what the players get, summed
 * @param announcements how many different announcements are made
 */
public record PublicSignals(BigFraction value, BigFraction bound, BigFraction players, int announcements) {
    /** The largest number of players for whom the program is built. */
    public static final int MOST_PLAYERS = 12;

    private static final long SMALL = 30_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final double SPECK = 1e-12;

    /** Whether the program is small enough. */
    public static boolean fits(DesignProblem problem) {
        return SetGame.isOne(problem)
                && problem.game().players().size() <= MOST_PLAYERS
                && SetGame.isEnumerable(problem, problem.game().players().size(), 500_000);
    }

    /**
     * Solves the program.
     *
     * @return empty where no public scheme has a pure equilibrium after each announcement, which is proved
     * @throws IllegalStateException if neither fractions nor an engine decide it
     */
    public static Optional<PublicSignals> of(DesignProblem problem) {
        return new Program(new SetGame(problem)).solve();
    }

    /** Whether value and bound are equal. */
    public boolean isExact() {
        return value.equals(bound);
    }

    private record Announced(int cell, long set, int column) {}

    private static final class Program {
        private final SetGame game;
        private final LinearProgram program = new LinearProgram(Sense.MAX);
        private final List<Announced> columns = new ArrayList<>();
        private final List<Integer> firstRow = new ArrayList<>();
        private final List<Long> kept = new ArrayList<>();

        Program(SetGame game) {
            this.game = game;
            List<List<Integer>> perCell = new ArrayList<>();
            for (int cell = 0; cell < game.cells(); cell++) {
                perCell.add(new ArrayList<>());
            }
            for (long set = 0; set < game.sets(); set++) {
                if (isThinkable(set)) {
                    add(set, perCell);
                }
            }
            for (int cell = 0; cell < game.cells(); cell++) {
                if (game.isLive(cell)) {
                    LinearProgram.Row row = program.row(game.state(cell), Relation.EQUAL, game.prior(cell));
                    perCell.get(cell).forEach(column -> row.add(column, BigFraction.ONE));
                }
            }
        }

        /** Every player follows in some state: otherwise no belief makes S an equilibrium. */
        private boolean isThinkable(long set) {
            return IntStream.range(0, game.players()).allMatch(i -> IntStream.range(0, game.cells())
                    .anyMatch(cell -> game.isLive(cell)
                            && game.gain(i, cell, set).getNumerator().signum() >= 0));
        }

        private void add(long set, List<List<Integer>> perCell) {
            kept.add(set);
            firstRow.add(program.rows().size());
            List<LinearProgram.Row> rows = new ArrayList<>();
            for (int i = 0; i < game.players(); i++) {
                rows.add(program.row(game.name(set) + " " + i, Relation.AT_LEAST, BigFraction.ZERO));
            }
            for (int cell = 0; cell < game.cells(); cell++) {
                if (game.isLive(cell)) {
                    int column = program.column(game.state(cell) + " " + game.name(set), game.designer(cell, set));
                    columns.add(new Announced(cell, set, column));
                    perCell.get(cell).add(column);
                    for (int i = 0; i < game.players(); i++) {
                        rows.get(i).add(column, game.gain(i, cell, set));
                    }
                }
            }
        }

        Optional<PublicSignals> solve() {
            long size = (long) program.rows().size() * program.columns().size();
            if (size <= SMALL || !NativeLibrary.isAvailable()) {
                return decided(ExactSimplex.solve(program)).orElseThrow(() -> undecided("exact simplex"));
            }
            LpAnswer answer = LpEngine.choose(program).solve(program);
            if (answer.status() != LpAnswer.Status.OPTIMAL || ExactSimplex.fits(program)) {
                Optional<Optional<PublicSignals>> exact =
                        decided(ExactSimplex.solve(program, answer.basis(), PATIENCE));
                if (exact.isPresent()) {
                    return exact.get();
                }
            }
            if (answer.status() != LpAnswer.Status.OPTIMAL) {
                throw undecided(answer.engine() + " " + answer.status());
            }
            return Optional.of(numerically(answer));
        }

        private IllegalStateException undecided(String who) {
            return new IllegalStateException(who + " does not decide the program of public signals, " + program);
        }

        /** Outer empty: not decided; inner empty: proved infeasible. */
        private Optional<Optional<PublicSignals>> decided(ExactAnswer answer) {
            return switch (answer.status()) {
                case OPTIMAL -> Optional.of(Optional.of(result(answer.primal(), answer.value())));
                case INFEASIBLE -> Optional.of(Optional.empty());
                default -> Optional.empty();
            };
        }

        private PublicSignals numerically(LpAnswer answer) {
            BigFraction[] masses = new BigFraction[answer.primal().length];
            for (int column = 0; column < masses.length; column++) {
                double mass = answer.primal()[column];
                masses[column] = mass < SPECK ? BigFraction.ZERO : Exact.of(mass);
            }
            return result(masses, bound(answer.dual()));
        }

        private PublicSignals result(BigFraction[] masses, BigFraction bound) {
            ExactSum value = new ExactSum();
            ExactSum players = new ExactSum();
            for (Announced announced : columns) {
                BigFraction mass = masses[announced.column];
                if (mass.getNumerator().signum() > 0) {
                    value.addProduct(mass, game.designer(announced.cell, announced.set));
                    for (int i = 0; i < game.players(); i++) {
                        players.addProduct(mass, game.player(i, announced.cell, announced.set));
                    }
                }
            }
            int said = (int) columns.stream()
                    .filter(announced -> masses[announced.column].getNumerator().signum() > 0)
                    .mapToLong(Announced::set)
                    .distinct()
                    .count();
            return new PublicSignals(game.own(value.value()), game.own(bound), players.value(), said);
        }

        /** The Lagrangian's bound at an engine's prices, exactly. */
        private BigFraction bound(double[] prices) {
            BigFraction[] highest = new BigFraction[game.cells()];
            for (int k = 0; k < kept.size(); k++) {
                BigFraction[] multipliers = multipliers(prices, firstRow.get(k));
                for (int cell = 0; cell < highest.length; cell++) {
                    if (game.isLive(cell)) {
                        BigFraction value = lagrangian(cell, kept.get(k), multipliers);
                        highest[cell] =
                                highest[cell] == null || value.compareTo(highest[cell]) > 0 ? value : highest[cell];
                    }
                }
            }
            ExactSum bound = new ExactSum();
            for (int cell = 0; cell < highest.length; cell++) {
                if (game.isLive(cell)) {
                    bound.addProduct(game.prior(cell), highest[cell]);
                }
            }
            return bound.value();
        }

        /** Tightening a row costs: prices of rows that are at least something are at most 0. */
        private BigFraction[] multipliers(double[] prices, int first) {
            return Arrays.stream(prices, first, first + game.players())
                    .mapToObj(price -> price < 0 ? Exact.of(-price) : BigFraction.ZERO)
                    .toArray(BigFraction[]::new);
        }

        private BigFraction lagrangian(int cell, long set, BigFraction[] multipliers) {
            ExactSum sum = new ExactSum().add(game.designer(cell, set));
            for (int i = 0; i < multipliers.length; i++) {
                if (multipliers[i].getNumerator().signum() > 0) {
                    sum.addProduct(multipliers[i], game.gain(i, cell, set));
                }
            }
            return sum.value();
        }
    }
}
