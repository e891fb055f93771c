package suasion.family;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import suasion.feasible.PosteriorsAnswer;
import suasion.feasible.StatedPosteriors;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.report.PosteriorsWords;
import suasion.scenario.Node;
import suasion.scenario.Scenario;
import suasion.solve.Claim;
import suasion.solve.Solution;
import suasion.transport.BeliefDesign;
import suasion.transport.Coupling;
import suasion.transport.Precision;
import suasion.transport.TransportSolver;

/**
 * Several receivers, two states, and a sender who cares what everybody believes.
 *
 * <p>maximise (1 - p) E[u_low(x) | low] + p E[u_high(x) | high] over what everybody is told, x_i being the posterior of
 * receiver i: p (1 - x) nu_high,i(x) = (1 - p) x nu_low,i(x) for every i and x (CALIBRATION takes the place of
 * OBEDIENCE).
 *
 * <p>Source: Arieli, Babichenko, Sandomirskiy and Tamuz (2021), "Feasible joint posterior beliefs"; Arieli, Babichenko
 * and Sandomirskiy (2022), "Persuasion as transportation".
 */
public final class BeliefPersuasion implements Family {
    @Override
    public String name() {
        return "beliefs";
    }

    @Override
    public Claim promisedClaim(Scenario scenario) {
        if (BeliefReader.isGiven(scenario)) {
            return Claim.AUDITED;
        }
        boolean minimises =
                scenario.root().section("sender").text("objective", "max").equals("min");
        return minimises ? Claim.UPPER_BOUND : Claim.LOWER_BOUND;
    }

    @Override
    public Optional<Compared> compared(Scenario scenario) {
        return Optional.empty();
    }

    @Override
    public Optional<StatedPosteriors> posteriors(Scenario scenario) {
        return scenario.root().has(PosteriorsReader.KEY)
                ? Optional.of(PosteriorsReader.read(scenario))
                : Optional.empty();
    }

    /**
     * The game in which everybody can hold 0, 1 and the prior only: which beliefs are worth telling is what solving
     * finds, and a scheme brings its own ({@link DesignProblem#over}). Formulas are looked through for beliefs at which
     * they have no value, each once.
     */
    @Override
    public DesignProblem design(Scenario scenario) {
        BeliefReader reader = new BeliefReader(scenario);
        BeliefDesign design = reader.read();
        posteriors(scenario);
        reader.payoffs().stream().distinct().forEach(Poles::refuse);
        grid(scenario, design);
        return design.problem(Collections.nCopies(design.receivers().size(), List.of()));
    }

    private static Precision grid(Scenario scenario, BeliefDesign design) {
        return new GridReader(scenario.root().fields().get("grid"), scenario.parameters()).read(design);
    }

    private static BeliefDesign beliefs(Scenario scenario) {
        return new BeliefReader(scenario).read();
    }

    @Override
    public Mechanism mechanism(Scenario scenario, DesignProblem problem, Node node, String path) {
        return new ToldSchemes(beliefs(scenario), scenario.parameters()).read(node, path);
    }

    /** Stated posteriors are told, each to whom it belongs, where no scheme says what is told. */
    @Override
    public Optional<Mechanism> scheme(Scenario scenario, DesignProblem problem) {
        Optional<StatedPosteriors> stated = posteriors(scenario);
        if (scenario.root().has("scheme") || stated.isEmpty()) {
            return Family.super.scheme(scenario, problem);
        }
        PosteriorsAnswer answer = PosteriorsAnswer.structureOf(stated.get());
        Coupling law = answer.structure().orElseThrow(() -> UserMistake.at(
                        "/posteriors",
                        "no information makes the receivers believe this: " + PosteriorsWords.reason(answer))
                .maybe("Maybe ./suasion feasible, which proves it."));
        return Optional.of(law.scheme(beliefs(scenario).problem(law.told())));
    }

    @Override
    public Solution solve(Designed designed) {
        BeliefDesign design = beliefs(designed.scenario());
        return TransportSolver.solve(design, grid(designed.scenario(), design));
    }

    @Override
    public Solution audit(Designed designed, Mechanism mechanism) {
        return TransportSolver.audit(beliefs(designed.scenario()), mechanism.table());
    }
}
