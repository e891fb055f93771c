package suasion.sequential;

import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.solve.Solution;
import suasion.solve.Solver;

/**
 * Makes a device out of the optimum over messages: everything that is told off the path must be told on it as well, or
 * be a best reply to a belief over nodes at which the device tells it.
 *
 * <p>The value of the program with the harshest answers is a bound. First the optimum at hand, then all optima with
 * other answers of the same value are searched for one that is believed; then a little mass of a device that tells all
 * of K is mixed in, which costs as much as one likes, but not nothing; then less valuable devices are searched; at last
 * every departure is answered by what is best where it is told, which is always believed.
 *
 * @param draft a device that is obeyed and believed
 * @param status what is known of the bound
 */
record Attainment(Draft draft, Status status) {
    /** The mass that is mixed in where the supremum is not attained. */
    static final BigFraction MIXED = new BigFraction(1, 1000);

    /** What is known of the bound. */
    enum Status {
        /** A device attains it. */
        ATTAINED,
        /** Devices come as close as one likes, and none attains it. */
        APPROACHED,
        /** Devices come as close as one likes; whether one attains it is not known. */
        APPROACHED_AT_LEAST,
        /** No device of that value was found, nor one as close to it as one likes. */
        OPEN
    }

    /** The best device that is found. */
    static Attainment of(Solution best, Elimination elimination) {
        DesignProblem problem = best.problem();
        BigFraction[][] masses = Draft.masses(best.table());
        AnswerSearch search = new AnswerSearch(
                problem, elimination, best.table(), best.certificate().violation());
        Optional<Draft> attained = search.among(masses);
        if (attained.isEmpty() && best.isExact()) {
            attained = search.search(best.value());
        }
        if (attained.isPresent()) {
            return new Attainment(attained.get(), Status.ATTAINED);
        }
        Optional<Draft> mixed = elimination.interior().flatMap(interior -> search.among(mix(masses, interior)));
        if (mixed.isPresent()) {
            boolean always = Draft.of(problem, mixed.get().problem().sequence().orElseThrow(), masses, best.table())
                    .isObeyed();
            boolean never = search.isExhaustive();
            return new Attainment(
                    mixed.get(),
                    !always || !best.isExact() ? Status.OPEN : never ? Status.APPROACHED : Status.APPROACHED_AT_LEAST);
        }
        Optional<Draft> less = best.isExact() ? search.search(null) : Optional.empty();
        return new Attainment(less.orElseGet(() -> bestReplies(best, elimination)), Status.OPEN);
    }

    /** A device with a given outcome distribution. */
    static Optional<Draft> given(Solution obeyed, Elimination elimination) {
        AnswerSearch search = new AnswerSearch(obeyed.problem(), elimination, obeyed.table(), BigFraction.ZERO);
        Optional<Draft> found = search.among(Draft.masses(obeyed.table()));
        return found.isPresent() ? found : search.search(null);
    }

    private static BigFraction[][] mix(BigFraction[][] masses, BigFraction[][] interior) {
        BigFraction[][] mix = new BigFraction[masses.length][];
        for (int cell = 0; cell < mix.length; cell++) {
            int at = cell;
            mix[cell] = IntStream.range(0, masses[cell].length)
                    .mapToObj(message -> masses[at][message]
                            .multiply(BigFraction.ONE.subtract(MIXED))
                            .add(interior[at][message].multiply(MIXED)))
                    .toArray(BigFraction[]::new);
        }
        return mix;
    }

    private static Draft bestReplies(Solution best, Elimination elimination) {
        try {
            DesignProblem answered = best.problem()
                    .withSequence(Answers.bestReplies(elimination.left().form()));
            Solution solution = Solver.solve(answered);
            return Draft.of(
                    best.problem(),
                    answered.sequence().orElseThrow(),
                    Draft.masses(solution.table()),
                    solution.table());
        } catch (UserMistake nothingIsObeyed) {
            throw UserMistake.at("", "no device that keeps the margin was found whose answers are believed");
        }
    }
}
