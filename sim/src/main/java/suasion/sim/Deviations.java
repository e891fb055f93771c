package suasion.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import suasion.game.Player;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Reports;
import suasion.mechanism.Sale;
import suasion.mechanism.Signal;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Types;

/** Unilateral deviations that together exercise every incentive: disobedience, lies, and staying out. */
public final class Deviations {
    /** Of how many types in a block every lie is played. */
    private static final int MOST_CLAIMS = 12;

    private final String who;
    private final Player player;

    private Deviations(String who, Player player) {
        this.who = who;
        this.player = player;
    }

    /**
     * For every player with m actions m - 1 deviations, in the k-th of which he does (a + k) mod m when told a and all
     * others are honest and obey. Every (player, signal, other action) occurs in exactly one of them, so sum_i (m_i -
     * 1) arms play all sum_i m_i (m_i - 1) deviations.
     *
     * <p>Where types are reported, n - 1 more of the player with n types, in the k-th of which type t reports (t + k)
     * mod n and then does what is best, and one in which every type stays out. None where players are told what to
     * believe, for nothing is asked of them that they could refuse. Who gets what he is sold cannot disobey either; he
     * can claim to be of another type of his block.
     */
    public static List<Deviation> cover(DesignProblem problem, SignalSpace signals) {
        return cover(problem, signals.all());
    }

    /** How many deviations {@link #cover} gives, whatever the signals. */
    public static int count(DesignProblem problem) {
        int players = problem.game().players().size();
        return cover(problem, Collections.nCopies(players, List.of())).size();
    }

    private static List<Deviation> cover(DesignProblem problem, List<List<Signal>> signals) {
        if (problem.told().isPresent()) {
            return List.of();
        }
        List<Deviation> cover = new ArrayList<>();
        List<Player> players = problem.game().players();
        for (int i = 0; i < players.size(); i++) {
            Deviations own =
                    new Deviations(players.size() == 1 ? "" : players.get(i).name() + ": ", players.get(i));
            Optional<Sale> sale = problem.sale();
            List<Strategy> all = new ArrayList<>(sale.isPresent() ? List.of() : own.disobedience(signals.get(i)));
            if (problem.types() == Types.REPORTED) {
                all.addAll(sale.isPresent() ? own.claims(sale.get()) : own.lies());
                all.add(own.stayingOut());
            }
            for (Strategy strategy : all) {
                List<Strategy> strategies = new ArrayList<>(Collections.nCopies(players.size(), new Obedient()));
                strategies.set(i, strategy);
                cover.add(new Deviation(strategy.toString(), i, strategies));
            }
        }
        return List.copyOf(cover);
    }

    private List<Deviating> disobedience(List<Signal> signals) {
        int m = player.actions().size();
        return IntStream.range(1, m)
                .mapToObj(k -> new Deviating(
                        who + (m == 2 ? "the other action" : "recommendation + " + k + " mod " + m),
                        signals.stream()
                                .map(signal -> (signal.action() + k) % m)
                                .toList()))
                .toList();
    }

    private List<Misreporting> lies() {
        int n = player.types().size();
        return IntStream.range(1, n)
                .mapToObj(k -> new Misreporting(
                        "lying (%s, then the best reply)"
                                .formatted(n == 2 ? "reports the other type" : "type + " + k + " mod " + n),
                        IntStream.range(0, n).mapToObj(type -> (type + k) % n).toList(),
                        BestResponding.usual()))
                .toList();
    }

    /**
     * Lies about values, each within its block: the k-th claims to be the type k places on, the last ones beginning
     * again with the first. Of a block of many types only some k are played, small and large steps up and down, one
     * place down among them, which is where buyers are tempted; the audit of the honest arm judges all.
     */
    private List<Misreporting> claims(Sale sale) {
        int longest = IntStream.range(0, sale.blocks().size())
                .map(type -> sale.reports(type).length)
                .max()
                .orElseThrow();
        return steps(longest)
                .mapToObj(k -> new Misreporting(
                        "lying (%s)".formatted(longest == 2 ? "claims the other type" : "claims type + " + k),
                        IntStream.range(0, sale.blocks().size())
                                .mapToObj(type -> claim(sale.reports(type), type, k))
                                .toList(),
                        BestResponding.usual()))
                .toList();
    }

    /** All steps of a short block; of a long one about (n/2)^(j/5) places up and as many down, j = 0..5. */
    private static IntStream steps(int longest) {
        if (longest <= MOST_CLAIMS) {
            return IntStream.range(1, longest);
        }
        int half = MOST_CLAIMS / 2;
        return IntStream.range(0, half)
                .map(j -> (int) Math.round(StrictMath.pow(longest / 2.0, (double) j / (half - 1))))
                .flatMap(k -> IntStream.of(k, longest - k))
                .distinct()
                .sorted();
    }

    private static int claim(int[] block, int type, int k) {
        int place = Arrays.binarySearch(block, type);
        return block[(place + k) % block.length];
    }

    private Misreporting stayingOut() {
        return new Misreporting(
                "staying out", Collections.nCopies(player.types().size(), Reports.OUT), BestResponding.usual());
    }
}
