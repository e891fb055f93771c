package suasion.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;

/**
 * The optimum of one player and at most two states by concavification: value = Cav[u](prior), where u(x) is the
 * designer's payoff when the player believes x = Pr(second state) and breaks ties for the designer (Kamenica and
 * Gentzkow 2011, Corollary 2; Aumann and Maschler 1995).
 *
 * <p>States of probability 0 are dropped; with one state left, x is 0. With a margin eps > 0 an action may be
 * recommended only where it beats every other one by eps, u lives on a union of closed intervals, and there may be no
 * scheme at all. For a minimising designer the closure is the greatest convex minorant. All numbers are exact, payoffs
 * in payoff units.
 *
 * @param cells the cells of the game that are kept, one or two; x is the probability of the last of two
 * @param prior x at the prior
 * @param payoff u, as segments from left to right
 * @param closure the vertices of the concave closure from left to right; empty where no action may ever be recommended
 * @param value the closure at the prior; empty where no scheme keeps the margin
 * @param optimal posteriors of an optimal scheme, as few as possible: the prior alone, or the ends of the supporting
 *     chord
 */
public record Concavification(
        List<Integer> cells,
        BigFraction prior,
        List<Segment> payoff,
        List<Point> closure,
        Optional<BigFraction> value,
        List<Posterior> optimal) {
    /** With more actions the quadratic work is no longer quick: a second or so at this number. */
    public static final int MOST_ACTIONS = 500;

    public Concavification {
        cells = List.copyOf(cells);
        payoff = List.copyOf(payoff);
        closure = List.copyOf(closure);
        optimal = List.copyOf(optimal);
    }

    /**
     * A piece of u on which one action is taken; closed, a single belief where {@code from} equals {@code to}.
     *
     * @param valueFrom the designer's payoff at {@code from}
     * @param valueTo the designer's payoff at {@code to}
     * @param action index of the action taken
     */
    public record Segment(BigFraction from, BigFraction to, BigFraction valueFrom, BigFraction valueTo, int action) {}

    /** A belief x, the designer's payoff there, and the action taken. */
    public record Point(BigFraction x, BigFraction value, int action) {}

    /**
     * Whether the problem has one player without types, at most two states of positive probability, and is not too
     * large.
     */
    public static boolean applies(DesignProblem problem) {
        return BeliefGame.isSingle(problem)
                && BeliefGame.cells(problem).size() <= 2
                && problem.game().outcomes() <= MOST_ACTIONS;
    }

    /**
     * Solves a problem.
     *
     * @throws IllegalArgumentException if there are several players, types, or more than two states
     */
    public static Concavification of(DesignProblem problem) {
        BeliefGame game = BeliefGame.of(problem);
        if (game.cells().size() > 2) {
            throw new IllegalArgumentException(game.cells().size() + " states, at most two can be concavified");
        }
        List<Line> lines = lines(game);
        TreeMap<BigFraction, Line> ends = new TreeMap<>();
        for (Line line : lines) {
            ends.merge(line.lo(), line, (a, b) -> b.at(line.lo()).compareTo(a.at(line.lo())) > 0 ? b : a);
            ends.merge(line.hi(), line, (a, b) -> b.at(line.hi()).compareTo(a.at(line.hi())) > 0 ? b : a);
        }
        List<BigFraction> hull = hull(ends);
        BigFraction prior = game.cells().size() == 1
                ? BigFraction.ZERO
                : share(game.prior().get(1), game.prior().get(0));
        List<Posterior> optimal = optimal(game, lines, ends, hull, prior);
        return new Concavification(
                game.cells(),
                prior,
                segments(game, lines, ends),
                hull.stream()
                        .map(x -> new Point(
                                x, game.payoff(ends.get(x).at(x)), ends.get(x).action()))
                        .toList(),
                optimal.stream()
                        .map(posterior -> posterior.weight().multiply(posterior.payoff()))
                        .reduce(BigFraction::add),
                optimal);
    }

    /** The action's score a + (b - a) x on the interval of beliefs at which it may be recommended. */
    private record Line(int action, BigFraction lo, BigFraction hi, BigInteger a, BigInteger b) {
        BigFraction at(BigFraction x) {
            return x.multiply(slope()).add(a);
        }

        BigInteger slope() {
            return b.subtract(a);
        }

        boolean covers(BigFraction from, BigFraction to) {
            return lo.compareTo(from) <= 0 && hi.compareTo(to) >= 0;
        }
    }

    private static BigFraction share(BigInteger part, BigInteger rest) {
        return new BigFraction(part, part.add(rest));
    }

    private static List<Line> lines(BeliefGame game) {
        int last = game.cells().size() - 1;
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < game.actionCount(); i++) {
            BigFraction lo = BigFraction.ZERO;
            BigFraction hi = last == 0 ? BigFraction.ZERO : BigFraction.ONE;
            boolean possible = true;
            for (int j = 0; j < game.actionCount() && possible; j++) {
                BigInteger left = j == i ? BigInteger.ZERO : game.surplus(i, j, 0);
                BigInteger right = j == i ? BigInteger.ZERO : game.surplus(i, j, last);
                if (left.signum() < 0 && right.signum() < 0) {
                    possible = false;
                } else if (left.signum() < 0 && isNegative(left, right, lo)) {
                    lo = share(left.negate(), right);
                } else if (right.signum() < 0 && isNegative(left, right, hi)) {
                    hi = share(left, right.negate());
                }
            }
            if (possible && lo.compareTo(hi) <= 0) {
                lines.add(new Line(i, lo, hi, game.score(i, 0), game.score(i, last)));
            }
        }
        return lines;
    }

    /** Whether left (1 - x) + right x is negative; the sign alone needs no common divisor. */
    private static boolean isNegative(BigInteger left, BigInteger right, BigFraction x) {
        BigInteger rest = x.getDenominator().subtract(x.getNumerator());
        return left.multiply(rest).add(right.multiply(x.getNumerator())).signum() < 0;
    }

    /** The beliefs at the vertices of the least concave majorant of the scores at the ends of intervals. */
    private static List<BigFraction> hull(TreeMap<BigFraction, Line> ends) {
        List<BigFraction> hull = new ArrayList<>();
        for (Map.Entry<BigFraction, Line> next : ends.entrySet()) {
            BigFraction x = next.getKey();
            while (hull.size() > 1) {
                BigFraction a = hull.get(hull.size() - 2);
                BigFraction b = hull.get(hull.size() - 1);
                BigFraction chord =
                        chord(a, ends.get(a).at(a), x, next.getValue().at(x), b);
                if (chord.compareTo(ends.get(b).at(b)) < 0) {
                    break;
                }
                hull.remove(hull.size() - 1);
            }
            hull.add(x);
        }
        return hull;
    }

    /** The height at x of the line through (a, fa) and (b, fb). */
    private static BigFraction chord(BigFraction a, BigFraction fa, BigFraction b, BigFraction fb, BigFraction x) {
        return fa.add(fb.subtract(fa).multiply(x.subtract(a)).divide(b.subtract(a)));
    }

    private static List<Posterior> optimal(
            BeliefGame game, List<Line> lines, Map<BigFraction, Line> ends, List<BigFraction> hull, BigFraction prior) {
        if (hull.isEmpty() || prior.compareTo(hull.get(0)) < 0 || prior.compareTo(hull.get(hull.size() - 1)) > 0) {
            return List.of();
        }
        int right = 0;
        while (hull.get(right).compareTo(prior) < 0) {
            right++;
        }
        BigFraction b = hull.get(right);
        BigFraction a = right == 0 ? b : hull.get(right - 1);
        BigFraction top = right == 0
                ? ends.get(b).at(b)
                : chord(a, ends.get(a).at(a), b, ends.get(b).at(b), prior);
        for (Line line : lines) {
            if (line.covers(prior, prior) && line.at(prior).equals(top)) {
                return List.of(posterior(game, prior, BigFraction.ONE, line));
            }
        }
        BigFraction weight = prior.subtract(a).divide(b.subtract(a));
        return List.of(
                posterior(game, a, BigFraction.ONE.subtract(weight), ends.get(a)),
                posterior(game, b, weight, ends.get(b)));
    }

    private static Posterior posterior(BeliefGame game, BigFraction x, BigFraction weight, Line line) {
        List<BigFraction> belief =
                game.cells().size() == 1 ? List.of(BigFraction.ONE) : List.of(BigFraction.ONE.subtract(x), x);
        return new Posterior(belief, weight, line.action(), game.payoff(line.at(x)));
    }

    private static List<Segment> segments(BeliefGame game, List<Line> lines, TreeMap<BigFraction, Line> ends) {
        List<Segment> segments = new ArrayList<>();
        List<BigFraction> xs = List.copyOf(ends.keySet());
        for (int n = 0; n < xs.size(); n++) {
            BigFraction x = xs.get(n);
            Line here = ends.get(x);
            BigFraction next = n + 1 < xs.size() ? xs.get(n + 1) : null;
            List<Segment> right = next == null ? List.of() : envelope(game, lines, x, next);
            BigFraction value = game.payoff(here.at(x));
            // An action that is taken at this one belief only is a segment of its own.
            Segment left = segments.isEmpty() ? null : last(segments);
            boolean reached =
                    left != null && left.to().equals(x) && left.valueTo().equals(value);
            if (!reached && (right.isEmpty() || !right.get(0).valueFrom().equals(value))) {
                segments.add(new Segment(x, x, value, value, here.action()));
            }
            right.forEach(segment -> append(segments, segment));
        }
        return segments;
    }

    private static Segment last(List<Segment> segments) {
        return segments.get(segments.size() - 1);
    }

    private static void append(List<Segment> segments, Segment next) {
        Segment before = segments.isEmpty() ? null : last(segments);
        if (before != null && before.action() == next.action() && before.to().equals(next.from())) {
            segments.remove(segments.size() - 1);
            segments.add(new Segment(before.from(), next.to(), before.valueFrom(), next.valueTo(), next.action()));
        } else {
            segments.add(next);
        }
    }

    /** The upper envelope of the lines that cover a whole interval, walked from left to right by increasing slope. */
    private static List<Segment> envelope(BeliefGame game, List<Line> lines, BigFraction from, BigFraction to) {
        List<Line> covering =
                lines.stream().filter(line -> line.covers(from, to)).toList();
        List<Segment> segments = new ArrayList<>();
        Line best = null;
        for (Line line : covering) {
            int higher = best == null ? 1 : line.at(from).compareTo(best.at(from));
            best = higher > 0 || higher == 0 && line.slope().compareTo(best.slope()) > 0 ? line : best;
        }
        BigFraction x = from;
        while (best != null) {
            BigFraction end = to;
            Line next = null;
            for (Line line : covering) {
                if (line.slope().compareTo(best.slope()) > 0) {
                    BigFraction crossing = new BigFraction(
                            best.a().subtract(line.a()), line.slope().subtract(best.slope()));
                    int earlier = end.compareTo(crossing);
                    boolean steeper =
                            next != null && earlier == 0 && line.slope().compareTo(next.slope()) > 0;
                    if (earlier > 0 || steeper) {
                        end = crossing;
                        next = line;
                    }
                }
            }
            segments.add(new Segment(x, end, game.payoff(best.at(x)), game.payoff(best.at(end)), best.action()));
            x = end;
            best = next;
        }
        return segments;
    }

    /** Concavification as a second solver. */
    public record Solver() implements SecondSolver {
        @Override
        public String name() {
            return "concavification";
        }

        @Override
        public boolean applies(DesignProblem problem) {
            return Concavification.applies(problem);
        }

        @Override
        public Optional<BigFraction> value(DesignProblem problem) {
            return of(problem).value();
        }
    }
}
