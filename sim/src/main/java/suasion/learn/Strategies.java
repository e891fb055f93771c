package suasion.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.learn.Entry.Setting;
import suasion.sim.BestResponding;
import suasion.sim.Obedient;
import suasion.sim.Strategy;
import suasion.sim.Strategy.Learning;
import suasion.sim.TieRule;

/**
 * The strategies that people choose by name, with what can be set of each.
 *
 * <p>Where types are reported and information is sold, all of them and every population report the truth, so that those
 * who learn learn whether to follow what they hear; the neglecting alone stay out of what costs a fee. Where goods are
 * sold, those who learn learn what to report, quantal draws it, neglecting chooses the best, and the others report the
 * truth.
 *
 * <p>Among n actions that are alike ({@code symmetric-actions}) the choice is between the recommended one and another
 * one drawn at random: the neglecting and quantal of rationality 0 take any of the n, so that they follow with
 * probability 1/n, and learners weigh these two options, not n.
 */
public final class Strategies {
    private static final String ANYTIME = "anytime";
    private static final String REPORTS =
            "; reports the truth where information is sold, learns what to report where goods are";
    private static final Setting EVERY =
            new Setting("every", "round", "when he learns: after every round, or after every chunk of 4,096");
    private static final Setting RATE = new Setting(
            "rate",
            ANYTIME,
            "learning rate, positive, on losses scaled to [0, 1]; anytime falls with the rounds heard");
    private static final Setting BAND =
            new Setting("band", "1e-9", "width of a tie for the recommendation, as a fraction of the payoff range");

    private static final List<Entry> ALL = List.of(
            new Entry("obedient", "does what he is told", List.of(), set -> new Obedient()),
            new Entry(
                    "bayesian",
                    "does what is best by Bayes' rule from the announced scheme",
                    List.of(
                            new Setting(
                                    "ties",
                                    "recommendation",
                                    "what he does among ties: recommendation, adversarial or uniform"),
                            BAND),
                    set -> new BestResponding(word(set, "ties", TieRule.values()), number(set, "band", false), 0)),
            new Entry(
                    "empirical-bayes",
                    "learns from experience what every signal means, and does what is best by that" + REPORTS,
                    List.of(
                            new Setting("prior-strength", "1", "how many rounds the game's prior is worth, positive"),
                            BAND,
                            EVERY),
                    set -> new EmpiricalBayes(
                            number(set, "prior-strength", true), number(set, "band", false), every(set))),
            new Entry(
                    "fictitious-play",
                    "knows the scheme and learns from experience how the others act" + REPORTS,
                    List.of(
                            new Setting(
                                    "prior-strength",
                                    "1",
                                    "how many rounds of obeying others he starts from, positive"),
                            BAND,
                            EVERY),
                    set -> new FictitiousPlay(
                            number(set, "prior-strength", true), number(set, "band", false), every(set))),
            new Entry(
                    "hedge",
                    "no-regret learning that sees what every action would have brought" + REPORTS,
                    List.of(RATE, EVERY),
                    set -> new Hedge(rate(set), every(set))),
            new Entry(
                    "exp3",
                    "no-regret learning that sees his own payoffs only" + REPORTS,
                    List.of(RATE, EVERY),
                    set -> new Exp3(rate(set), every(set))),
            new Entry(
                    "thompson",
                    "does what is best by a draw from what he believes of every action; sees his own payoffs only"
                            + REPORTS,
                    List.of(EVERY),
                    set -> new ThompsonSampling(every(set))),
            new Entry(
                    "quantal",
                    "errs, but less where it costs more; learns nothing; reports the truth where information is sold",
                    List.of(new Setting(
                            "rationality", "10", "0 is chance, more is better, per payoff range, not negative")),
                    set -> new QuantalResponse(number(set, "rationality", false))),
            new Entry(
                    "neglecting",
                    "does what is best by the prior, whatever he hears; stays out where information costs a fee",
                    List.of(),
                    set -> new SignalNeglecting()),
            new Entry(
                    "credulous",
                    "follows unless no belief whatever could make it best",
                    List.of(),
                    set -> new Credulous()));

    private Strategies() {}

    /** All of them, in the order in which people read them. */
    public static List<Entry> all() {
        return ALL;
    }

    /** Their names. */
    public static List<String> names() {
        return ALL.stream().map(Entry::name).toList();
    }

