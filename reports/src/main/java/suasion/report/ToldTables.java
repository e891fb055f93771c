package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Payoff;
import suasion.mechanism.ToldBeliefs;

/** What players are told to believe, as tables and in words. */
final class ToldTables {
    /** Most beliefs of a player that a line of text names. */
    private static final int MOST_NAMED = 5;

    private ToldTables() {}

    /**
     * A row per profile of beliefs.
     *
     * @param caption what is shown
     * @param profiles in the order of the rows
     * @param payoff a payoff of which there is a column, or one per state where it depends on that; null for none
     */
    static Grid profiles(Told told, String caption, List<Told.Profile> profiles, Payoff payoff) {
        List<String> head = new ArrayList<>();
        told.players().forEach(player -> head.add(player + " told"));
        head.addAll(List.of("if " + told.low(), "if " + told.high(), "overall"));
        boolean byState = payoff != null
                && profiles.stream().anyMatch(p -> !payoff.exact(0, p.outcome()).equals(payoff.exact(1, p.outcome())));
        if (byState) {
            head.addAll(List.of("payoff if " + told.low(), "payoff if " + told.high()));
        } else if (payoff != null) {
            head.add("payoff");
        }
        List<List<BigFraction>> rows = new ArrayList<>();
        for (Told.Profile profile : profiles) {
            List<BigFraction> row = new ArrayList<>(profile.beliefs());
            row.addAll(List.of(profile.low(), profile.high(), profile.mass()));
            if (byState) {
                row.add(payoff.exact(1 - ToldBeliefs.HIGH, profile.outcome()));
                row.add(payoff.exact(ToldBeliefs.HIGH, profile.outcome()));
            } else if (payoff != null) {
                row.add(payoff.exact(0, profile.outcome()));
            }
            rows.add(row);
        }
        return new Grid(caption, head, Columned.of(rows), told.players().size());
    }

    /** A row per belief that a player is told, beside what he should believe. */
    static Grid beliefs(Told told, int player) {
        List<Told.Belief> beliefs = told.of(player);
        boolean off = beliefs.stream().anyMatch(belief -> !belief.isTrue());
        List<String> head = new ArrayList<>(List.of("told"));
        head.addAll(off ? List.of("posterior", "off by") : List.of("posterior"));
        head.addAll(List.of("probability", "if " + told.low(), "if " + told.high()));
        List<List<BigFraction>> rows = new ArrayList<>();
        for (Told.Belief belief : beliefs) {
            List<BigFraction> row = new ArrayList<>(List.of(belief.told(), belief.posterior()));
            if (off) {
                row.add(belief.error());
            }
            row.addAll(List.of(belief.mass(), belief.low(), belief.high()));
            rows.add(row);
        }
        String name = told.players().get(player);
        String caption = "What %s is told of the probability of %s, and what Bayes' rule makes of it"
                .formatted(name, told.high());
        return new Grid(caption, head, Columned.of(rows), 1);
    }

    /** "ann is told 0 (probability 1/8), 1/2 (3/4) or 1 (1/8)"; of many beliefs only how many there are. */
    static String inWords(Told told, int player) {
        List<Told.Belief> beliefs = told.of(player);
        String name = told.players().get(player);
        if (beliefs.size() == 1) {
            return "%s is always told %s"
                    .formatted(name, Amounts.fraction(beliefs.get(0).told()));
        }
        if (beliefs.size() > MOST_NAMED) {
            return "%s is told one of %d beliefs from %s to %s"
                    .formatted(
                            name,
                            beliefs.size(),
                            Amounts.brief(beliefs.get(0).told()),
                            Amounts.brief(beliefs.get(beliefs.size() - 1).told()));
        }
        return "%s is told ".formatted(name)
                + beliefs.stream()
                        .map(belief -> "%s with %s".formatted(Amounts.brief(belief.told()), share(belief.mass())))
                        .collect(Collectors.joining(", "));
    }

    /** "0.9999", "1 - 2e-12": only what is certain is called 1. */
    private static String share(BigFraction mass) {
        String shown = Amounts.brief(mass);
        return shown.equals("1") && !mass.equals(BigFraction.ONE)
                ? "1 - " + Amounts.brief(BigFraction.ONE.subtract(mass))
                : shown;
    }

    /** E[(belief told - 1{second state})^2] of a player. */
    static BigFraction error(Told told, int player) {
        BigFraction sum = BigFraction.ZERO;
        for (Told.Belief belief : told.of(player)) {
            BigFraction x = belief.told();
            BigFraction rest = BigFraction.ONE.subtract(x);
            BigFraction high = told.prior().multiply(belief.high());
            BigFraction low = BigFraction.ONE.subtract(told.prior()).multiply(belief.low());
            sum = sum.add(high.multiply(rest).multiply(rest))
                    .add(low.multiply(x).multiply(x));
        }
        return sum;
    }
}
