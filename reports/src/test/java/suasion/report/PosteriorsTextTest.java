package suasion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.feasible.JointPosteriors;
import suasion.feasible.PosteriorsAnswer;
import suasion.feasible.StatedPosteriors;
import suasion.game.Exact;

/** What is said of joint distributions of posteriors. */
class PosteriorsTextTest {
    private static PosteriorsAnswer answer(String prior, List<String> receivers, String... points) {
        List<List<BigFraction>> at = List.of(points).stream()
                .map(point ->
                        List.of(point.split(" ")).stream().map(Exact::parse).toList())
                .toList();
        List<BigFraction> equal =
                at.stream().map(point -> new BigFraction(1, at.size())).toList();
        return PosteriorsAnswer.of(new StatedPosteriors(
                List.of("low", "high"),
                Optional.of(prior).filter(text -> !text.isEmpty()).map(Exact::parse),
                new JointPosteriors(receivers, at, equal)));
    }

    /** By hand: 1/8 - 3/8 = -1/4, and not A x B never happens. */
    @Test
    void twoSetsThatContradictAreSaidWithTheirNumbers() {
        PosteriorsAnswer answer = answer("", List.of("ann", "bob"), "1/4 3/4", "3/4 1/4");
        assertEquals(
                "A = {1/4}, B = {3/4}: int_A x dP1 - int_B x dP2 = -1/4 is less than -P(not A x B) = 0, slack -1/4",
                PosteriorsWords.reason(answer));
        assertEquals(
                "with probability 3/8 the state is high and bob's belief is in B. Then either ann's belief is in A too,"
                        + " but it is so while the state is high with probability 1/8 only, or it is not, which has"
                        + " probability 0 at most",
                PosteriorsWords.meaning(answer));
    }

    @Test
    void aWrongPriorIsSaidWithByHowMuch() {
        PosteriorsAnswer answer = answer("3/4", List.of("ann", "bob"), "1/2 1/4", "1/2 3/4");
        assertEquals("ann's beliefs average to 1/2, 1/4 less than the prior 3/4", PosteriorsWords.reason(answer));
    }

    @Test
    void differentMeansAreSaidWithByHowMuch() {
        PosteriorsAnswer answer = answer("", List.of("ann", "bob", "cyd"), "1/2 1/4 1/3", "1/2 3/4 1/3");
        assertEquals(
                "ann's beliefs average to 1/2, 1/6 more than cyd's beliefs, which average to 1/3",
                PosteriorsWords.reason(answer));
    }

    @Test
    void whatIsToldIsWrittenAsAFileWritesIt() {
        PosteriorsAnswer answer = answer("", List.of("ann"), "0", "1/2");
        assertEquals(
                "{low: {\"0\": 2/3, \"1/2\": 1/3}, high: {\"1/2\": 1}}",
                SchemeText.of(answer.stated().states(), answer.structure().orElseThrow()));
        assertEquals("{low: 3/4, high: 1/4}", SchemeText.states(answer.stated().states(), answer.prior()));
        assertTrue(answer.mixture().orElseThrow().isExtreme());
    }
}
