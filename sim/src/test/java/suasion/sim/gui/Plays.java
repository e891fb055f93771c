package suasion.sim.gui;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.Regime;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.mechanism.Types;

/** Scenes that the tests of the console put on stage. */
final class Plays {
    private Plays() {}

    /** What those strategies of a scene are called that neither learn nor err. */
    static List<String> knowing(Scene scene) {
        return IntStream.range(0, scene.castings().size())
                .filter(k -> !scene.cast(k).get(0).getClass().getPackageName().equals("suasion.learn"))
                .mapToObj(scene::strategyName)
                .toList();
    }

    /** Court, a large game, two receivers, and a scenario that cannot be solved. */
    static List<Playable> catalogue() {
        return List.of(
                new Playable(
                        "kamenica-gentzkow-2011/court",
                        "Prosecutor and judge",
                        "Kamenica & Gentzkow 2011, American Economic Review 101(6), pp. 2590-2615",
                        Plays::court),
                new Playable(
                        "large",
                        "Thirty states and ten actions with rather long names",
                        "generated",
                        () -> large(30, 10)),
                new Playable("two", "Two investors", "made up for a test", Plays::investors),
                new Playable("impossible", "Impossible", "", () -> {
                    throw UserMistake.at("/states", "probabilities sum to 0.9, must be 1");
                }),
                new Playable("menu", "A consultant with two sorts of clients", "made up for a test", Plays::menu),
                new Playable("insurance", "Insurance, the customer informed", "Xu 2019", Plays::insurance));
    }

    /**
     * Two states and types, payoff 2 (1 - q) or 2 q for a match, q = 1/5 or 3/5; the revenue optimum 1/4: fees 1/10 and
     * 2/5, full information to the high type, (1, 0), (1/2, 1/2) to the low one.
     */
    static Scene menu() {
        return menu("1/4 1/4 1/4 1/4");
    }

    /** The same menu under another joint law of (rain, low), (rain, high), (sun, low), (sun, high). */
    static Scene menu(String prior) {
        BigFraction[][] payoff = Stream.of("8/5 0", "4/5 0", "0 2/5", "0 6/5")
                .map(row -> fractions(row).toArray(BigFraction[]::new))
                .toArray(BigFraction[][]::new);
        Game game = new Game(
                List.of("rain", "sun"),
                List.of(new Player("farmer", List.of("low", "high"), List.of("plough", "harvest"))),
                fractions(prior),
                List.of(Payoff.of(payoff)));
        DesignProblem problem = new DesignProblem(
                game, "forecaster", Payoff.zero(game), Sense.MAX, BigFraction.ZERO, Regime.NONE, Types.REPORTED);
        Table table = scheme(game, "1 0", "1 0", "1/2 1/2", "0 1");
        Payments fees = Payments.none(table.signals()).withFees(List.of(fractions("1/10 2/5")));
        return Scene.of(problem, table.withPayments(fees), .25, 0);
    }

    /** Xu (2019), the customer informed: nobody sells, the unhealthy buy, and so do 5/9 of the healthy; (-11, 0). */
    static Scene insurance() {
        int[][] customer = {{-10, 0, 0, 0}, {-10, -110, -111, -111}};
        int[][] insurer = {{10, 0, 0, 0}, {-50, 0, 0, 0}};
        Game game = new Game(
                List.of("healthy", "unhealthy"),
                List.of(
                        new Player("customer", List.of("healthy", "unhealthy"), List.of("buy", "not-buy")),
                        Player.uninformed("insurer", List.of("sell", "not-sell"))),
                fractions("9/10 0 0 1/10"),
                List.of(
                        Payoff.of(new int[][] {customer[0], customer[0], customer[1], customer[1]}),
                        Payoff.of(new int[][] {insurer[0], insurer[0], insurer[1], insurer[1]})));
        Table profile = scheme(game, "0 5/9 0 4/9", "0 1 0 0", "0 5/9 0 4/9", "0 1 0 0");
        return Scene.of(DesignProblem.undesigned(game), profile, 0, 0);
    }

