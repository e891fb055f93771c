package suasion.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;

/**
 * A game of one player without types as a function of his belief, in integers: common denominators are cleared, states
 * of probability 0 are dropped, and a minimising designer's payoffs (scores) change their sign.
 *
 * <p>A belief is homogeneous: non-negative integers X, one per state kept, meaning Pr(k) = X_k / sum X. Action i may be
 * recommended there iff sum_k X_k (r(i,k) - r(j,k) - eps) >= 0 for every j other than i.
 */
final class BeliefGame {
    private final DesignProblem problem;
    private final List<Integer> cells;
    private final List<BigInteger> prior;
    private final BigInteger[][] receiver;
    private final BigInteger margin;
    private final BigInteger[][] designer;
    private final BigInteger designerUnit;

    private BeliefGame(DesignProblem problem) {
        Game game = problem.game();
        this.problem = problem;
        this.cells = cells(problem);
        BigInteger priorUnit = commonDenominator(game.prior());
        this.prior = cells.stream()
                .map(cell -> scaled(game.prior().get(cell), priorUnit))
                .toList();
        List<BigFraction> receiverNumbers =
                new ArrayList<>(numbers(game.payoffs().get(0)));
        receiverNumbers.add(problem.robustness());
        BigInteger receiverUnit = commonDenominator(receiverNumbers);
        this.margin = scaled(problem.robustness(), receiverUnit);
        this.receiver = table(game.payoffs().get(0), receiverUnit);
        this.designerUnit = commonDenominator(numbers(problem.objective()));
        this.designer = table(problem.objective(), designerUnit);
    }

    /** The game of a problem with one player without types. */
    static BeliefGame of(DesignProblem problem) {
        if (!isSingle(problem)) {
            throw new IllegalArgumentException("beliefs of one player without types and payments are needed");
        }
        return new BeliefGame(problem);
    }

    static boolean isSingle(DesignProblem problem) {
        return problem.regime() == Regime.NONE
                && problem.game().players().size() == 1
                && problem.game().players().get(0).types().size() == 1;
    }

    /** The cells of positive prior probability, in order. */
    static List<Integer> cells(DesignProblem problem) {
        List<BigFraction> prior = problem.game().prior();
        return IntStream.range(0, prior.size())
                .filter(c -> prior.get(c).getNumerator().signum() > 0)
                .boxed()
                .toList();
    }

    List<Integer> cells() {
        return cells;
    }

    /** The prior as a homogeneous belief. */
    List<BigInteger> prior() {
        return prior;
    }

    int actionCount() {
        return (int) problem.game().outcomes();
    }

    /** r(i,k) - r(j,k) - eps in the state at place k of {@link #cells}, times a positive constant. */
    BigInteger surplus(int i, int j, int k) {
        return receiver[i][k].subtract(receiver[j][k]).subtract(margin);
    }

    /** sum_k X_k (r(i,k) - r(j,k) - eps), times a positive constant. */
    BigInteger surplus(int i, int j, List<BigInteger> belief) {
        BigInteger sum = BigInteger.ZERO;
        for (int k = 0; k < belief.size(); k++) {
            sum = sum.add(belief.get(k).multiply(surplus(i, j, k)));
        }
        return sum;
    }

    /** Whether action i may be recommended at a belief. */
    boolean allows(int i, List<BigInteger> belief) {
        return IntStream.range(0, actionCount())
                .noneMatch(j -> j != i && surplus(i, j, belief).signum() < 0);
    }

    /** sum_k X_k s(i,k) times the sign of the sense: larger is better for the designer, times a positive constant. */
    BigInteger score(int i, List<BigInteger> belief) {
        BigInteger sum = BigInteger.ZERO;
        for (int k = 0; k < belief.size(); k++) {
            sum = sum.add(belief.get(k).multiply(score(i, k)));
        }
        return sum;
    }

    /** The score in the state at place k. */
    BigInteger score(int i, int k) {
        return problem.sense() == Sense.MAX ? designer[i][k] : designer[i][k].negate();
    }

    /** The designer's payoff, with its own sign and unit, that a score per unit of mass stands for. */
    BigFraction payoff(BigFraction score) {
        return score.divide(designerUnit).multiply(problem.sense().sign());
    }

    private List<BigFraction> numbers(Payoff payoff) {
        return cells.stream()
                .flatMap(cell ->
                        IntStream.range(0, (int) payoff.outcomes()).mapToObj(action -> payoff.exact(cell, action)))
                .toList();
    }

    /** Rows actions, columns the cells kept. */
    private BigInteger[][] table(Payoff payoff, BigInteger unit) {
        return IntStream.range(0, (int) payoff.outcomes())
                .mapToObj(i -> cells.stream()
                        .map(cell -> scaled(payoff.exact(cell, i), unit))
                        .toArray(BigInteger[]::new))
                .toArray(BigInteger[][]::new);
    }

    private static BigInteger scaled(BigFraction value, BigInteger unit) {
        return value.getNumerator().multiply(unit.divide(value.getDenominator()));
    }

    private static BigInteger commonDenominator(List<BigFraction> values) {
        BigInteger common = BigInteger.ONE;
        for (BigFraction value : values) {
            BigInteger denominator = value.getDenominator();
            common = common.divide(common.gcd(denominator)).multiply(denominator);
        }
        return common;
    }
}
