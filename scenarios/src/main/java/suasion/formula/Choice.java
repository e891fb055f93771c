package suasion.formula;

import java.util.function.UnaryOperator;
import suasion.interval.Interval;

/**
 * One formula where a condition holds and another where it does not; both where it holds at some points of a box only.
 *
 * @param condition holds where it is not 0
 * @param then the value where it holds
 * @param otherwise the value where it does not
 */
public record Choice(Term condition, Term then, Term otherwise) implements Term {
    @Override
    public double at(double[] x) {
        return (condition.at(x) != 0 ? then : otherwise).at(x);
    }

    @Override
    public Interval over(Interval[] box) {
        Interval fails = condition.over(box).not();
        return fails.isPoint()
                ? (fails.low() == 0 ? then : otherwise).over(box)
                : then.over(box).hull(otherwise.over(box));
    }

    /** Two points that differ only in what the condition does not read are in the same branch. */
    @Override
    public Sloped sloped(Interval[] box) {
        Sloped condition = this.condition.sloped(box);
        Interval fails = condition.value().not();
        if (fails.isPoint()) {
            return (fails.low() == 0 ? then : otherwise).sloped(box);
        }
        Sloped first = then.sloped(box);
        Sloped second = otherwise.sloped(box);
        Interval value = first.value().hull(second.value());
        return first.combine(second, value, Interval::hull)
                .combine(condition.jumping(value), value, (slope, jump) -> jump.isPoint() ? slope : jump);
    }

    @Override
    public Term mapped(UnaryOperator<Term> change) {
        return change.apply(new Choice(condition.mapped(change), then.mapped(change), otherwise.mapped(change)));
    }

    @Override
    public boolean reads(int variable) {
        return condition.reads(variable) || then.reads(variable) || otherwise.reads(variable);
    }
}
