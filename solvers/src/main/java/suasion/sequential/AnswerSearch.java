package suasion.sequential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.UserMistake;
import suasion.mechanism.Departures;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.OffPath;
import suasion.mechanism.Sequence;
import suasion.mechanism.Sequence.Departure;
import suasion.mechanism.Table;

/**
 * Looks for answers that are believed: best first, and among equally good ones by fewest changes of the harshest ones.
 *
 * <p>Where somebody is told off the path what is best for him at no belief over the nodes at which he is told it, a
 * device that is believed either never answers so, or answers so at one more departure. Both can only make answers
 * milder, so that no device further down is worth more than one further up. Of two players, one of whom moves last,
 * nothing that could attain a value is left out; of more, what those who move in between believe depends on what is
 * answered after them, and the search is a heuristic. It is bounded in any case. Whatever it finds is judged by
 * {@link Beliefs} alone.
 */
final class AnswerSearch {
    private static final int MOST_RULES = 3_000;
    private static final int MOST_PROGRAMS = 400;
    private static final long WORK = 500_000;

    private final DesignProblem problem;
    private final Elimination elimination;
    private final Form form;
    private final List<SortedSet<Integer>> credible;
    private final Table any;
    private final BigFraction tolerated;
    private final Set<Rule> seen = new HashSet<>();
    private final PriorityQueue<Place> queue =
            new PriorityQueue<>(Comparator.<Place, BigFraction>comparing(place -> place.value)
                    .reversed()
                    .thenComparing(place -> place.unbelieved)
                    .thenComparing(place -> place.rule.size())
                    .thenComparing(place -> place.number));
    private int rules;
    private int programs;
    private boolean cut;

    /**
     * A rule that waits.
     *
     * @param value what it is worth at most, the sign of the sense included
     * @param unbelieved number of answers that are not believed, of the rule that it comes from if it has no draft yet
     * @param draft the device with as much told as possible; null before it is made
     * @param corner another one that tells less; null where there is none
     * @param masses of the rule that it comes from
     */
    private record Place(
            Rule rule,
            BigFraction value,
            int unbelieved,
            int number,
            Draft draft,
            Draft corner,
            BigFraction[][] masses) {}

    /**
     * Nothing is tried yet.
     *
     * @param any a table that says what is said in states of probability 0
     * @param tolerated by how much on the path somebody may gain by not following; 0 but for numeric optima
     */
    AnswerSearch(DesignProblem problem, Elimination elimination, Table any, BigFraction tolerated) {
        this.problem = problem;
        this.elimination = elimination;
        this.form = elimination.left().form();
        this.credible = elimination.sets().all();
        this.any = any;
        this.tolerated = tolerated;
    }

    /** Answers with which given masses are obeyed, and which are believed. */
    Optional<Draft> among(BigFraction[][] masses) {
        Set<Rule> known = new HashSet<>(Set.of(Rule.NONE));
        List<Rule> open = new ArrayList<>(known);
        int most = mostRules();
        for (int k = 0; k < open.size() && k < most; k++) {
            Optional<Draft> draft = draft(open.get(k), masses);
            if (draft.isPresent() && draft.get().violation().compareTo(tolerated) <= 0) {
                if (draft.get().unbelieved().isEmpty()) {
                    return draft;
                }
                changes(open.get(k), draft.get()).stream().filter(known::add).forEach(open::add);
            }
        }
        return Optional.empty();
    }

    private Optional<Draft> draft(Rule rule, BigFraction[][] masses) {
        List<SortedSet<Integer>> onPath = new ArrayList<>();
        for (int player = 0; player < form.players(); player++) {
            onPath.add(told(masses, player));
        }
        return rule.answers(form, credible, Answers.plausible(form, elimination.sets(), onPath))
                .map(answers -> Draft.of(problem, answers, masses, any));
    }

    private SortedSet<Integer> told(BigFraction[][] masses, int player) {
        return new Draft(problem, masses, any, List.of()).told(player);
    }

