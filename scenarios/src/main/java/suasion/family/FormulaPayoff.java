package suasion.family;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.formula.Cases;
import suasion.formula.Degree;
import suasion.formula.Derivative;
import suasion.formula.Gap;
import suasion.formula.Term;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.interval.Interval;
import suasion.scenario.Formula;
import suasion.transport.EnclosedPayoff;

/**
 * A formula of what everybody believes: exact in fractions as every formula of a file is, quick in doubles, and bounded
 * on boxes of beliefs with its slopes.
 *
 * <p>The i-th belief has the receiver's own name and x_i. Enclosures hold for the formula in real numbers and for its
 * values in doubles (roots, other powers that are no whole number, transcendental functions) alike.
 */
public final class FormulaPayoff implements EnclosedPayoff {
    private final Formula formula;
    private final List<String> receivers;
    private final Map<String, BigFraction> numbers;
    private final String path;
    private final Term term;
    private final Cases cases;
    // Second derivatives; null where the formula has none that are known.
    private final Term[][] bends;

    /**
     * Compiles a formula.
     *
     * @param receivers names, in their order
     * @param numbers what all other names mean
     * @param path where the formula stands in the file, for mistakes
     * @throws UserMistake if another name is in it
     */
    public FormulaPayoff(Formula formula, List<String> receivers, Map<String, BigFraction> numbers, String path) {
        this.formula = formula;
        this.receivers = List.copyOf(receivers);
        this.numbers = Map.copyOf(numbers);
        this.path = path;
        Map<String, Integer> variables = new HashMap<>();
        for (int i = 0; i < receivers.size(); i++) {
            variables.put(receivers.get(i), i);
            variables.put(shortName(i), i);
        }
        try {
            this.term = formula.compile(variables, numbers);
        } catch (UserMistake mistake) {
            throw mistake.below(path);
        }
        this.cases = new Cases(term);
        this.bends = bends(term, receivers.size());
    }

    private static Term[][] bends(Term term, int receivers) {
        Term[][] bends = new Term[receivers][receivers];
        for (int i = 0; i < receivers; i++) {
            for (int j = 0; j < receivers; j++) {
                int by = j;
                Optional<Term> bend = Derivative.of(term, i).flatMap(slope -> Derivative.of(slope, by));
                if (bend.isEmpty()) {
                    return null;
                }
                bends[i][j] = bend.get();
            }
        }
        return bends;
    }

    /** "x1" for the first belief. */
    static String shortName(int receiver) {
        return "x" + (receiver + 1);
    }

    /**
     * The payoff itself.
     *
     * @throws UserMistake if it has no finite value there
     */
    @Override
    public BigFraction exact(List<BigFraction> beliefs) {
        Map<String, BigFraction> all = new HashMap<>(numbers);
        for (int i = 0; i < beliefs.size(); i++) {
            all.put(receivers.get(i), beliefs.get(i));
            all.put(shortName(i), beliefs.get(i));
        }
        try {
            return formula.value(all);
        } catch (UserMistake mistake) {
            throw UserMistake.at(path, mistake.getMessage() + " (" + named(beliefs) + ")")
                    .maybe(mistake.guess());
        }
    }

    /** "ann 1/2, bob 0". */
    String named(List<BigFraction> beliefs) {
        StringJoiner named = new StringJoiner(", ");
        for (int i = 0; i < beliefs.size(); i++) {
            named.add(receivers.get(i) + " " + Exact.show(beliefs.get(i)));
        }
        return named.toString();
    }

    @Override
    public double approx(double[] beliefs) {
        return term.at(beliefs);
    }

    @Override
    public Interval over(Interval[] box) {
        return cases.over(box);
    }

    @Override
    public Interval[] slopes(Interval[] box) {
        return cases.slopes(box);
    }

    @Override
    public Interval[][] curvatures(Interval[] box) {
        if (bends == null) {
            return EnclosedPayoff.super.curvatures(box);
        }
        Interval[][] all = new Interval[bends.length][bends.length];
        for (int i = 0; i < bends.length; i++) {
            for (int j = 0; j < bends.length; j++) {
                all[i][j] = bends[i][j].over(box);
            }
        }
        return all;
    }

    /** Where the formula has no value, though its beliefs are from 0 to 1. */
    Optional<Gap> gap() {
        return Gap.of(term, receivers.size());
    }

    @Override
    public boolean isQuadratic() {
        return Degree.of(term) <= 2;
    }

    /** Whether a receiver's belief occurs in the formula. */
    boolean reads(int receiver) {
        return term.reads(receiver);
    }

    List<String> receivers() {
        return receivers;
    }

    String path() {
        return path;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormulaPayoff that
                && formula.toString().equals(that.formula.toString())
                && receivers.equals(that.receivers)
                && numbers.equals(that.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new Object[] {formula.toString(), receivers, numbers});
    }

    @Override
    public String toString() {
        return formula.toString();
    }
}
