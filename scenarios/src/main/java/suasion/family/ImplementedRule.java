package suasion.family;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.UserMistake;
import suasion.implement.Implementability;
import suasion.implement.StatedRule;
import suasion.mechanism.Deal;
import suasion.report.ImplementableText;
import suasion.scenario.Node;
import suasion.scenario.Scenario;

/** The allocation rule of a file, to which the command {@code feasible} looks for transfers. */
public final class ImplementedRule {
    /** The section of a file that states the rule. */
    public static final String KEY = "allocation";

    static final String PATH = "/" + KEY;

    private ImplementedRule() {}

    static boolean isAskedBy(Scenario scenario) {
        return scenario.root().has(KEY);
    }

    static Optional<Node> node(Scenario scenario) {
        return Optional.ofNullable(scenario.root().fields().get(KEY));
    }

    /**
     * The payments of every type.
     *
     * @throws UserMistake if there are none, naming the cycle
     */
    static List<BigFraction> payments(StatedRule stated) {
        Implementability answer = Implementability.of(stated.rule());
        return answer.payments().orElseThrow(() -> UserMistake.at(
                        PATH, ImplementableText.refusal(answer.cycle().orElseThrow()))
                .maybe("Maybe ./suasion feasible, which shows it."));
    }

    /**
     * What every type gets and pays.
     *
     * @throws UserMistake if there are no payments, naming the cycle
     */
    static List<Deal> deals(StatedRule stated) {
        List<BigFraction> payments = payments(stated);
        return IntStream.range(0, payments.size())
                .mapToObj(type -> new Deal("", stated.rule().shares().get(type), payments.get(type)))
                .toList();
    }
}
