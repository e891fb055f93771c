package suasion.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.Pooled;
import suasion.mechanism.Promise;
import suasion.mechanism.Signal;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.mechanism.ToldBeliefs;

/**
 * What players are told to believe of two states, and how often.
 *
 * @param table what is drawn in each state
 * @param beliefs what its game's actions stand for
 */
record Told(Table table, ToldBeliefs beliefs) {
    static Told of(Table table) {
        return new Told(table, ToldBeliefs.of(table.game()));
    }

    /**
     * What everybody is told at once.
     *
     * @param beliefs one per player
     * @param low its probability in the first state
     * @param high its probability in the second state
     * @param mass its probability
     * @param outcome the profile of actions that holds these beliefs
     */
    record Profile(List<BigFraction> beliefs, BigFraction low, BigFraction high, BigFraction mass, long outcome) {}

    /**
     * What one player is told.
     *
     * @param player index of the player
     * @param told the belief
     * @param low its probability in the first state
     * @param high its probability in the second state
     * @param mass its probability
     * @param posterior the probability of the second state given that he is told so, by Bayes' rule
     */
    record Belief(
            int player, BigFraction told, BigFraction low, BigFraction high, BigFraction mass, BigFraction posterior) {
        /** How much likelier the second state is than he is told. */
        BigFraction error() {
            return posterior.subtract(told);
        }

        boolean isTrue() {
            return posterior.equals(told);
        }
    }

    Game game() {
        return table.game();
    }

    List<String> players() {
        return game().players().stream().map(player -> player.name()).toList();
    }

    /** The state whose probability is told. */
    String high() {
        return game().states().get(ToldBeliefs.HIGH);
    }

    String low() {
        return game().states().get(1 - ToldBeliefs.HIGH);
    }

    /** The probability of the second state before anything is told. */
    BigFraction prior() {
        return game().prior().get(ToldBeliefs.HIGH);
    }

    /** Everything that is told with positive probability, in the order of the messages. */
    List<Profile> profiles() {
        SignalSpace signals = table.signals();
        return IntStream.of(SchemeTables.sent(table))
                .mapToObj(message -> new Profile(
                        IntStream.range(0, signals.all().size())
                                .mapToObj(player -> told(player, signals.signalOf(message, player)))
                                .toList(),
                        table.probability(1 - ToldBeliefs.HIGH, message),
                        table.probability(ToldBeliefs.HIGH, message),
                        SchemeTables.mass(table, message),
                        signals.outcome(message)))
                .toList();
    }

    private BigFraction told(int player, int signal) {
        return beliefs.belief(player, table.signals().of(player).get(signal).action());
    }

    /** The same, the likeliest first. */
    List<Profile> likeliest() {
        return profiles().stream()
                .sorted(Comparator.comparing(Profile::mass).reversed())
                .toList();
    }

    /** What a player is told with positive probability, ascending. */
    List<Belief> of(int player) {
        List<Signal> signals = table.signals().of(player);
        List<Belief> all = new ArrayList<>();
        for (int signal = 0; signal < signals.size(); signal++) {
            BigFraction low = BigFraction.ZERO;
            BigFraction high = BigFraction.ZERO;
            for (int message : table.signals().hearing(player, signal)) {
                low = low.add(table.probability(1 - ToldBeliefs.HIGH, message));
                high = high.add(table.probability(ToldBeliefs.HIGH, message));
            }
            BigFraction and = high.multiply(prior());
            BigFraction mass = low.multiply(BigFraction.ONE.subtract(prior())).add(and);
            if (SchemeTables.isPositive(mass)) {
                all.add(new Belief(player, told(player, signal), low, high, mass, and.divide(mass)));
            }
        }
        all.sort(Comparator.comparing(Belief::told));
        return all;
    }

    /** What all players are told, player by player. */
    Stream<Belief> all() {
        return IntStream.range(0, players().size()).mapToObj(this::of).flatMap(List::stream);
    }

    /** "ann told 3/4". */
    String name(Belief belief) {
        return players().get(belief.player()) + " told " + Amounts.fraction(belief.told());
    }

    /** "ann told 3/4 should believe 1/2, so 3/4 is off by 1/4", the worst of all; empty where everything is true. */
    Optional<String> worst() {
        return all().filter(belief -> !belief.isTrue())
                .max(Comparator.comparing(belief -> belief.error().abs()))
                .map(belief -> "%s should believe %s, so it is off by %s"
                        .formatted(
                                name(belief),
                                Amounts.fraction(belief.posterior()),
                                Amounts.fraction(belief.error().abs())));
    }

    /** The belief that a promise is about; null where none of the kind is told. */
    BigFraction told(Promise promise) {
        int player = players().indexOf(promise.player());
        return player < 0
                ? null
                : table.signals().of(player).stream()
                        .filter(heard -> heard.name().equals(promise.recommendation()))
                        .map(heard -> beliefs.belief(player, heard.action()))
                        .findFirst()
                        .orElse(null);
    }

    /** The mean of the told beliefs between two numbers that are judged together; empty where they are not told. */
    Optional<BigFraction> mean(Pooled pooled) {
        int player = players().indexOf(pooled.player());
        String[] ends = pooled.recommendation() == null
                ? new String[0]
                : pooled.recommendation().split(" to ");
        if (player < 0 || ends.length != 2) {
            return Optional.empty();
        }
        BigFraction from = Exact.parse(ends[0]);
        BigFraction to = Exact.parse(ends[1]);
        BigFraction mass = BigFraction.ZERO;
        BigFraction sum = BigFraction.ZERO;
        for (Belief belief : of(player)) {
            boolean last = belief.told().equals(BigFraction.ONE) && to.equals(BigFraction.ONE);
            if (belief.told().compareTo(from) >= 0 && (belief.told().compareTo(to) < 0 || last)) {
                mass = mass.add(belief.mass());
                sum = sum.add(belief.mass().multiply(belief.told()));
            }
        }
        return SchemeTables.isPositive(mass) ? Optional.of(sum.divide(mass)) : Optional.empty();
    }
}
