package suasion.mechanism;

/**
 * VALUE: the designer's mean payoff per round is the value that was certified; an equality, tested two-sided.
 *
 * @param designer whose payoff it is
 */
public record Value(String designer) implements Promise {
    @Override
    public String id() {
        return "VALUE " + designer;
    }

    @Override
    public String sort() {
        return "VALUE";
    }

    @Override
    public String whose() {
        return designer;
    }

    @Override
    public boolean isEquality() {
        return true;
    }

    @Override
    public String toString() {
        return id();
    }
}