    /** Prosecutor and judge at the optimum (Kamenica and Gentzkow 2011): value 1/2, obedience binds on convict. */
    static Scene court() {
        Game game = new Game(
                List.of("innocent", "guilty"),
                List.of(Player.uninformed("judge", List.of("acquit", "convict"))),
                fractions("3/4 1/4"),
                List.of(Payoff.of(new int[][] {{1, 0}, {0, 1}})));
        DesignProblem problem = new DesignProblem(
                game, "prosecutor", Payoff.of(new int[][] {{0, 1}, {0, 1}}), Sense.MAX, BigFraction.ZERO);
        return Scene.of(problem, scheme(game, "2/3 1/3", "0 1"), .5, 0);
    }

    /** The judge is told to convict in any case and paid 1/2 for it: worth 1/2, he expects 3/4. */
    static Scene payingCourt() {
        DesignProblem problem = court().problem();
        Table always = scheme(problem.game(), "0 1", "0 1").withPayments(Payments.of(List.of(fractions("0 1/2"))));
        return Scene.of(problem, always, .5, 0);
    }

    /** Many states, actions and letters; the scheme recommends one of two actions in every state. */
    static Scene large(int states, int actions) {
        List<String> names = IntStream.range(0, states)
                .mapToObj(k -> "circumstance number " + (k + 1))
                .toList();
        List<String> deeds = IntStream.range(0, actions)
                .mapToObj(k -> "course of action " + (char) ('A' + k))
                .toList();
        BigFraction[] prior = new BigFraction[states];
        Arrays.setAll(prior, k -> new BigFraction(2 * (k + 1), states * (states + 1)));
        int[][] own = new int[states][actions];
        int[][] designer = new int[states][actions];
        BigFraction[][] table = new BigFraction[states][actions];
        for (int k = 0; k < states; k++) {
            Arrays.fill(table[k], BigFraction.ZERO);
            table[k][k % actions] = table[k][k % actions].add(new BigFraction(2, 3));
            table[k][(k + 3) % actions] = table[k][(k + 3) % actions].add(new BigFraction(1, 3));
            for (int a = 0; a < actions; a++) {
                own[k][a] = a == k % actions ? 2 : (k + a) % 3 == 0 ? 1 : 0;
                designer[k][a] = a;
            }
        }
        Game game = new Game(
                names,
                List.of(Player.uninformed("the committee of three wise men", deeds)),
                List.of(prior),
                List.of(Payoff.of(own)));
        DesignProblem problem = new DesignProblem(
                game, "an adviser with a long name", Payoff.of(designer), Sense.MAX, BigFraction.ZERO);
        Table scheme = Table.of(game, SignalSpace.recommendations(game), table);
        return Scene.of(problem, scheme, Exact.toDouble(scheme.expected(problem.objective())), 0);
    }

    /** Two receivers who are told to invest together or not at all. */
    static Scene investors() {
        Game game = new Game(
                List.of("bad", "good"),
                List.of(
                        Player.uninformed("Ann", List.of("stay", "invest")),
                        Player.uninformed("Bob", List.of("stay", "invest"))),
                fractions("1/2 1/2"),
                List.of(
                        Payoff.of(new int[][] {{0, 0, -1, -1}, {0, 0, 1, 2}}),
                        Payoff.of(new int[][] {{0, -1, 0, -1}, {0, 1, 0, 2}})));
        DesignProblem problem = new DesignProblem(
                game, "promoter", Payoff.of(new int[][] {{0, 1, 1, 2}, {0, 1, 1, 2}}), Sense.MAX, BigFraction.ZERO);
        Table scheme = scheme(game, "1/2 1/8 1/8 1/4", "0 0 0 1");
        return Scene.of(problem, scheme, Exact.toDouble(scheme.expected(problem.objective())), 0);
    }

    private static Table scheme(Game game, String... rows) {
        BigFraction[][] table = Arrays.stream(rows)
                .map(row -> fractions(row).toArray(BigFraction[]::new))
                .toArray(BigFraction[][]::new);
        return Table.of(game, SignalSpace.recommendations(game), table);
    }

    private static List<BigFraction> fractions(String row) {
        return Arrays.stream(row.split(" ")).map(Exact::parse).toList();
    }
}