    /** The ways to make one more answer believable. */
    private List<Rule> changes(Rule rule, Draft draft) {
        OffPath told = draft.unbelieved().get(0);
        int player = player(told);
        List<Rule> best = new ArrayList<>();
        List<Rule> good = new ArrayList<>();
        Departures departures = Departures.of(draft.table());
        Sequence answers = draft.problem().sequence().orElseThrow();
        for (Departure departure : departures.all()) {
            if (departures.mover(departure) == player
                    && answers.answer(departure) != told.action()
                    && !rule.fixed().containsKey(departure)) {
                Rule changed = rule.with(departure, told.action());
                if (!departures.isLast(departure)) {
                    good.add(changed);
                    continue;
                }
                BigFraction[] gains = Beliefs.gains(departures.payoffs(departure), told.action());
                if (Elimination.isBest(gains)) {
                    best.add(changed);
                } else if (IntStream.range(0, gains.length)
                        .anyMatch(other -> gains[other].getNumerator().signum() >= 0)) {
                    good.add(changed);
                }
            }
        }
        best.add(rule.without(player, told.action()));
        best.addAll(good);
        return best;
    }

    private int player(OffPath told) {
        return IntStream.range(0, form.players())
                .filter(player -> form.game().players().get(player).name().equals(told.player()))
                .findFirst()
                .orElseThrow();
    }

    /** The first device that is believed, best first, as long as it may be worth at least so much. */
    Optional<Draft> search(BigFraction least) {
        BigFraction sign = new BigFraction(problem.sense().sign());
        if (seen.add(Rule.NONE)) {
            add(Rule.NONE, null, 0, null);
        }
        while (!queue.isEmpty() && !cut) {
            BigFraction most = queue.peek().value;
            if (least != null && most != null && most.compareTo(least.multiply(sign)) < 0) {
                return Optional.empty();
            }
            Place place = queue.poll();
            if (place.draft == null) {
                evaluate(place, sign);
            } else if (place.unbelieved == 0) {
                queue.add(place);
                boolean less = place.corner != null && place.corner.unbelieved().isEmpty() && place.corner.isObeyed();
                return Optional.of(less ? place.corner : place.draft);
            } else {
                for (Rule rule : changes(place.rule, place.draft)) {
                    if (seen.add(rule)) {
                        add(rule, place.value, place.unbelieved, place.draft.masses());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void add(Rule rule, BigFraction value, int unbelieved, BigFraction[][] masses) {
        queue.add(new Place(rule, value, unbelieved, seen.size() + queue.size(), null, null, masses));
    }

    private void evaluate(Place place, BigFraction sign) {
        cut |= ++rules > mostRules();
        BigFraction[][] before = place.masses == null ? Draft.masses(any) : place.masses;
        Optional<Draft> kept = draft(place.rule, before);
        if (kept.isEmpty()) {
            return;
        }
        if (place.masses != null && kept.get().isObeyed()) {
            put(place, place.value, kept.get(), null);
            return;
        }
        if (++programs > mostPrograms()) {
            cut = true;
            return;
        }
        try {
            Face.of(kept.get().problem(), elimination.left().reach(), elimination.outcome())
                    .ifPresent(face -> {
                        Sequence answers = kept.get().problem().sequence().orElseThrow();
                        put(
                                place,
                                face.value().multiply(sign),
                                Draft.of(problem, answers, face.inner(), any),
                                Draft.of(problem, answers, face.corner(), any));
                    });
        } catch (UserMistake tooLarge) {
            cut = true;
        }
    }

    private void put(Place place, BigFraction value, Draft draft, Draft corner) {
        queue.add(new Place(
                place.rule, value, draft.unbelieved().size(), seen.size() + queue.size(), draft, corner, null));
    }

    private int nodes() {
        int nodes = 0;
        for (int moved = 1; moved < form.players(); moved++) {
            nodes += form.nodes(0, 0, moved).size();
        }
        return Math.max(1, nodes * form.game().cells() * form.orders().size());
    }

    private int mostRules() {
        return (int) Math.max(50, Math.min(MOST_RULES, WORK / nodes()));
    }

    private int mostPrograms() {
        long columns =
                form.game().outcomes() * form.game().cells() * form.orders().size();
        long rows = 1;
        for (int player = 0; player < form.players(); player++) {
            rows += (long) form.actions(player) * form.actions(player);
        }
        return (int) Math.max(3, Math.min(MOST_PROGRAMS, WORK / (columns * rows)));
    }

    /** Whether everything that the search knows how to try was tried, and nothing that could be believed left out. */
    boolean isExhaustive() {
        return form.players() == 2 && !cut;
    }
}
