package suasion.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import suasion.game.Exact;

/** What came of learners as JSON, see the schema of reports. */
final class JsonLearning {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonLearning() {}

    static ObjectNode of(LearningCurves learning) {
        ObjectNode root =
                NODES.objectNode().put("rounds", learning.rounds()).put("replications", learning.replications());
        ArrayNode learners = root.putArray("learners");
        learning.learners().forEach(learners::add);
        ArrayNode curves = root.putArray("curves");
        learning.curves().forEach(curve -> curves.add(of(curve)));
        return root;
    }

    private static ObjectNode of(LearningCurve curve) {
        ObjectNode node = NODES.objectNode().put("name", curve.name()).put("strategy", curve.strategy());
        node.put("robustness", curve.robustness() == null ? null : Exact.fraction(curve.robustness()));
        node.set("promised", JsonSolution.number(curve.promised()));
        node.set("summary", of(curve.summary()));
        ArrayNode moments = node.putArray("moments");
        for (LearningCurve.Moment moment : curve.moments()) {
            ObjectNode at = moments.addObject().put("rounds", moment.rounds());
            at.set("obedience", of(moment.obedience()));
            at.set("designer", of(moment.designer()));
            at.set("regret", of(moment.regret()));
            at.set("bound", JsonSolution.number(moment.bound()));
        }
        return node;
    }

    private static ObjectNode of(LearningSummary summary) {
        ObjectNode node = NODES.objectNode();
        node.set("obedience", of(summary.obedience()));
        boolean never = summary.obeyedAfter() == LearningSummary.NEVER;
        node.put("obeyedAfter", never ? null : summary.obeyedAfter());
        node.put("obeyedIn", summary.obeyedIn());
        node.set("lost", of(summary.lost()));
        node.set("lostAtEnd", of(summary.lostAtEnd()));
        ArrayNode regrets = node.putArray("regrets");
        for (LearningSummary.Regret regret : summary.regrets()) {
            ObjectNode one = regrets.addObject().put("player", regret.player());
            one.set("regret", of(regret.regret()));
            one.set("bound", JsonSolution.number(regret.bound()));
        }
        return node;
    }

    /** Null where there is no number. */
    private static ObjectNode of(Band band) {
        if (!band.exists()) {
            return null;
        }
        ObjectNode node = NODES.objectNode();
        node.set("mean", JsonSolution.number(band.mean()));
        node.set("error", JsonSolution.number(band.error()));
        node.set("low", JsonSolution.number(band.low()));
        node.set("high", JsonSolution.number(band.high()));
        return node;
    }
}
