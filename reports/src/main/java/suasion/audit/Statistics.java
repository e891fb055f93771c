package suasion.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import suasion.mechanism.CalibrationGain;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Gain;
import suasion.mechanism.HonestyGain;
import suasion.mechanism.ObedienceGain;
import suasion.mechanism.Table;

/**
 * The statistics of a scheme: every promise that it makes, as something countable in an arm of play.
 *
 * <p>OBEDIENCE: {@link ObedienceStatistics}. HONESTY and PARTICIPATION: {@link ReportingStatistics}. VALUE and BALANCE:
 * {@link PayoffStatistics}. CALIBRATION and PLAUSIBILITY: {@link BeliefStatistics} and {@link PlaceStatistics}; where
 * players are told what to believe, {@link ToldStatistics}. CREDIBILITY is observed in arms of its own:
 * {@link CredibilityStatistics}. More than {@link #MOST} promises of a kind are judged in groups. Ranges, payments
 * included, are over what the announced mechanism can produce; what is tolerated: {@link Margins}.
 */
public final class Statistics {
    /** The most promises of one kind that are judged one by one. */
    public static final int MOST = 1_000;

    private final ObedienceStatistics obedience;
    private final ReportingStatistics reporting;
    private final PayoffStatistics payoffs;
    private final BeliefStatistics beliefs;
    private final Optional<ToldStatistics> told;
    private final PlaceStatistics places;
    private final boolean sold;

    private Statistics(DesignProblem problem, Table table, Margins margins) {
        List<Gain> all = problem.gains(table);
        List<ObedienceGain> obeying = only(ObedienceGain.class, all);
        this.obedience = new ObedienceStatistics(problem, table, obeying, margins, obeying.size() > MOST);
        this.reporting = new ReportingStatistics(problem, table, only(HonestyGain.class, all), margins);
        this.payoffs = new PayoffStatistics(problem, table, margins);
        this.beliefs = new BeliefStatistics(table, margins.belief());
        this.told = problem.told()
                .map(any -> new ToldStatistics(table, only(CalibrationGain.class, all), margins.belief()));
        this.sold = problem.sale().isPresent();
        this.places = new PlaceStatistics(table, margins.belief());
    }

    private static <G extends Gain> List<G> only(Class<G> sort, List<Gain> gains) {
        return gains.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    /**
     * The statistics of a scheme.
     *
     * @param margin violations up to this are tolerated: of payoffs a share of the range over the game of the player's
     *     payoff without payments (VALUE, BALANCE: the designer's, see {@link DesignProblem#scale()}), of beliefs a
     *     probability; usually {@link Margins#USUAL}
     */
    public static Statistics of(DesignProblem problem, Table table, double margin) {
        return new Statistics(problem, table, Margins.of(problem, margin));
    }

    /**
     * What is judged in a set of arms that are played with the same draws: gains and beliefs once, in the first arm in
     * which nobody deviates and everybody reports the truth; realised deviations, lies and absences where they happen;
     * VALUE and BALANCE everywhere.
     */
    public List<Statistic> of(List<KnownArm> arms) {
        List<Statistic> all = new ArrayList<>();
        boolean first = true;
        for (KnownArm arm : arms) {
            if (arm.conduct() == KnownArm.Conduct.DEVIATING) {
                all.addAll(realised(arm));
            } else if (first && arm.lies().isEmpty()) {
                all.addAll(obedience(arm));
                all.addAll(reporting(arm));
                all.addAll(calibration(arm));
                all.addAll(plausibility(arm));
                first = false;
            }
            all.addAll(values(arm));
            balance(arm).ifPresent(all::add);
        }
        return all;
    }

    /**
     * OBEDIENCE against deviations that are not taken: one per gain or, if there are too many, one per type and signal.
     */
    public List<Statistic> obedience(KnownArm arm) {
        return obedience.counterfactual(arm);
    }

    /**
     * HONESTY and PARTICIPATION against lies that are not told: one per gain or, if there are too many of a kind,
     * HONESTY per (player, type) and PARTICIPATION per player; none where the mediator knows the types.
     */
    public List<Statistic> reporting(KnownArm arm) {
        return reporting.counterfactual(arm);
    }

    /**
     * The incentives that a DEVIATING arm really tests, everybody else being honest and obeying: OBEDIENCE of the types
     * that tell the truth there, HONESTY of those that lie, PARTICIPATION of those that stay out; one per gain or, if
     * there are too many of a kind, OBEDIENCE per (player, type) and the others per player.
     */
    public List<Statistic> realised(KnownArm arm) {
        List<Statistic> all = new ArrayList<>(obedience.realised(arm));
        all.addAll(reporting.realised(arm));
        return all;
    }

    /**
     * CALIBRATION of every posterior: one per (player, type, signal, cell) or, if there are too many, one per signal;
     * and of where one stands where the order of moves is drawn. Where players are told what to believe: of every told
     * belief or, if there are too many, one per tenth. None where goods are sold: a buyer is told what he gets, which
     * teaches him nothing that he would act upon.
     */
    public List<Statistic> calibration(KnownArm arm) {
        if (told.isPresent()) {
            return told.get().calibration(arm);
        }
        if (sold) {
            return List.of();
        }
        List<Statistic> all = new ArrayList<>(beliefs.calibration(arm));
        all.addAll(places.calibration(arm));
        return all;
    }

    /**
     * PLAUSIBILITY: one per player who can learn something, which a buyer of goods cannot, and cell of positive prior.
     */
    public List<Statistic> plausibility(KnownArm arm) {
        return sold
                ? List.of()
                : told.map(announced -> announced.plausibility(arm)).orElseGet(() -> beliefs.plausibility(arm));
    }

    /** VALUE of the designer, or of every player where there is none: judged where the arm earns it, else reported. */
    public List<Statistic> values(KnownArm arm) {
        return payoffs.values(arm);
    }

    /** BALANCE: judged where VALUE is; empty where nothing but fees is allowed or owed. */
    public Optional<Statistic> balance(KnownArm arm) {
        return payoffs.balance(arm);
    }
}
