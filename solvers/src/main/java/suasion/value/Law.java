package suasion.value;

/** The law of a private value: a number of payoff units, at least 0. */
public sealed interface Law permits UniformLaw, DiscreteLaw {
    /** The law for people: "uniform on [0, 1]". */
    String name();

    /** The smallest value. */
    double low();

    /** The largest value, infinite where there is none. */
    double high();

    /** F(v) = Pr(value at most v). */
    double cdf(double v);

    /** The smallest v with F(v) at least p, for p in [0, 1]. */
    double quantile(double p);

    /** The mean. */
    double mean();
}