    /** The one of that name, if there is one. */
    public static Optional<Entry> find(String name) {
        return ALL.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /**
     * The strategy of a name as it is where nothing is set.
     *
     * @throws UserMistake if there is none of that name
     */
    public static Strategy of(String name) {
        return of(name, Map.of());
    }

    /**
     * The strategy of a name with some settings.
     *
     * @param settings texts by the names of settings
     * @throws UserMistake if there is none of that name, or a setting is not one of its or out of its range; the place
     *     is the setting's name
     */
    public static Strategy of(String name, Map<String, String> settings) {
        Entry entry = find(name).orElseThrow(() -> UserMistake.at(
                        "", "there is no strategy '" + name + "', only " + String.join(", ", names()))
                .maybe(Suggestion.near(name, names())));
        Map<String, String> all = new LinkedHashMap<>();
        entry.settings().forEach(setting -> all.put(setting.name(), setting.byDefault()));
        settings.forEach((key, text) -> {
            if (all.replace(key, text) == null) {
                throw UserMistake.at(
                                "/" + key,
                                name + " has no setting '" + key + "'"
                                        + (all.isEmpty()
                                                ? "; nothing of it can be set"
                                                : ", only " + String.join(", ", all.keySet())))
                        .maybe(Suggestion.near(key, new ArrayList<>(all.keySet())));
            }
        });
        return entry.made().apply(all);
    }

    /**
     * A crowd of several kinds.
     *
     * @param kinds in the order in which people read them
     * @throws UserMistake if a share is not positive, the shares do not sum to 1, or a kind is a population itself; the
     *     place is the kind's name
     */
    public static Population population(List<Population.Kind> kinds) {
        for (Population.Kind kind : kinds) {
            if (kind.strategy() instanceof Population) {
                throw UserMistake.at("/" + kind.name(), "a population within a population; a kind is one strategy");
            }
            if (kind.share().getNumerator().signum() <= 0) {
                throw UserMistake.at(
                        "/" + kind.name(), "the share is " + Exact.show(kind.share()) + ", must be positive");
            }
        }
        BigFraction sum = kinds.stream().map(Population.Kind::share).reduce(BigFraction.ZERO, BigFraction::add);
        if (!sum.equals(BigFraction.ONE)) {
            throw UserMistake.at(
                    "",
                    "shares sum to %s, must be 1 (%s)"
                            .formatted(
                                    Exact.show(sum),
                                    kinds.stream()
                                            .map(kind -> kind.name() + " " + Exact.show(kind.share()))
                                            .collect(Collectors.joining(", "))));
        }
        return new Population(kinds);
    }

    private static double rate(Map<String, String> set) {
        String rate = set.get("rate");
        if (rate.equals(ANYTIME)) {
            return 0;
        }
        try {
            return number(set, "rate", true);
        } catch (UserMistake mistake) {
            String guess = Suggestion.near(rate, List.of(ANYTIME));
            throw guess.isEmpty() ? mistake : mistake.maybe(guess);
        }
    }

    private static Learning every(Map<String, String> set) {
        return switch (set.get("every")) {
            case "round" -> Learning.EVERY_ROUND;
            case "chunk" -> Learning.EVERY_CHUNK;
            default -> throw noSuch(set, "every", List.of("round", "chunk"));
        };
    }

    private static <E extends Enum<E>> E word(Map<String, String> set, String name, E[] among) {
        return Arrays.stream(among)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(set.get(name)))
                .findFirst()
                .orElseThrow(() -> noSuch(
                        set,
                        name,
                        Arrays.stream(among)
                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                .toList()));
    }

    private static UserMistake noSuch(Map<String, String> set, String name, List<String> words) {
        String found = set.get(name);
        return UserMistake.at("/" + name, "'" + found + "' is not one of " + String.join(", ", words))
                .maybe(Suggestion.near(found, words));
    }

    private static double number(Map<String, String> set, String name, boolean positive) {
        BigFraction number;
        try {
            number = Exact.parse(set.get(name));
            Exact.requireHoldable(number);
        } catch (UserMistake mistake) {
            throw mistake.below("/" + name);
        }
        if (number.getNumerator().signum() < (positive ? 1 : 0)) {
            throw UserMistake.at(
                    "/" + name,
                    "it is " + Exact.show(number) + ", must " + (positive ? "be positive" : "not be negative"));
        }
        return Exact.toDouble(number);
    }
}
