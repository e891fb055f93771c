package suasion.report;

import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Question;
import suasion.solve.Claim;
import suasion.solve.Solution;

/**
 * What is said where a value answers a question about all information and all equilibria instead of being somebody's
 * payoff: the words are of the question, not of a sender who wants something.
 */
final class Asked {
    private static final int LONGEST = 40;

    private Asked() {}

    /** Whether the value answers a question. */
    static boolean isIn(DesignProblem problem) {
        return problem.question().isPresent();
    }

    /** Whether it is one about information alone, and not about who moves when. */
    static boolean isOfAll(DesignProblem problem) {
        return isIn(problem) && problem.sequence().isEmpty();
    }

    /** "lowest revenue of seller"; what is asked, and not an extreme, where a given mechanism was audited. */
    static String extreme(Solution s) {
        return s.claim() == Claim.AUDITED
                ? of(s.problem())
                : (s.problem().sense() == Sense.MAX ? "highest " : "lowest ") + of(s.problem());
    }

    /** "revenue of seller"; a long formula is only called the objective. */
    static String of(DesignProblem problem) {
        String of = problem.question().map(Question::of).orElse("payoff of " + problem.designer());
        return of.length() > LONGEST ? "objective" : of;
    }

    /** "payoff of prosecutor per round", "revenue of seller". */
    static String row(DesignProblem problem) {
        return isIn(problem) ? of(problem) : problem.designer();
    }

    /** What nothing passes: "no information and equilibrium bring it below". */
    static String none(DesignProblem problem) {
        return problem.sense() == Sense.MAX
                ? "no information and equilibrium give more than"
                : "no information and equilibrium give less than";
    }

    /** What is asked of a game that was described. */
    static String setting(DesignProblem problem) {
        boolean one = problem.game().players().size() == 1;
        boolean typed =
                problem.game().players().stream().anyMatch(p -> p.types().size() > 1);
        String of = problem.question().orElseThrow().of();
        // A name in what is asked is that of somebody who tells nobody anything, such as the seller whose revenue it
        // is.
        String name = of.contains(problem.designer()) ? "" : "; the name of whoever tells is " + problem.designer();
        return ("Asked is how %s %s can be in the mean, over all information that %s may be given%s, and all"
                        + " equilibria. It is enough to look at who is told what to do, in private, such that all follow"
                        + " (Bergemann and Morris 2016)%s.")
                .formatted(
                        problem.sense() == Sense.MAX ? "large" : "small",
                        of,
                        one ? problem.game().players().get(0).name() : "players",
                        typed ? " beyond their types" : "",
                        name);
    }
}
