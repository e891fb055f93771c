package suasion.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.Reports;
import suasion.mechanism.Sale;

/** What a player does for every (type, signal) until he learns: a table of choices, ready to be played over columns. */
public final class Policy implements Conduct {
    /** How often a mind is asked what it would do. */
    private static final int ASKED = 64;

    private final Seat seat;
    private final List<Choice> choices;
    private final int[] actions;
    private final StepFunction pure;
    private final StepFunction[] mixed;

    private Policy(Seat seat, List<Choice> choices) {
        this.seat = seat;
        this.choices = choices;
        Map<Choice, Integer> actions = new IdentityHashMap<>();
        choices.forEach(choice -> actions.computeIfAbsent(choice, Choice::action));
        this.actions = choices.stream().mapToInt(actions::get).toArray();
        this.pure =
                StepFunction.ofIndex(Arrays.stream(this.actions).asLongStream().toArray());
        this.mixed = actions.keySet().stream().allMatch(Choice::isPure)
                ? new StepFunction[0]
                : choices.stream()
                        .map(choice -> Lottery.of(choice.probabilities()).draw(action -> action))
                        .toArray(StepFunction[]::new);
    }

    /** Asks a strategy what it would do for every type and signal; of a type that stays out the same on every one. */
    public static Policy of(Strategy strategy, Seat seat) {
        if (seat.problem().sale().isPresent()) {
            return ofDeals(seat);
        }
        List<Choice> choices = new ArrayList<>();
        for (int type = 0; type < seat.player().types().size(); type++) {
            int signals = seat.signals().size();
            if (seat.reported(type) == Reports.OUT) {
                choices.addAll(Collections.nCopies(signals, asked(strategy, seat, type, Strategy.NOTHING)));
                continue;
            }
            for (int signal = 0; signal < signals; signal++) {
                choices.add(asked(strategy, seat, type, signal));
            }
        }
        return new Policy(seat, List.copyOf(choices));
    }

    /** The seller carries out the deal: whoever stays out gets nothing, everybody else what was drawn. */
    private static Policy ofDeals(Seat seat) {
        List<Choice> deals = IntStream.range(0, seat.actions())
                .mapToObj(deal -> Choice.pure(deal, seat.actions()))
                .toList();
        List<Choice> honest = IntStream.range(0, seat.signals().size())
                .mapToObj(signal -> deals.get(seat.recommended(signal)))
                .toList();
        List<Choice> nothing = Collections.nCopies(honest.size(), deals.get(Sale.NOTHING));
        return new Policy(
                seat,
                IntStream.range(0, seat.player().types().size())
                        .mapToObj(type -> seat.reported(type) == Reports.OUT ? nothing : honest)
                        .flatMap(List::stream)
                        .toList());
    }

    /**
     * What a mind would do now for every type and signal: the frequencies of its actions over evenly spread words of
     * chance. Where goods are sold nothing is done but what was reported.
     */
    static Policy of(Mind mind, Seat seat) {
        if (seat.problem().sale().isPresent()) {
            return ofDeals(seat);
        }
        List<Choice> choices = new ArrayList<>();
        for (int type = 0; type < seat.player().types().size(); type++) {
            for (int signal = 0; signal < seat.signals().size(); signal++) {
                choices.add(leaning(mind, seat, type, signal));
            }
        }
        return new Policy(seat, List.copyOf(choices));
    }

    private static Choice leaning(Mind mind, Seat seat, int type, int signal) {
        int[] times = new int[seat.actions()];
        for (int k = 0; k < ASKED; k++) {
            times[mind.act(type, signal, (2 * k + 1) * (Long.MAX_VALUE / (2 * ASKED)))]++;
        }
        return new Choice(
                Arrays.stream(times).mapToObj(n -> new BigFraction(n, ASKED)).toList());
    }

    /**
     * The same for one who does not move in every round: on one signal more, {@link Stages#silence}, the first action,
     * which is numbered 0 and thereby changes nothing.
     */
    Policy orSilent() {
        List<Choice> more = new ArrayList<>(choices);
        more.add(Choice.pure(0, seat.actions()));
        return new Policy(seat, List.copyOf(more));
    }

    private static Choice asked(Strategy strategy, Seat seat, int type, int signal) {
        Choice choice = strategy.act(seat, type, signal);
        if (choice.probabilities().size() != seat.actions()) {
            throw new IllegalArgumentException(
                    strategy + " chooses among " + choice.probabilities().size() + " actions");
        }
        return choice;
    }

    /** What a player of {@code type} does on hearing {@code signal}. */
    public Choice choice(int type, int signal) {
        return choices.get(type * seat.signals().size() + signal);
    }

    /** The likeliest action of a player of {@code type} on hearing {@code signal}. */
    public int action(int type, int signal) {
        return actions[type * seat.signals().size() + signal];
    }

    @Override
    public boolean isPure() {
        return mixed.length == 0;
    }

    /** Whether every type does what every signal recommends. */
    public boolean isObedient() {
        int signals = seat.signals().size();
        return IntStream.range(0, choices.size())
                .allMatch(k -> (isPure() || choices.get(k).isPure()) && actions[k] == seat.recommended(k % signals));
    }

    @Override
    public void act(long[] heard, long[] words, long[] actions, int from, int to) {
        if (isPure()) {
            pure.map(heard, actions, from, to);
        } else {
            for (int i = from; i < to; i++) {
                actions[i] = mixed[(int) heard[i]].at(words[i]);
            }
        }
    }

    @Override
    public String toString() {
        List<String> names = seat.player().actions();
        int signals = seat.signals().size();
        return IntStream.range(0, choices.size())
                .mapToObj(k -> {
                    String type = seat.player().types().get(k / signals);
                    Choice choice = choices.get(k);
                    String does =
                            choice.isPure() ? names.get(choice.action()) : choice.probabilities() + " of " + names;
                    return (type.isEmpty() ? "" : type + ", ")
                            + seat.signals().get(k % signals).name() + ": " + does;
                })
                .collect(Collectors.joining("; "));
    }
}
