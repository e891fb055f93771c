package suasion.sim;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import suasion.game.Exact;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.mechanism.Accounts;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Mechanism;
import suasion.mechanism.OffPath;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Reports;
import suasion.mechanism.Signal;
import suasion.mechanism.Table;
import suasion.mechanism.Types;

/**
 * What a player knows before play: the game, what the designer wants, the announced scheme, who he is, and what is told
 * to the mediator.
 */
public final class Seat {
    private final DesignProblem problem;
    private final Mechanism mechanism;
    private final Table announced;
    private final int index;
    private final Reports reports;
    private final Accounts accounts;
    private double range = Double.NaN;
    private Offers offers;
    private Accounts[] byReport;

    /**
     * A seat at a scheme, everybody being honest.
     *
     * @param problem the game and the designer's objective
     * @param mechanism what the mediator announces and plays
     * @param index his index among the players
     */
    public Seat(DesignProblem problem, Mechanism mechanism, int index) {
        this(problem, mechanism, index, Reports.honest(problem.game()));
    }

    /** The same where players tell the mediator something else. */
    Seat(DesignProblem problem, Mechanism mechanism, int index, Reports reports) {
        this.problem = problem;
        this.mechanism = mechanism;
        this.announced = mechanism.table();
        this.index = index;
        this.reports = reports;
        this.accounts = Accounts.of(problem, announced).under(reports);
    }

    /** The seat of the same player if, being of {@code type}, he tells {@code report}. */
    Seat reporting(int type, int report) {
        return new Seat(problem, mechanism, index, reports.with(index, type, report));
    }

    /** The range of his payoff over the game, payments aside. */
    public double range() {
        range = Double.isNaN(range) ? Exact.toDouble(problem.game().range(payoff())) : range;
        return range;
    }

    /** What every report would bring him where goods are sold. */
    Offers offers() {
        offers = offers == null ? new Offers(announced) : offers;
        return offers;
    }

    /** What he tells the mediator when he is of {@code type}: a type of his, or {@link Reports#OUT}. */
    public int reported(int type) {
        return reports.of(index, type);
    }

    public DesignProblem problem() {
        return problem;
    }

    public Table announced() {
        return announced;
    }

    public int index() {
        return index;
    }

    /** What everybody ends up with in a round, payments and the fees for what was reported included. */
    public Accounts accounts() {
        return accounts;
    }

    /** The same in a round in which he tells {@code report}, whatever his type. */
    Accounts accountsAt(int report) {
        if (byReport == null) {
            byReport = new Accounts[player().types().size() + 1];
        }
        int index = report + 1;
        if (byReport[index] == null) {
            byReport[index] = accounts.under(Reports.always(problem.game(), this.index, report));
        }
        return byReport[index];
    }

    /**
     * What a type of his can tell the mediator: every type of his, or of his block where goods are sold, and last
     * {@link Reports#OUT}; the truth alone where nobody is asked.
     */
    public int[] options(int type) {
        if (problem.types() == Types.KNOWN) {
            return new int[] {type};
        }
        IntStream types = problem.sale()
                .map(sale -> IntStream.of(sale.reports(type)))
                .orElseGet(() -> IntStream.range(0, player().types().size()));
        return IntStream.concat(types, IntStream.of(Reports.OUT)).toArray();
    }

    /**
     * What a report is worth to a type of his by his own arithmetic from the announced scheme, in payoff units: what he
     * expects before he hears anything if he then does what is best, fee included.
     */
    public double worth(int type, int report) {
        return problem.sale().isPresent() ? offers().worth(type, report) : Bayes.worth(reporting(type, report), type);
    }

    /**
     * His expected payoff given every action of his when he, of {@code type}, hears {@code signal}: Bayes' rule from
     * the announced scheme, everybody else obeying, in payoff units; NaN after a signal that is never sent and for
     * which nothing is announced to believe.
     */
    public double[] payoffs(int type, int signal) {
        return Bayes.payoffs(this, type, signal);
    }

    public Player player() {
        return problem.game().players().get(index);
    }

    /** His payoff in the game, payments aside. */
    public Payoff payoff() {
        return problem.game().payoffs().get(index);
    }

    /** What he can hear. */
    public List<Signal> signals() {
        return announced.signals().of(index);
    }

    /** The action that a signal recommends. */
    public int recommended(int signal) {
        return signals().get(signal).action();
    }

    /** What the mechanism announces for a recommendation that is heard only off the path of play, if it does. */
    Optional<OffPath> offPath(int signal) {
        return signal != Strategy.NOTHING && mechanism instanceof Device device
                ? device.offPath().stream()
                        .filter(off -> off.player().equals(player().name())
                                && off.game().players().get(0).actions().equals(player().actions())
                                && off.action() == recommended(signal))
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Where he believes that he stands when he hears a signal, by his own Bayes' rule from the announced scheme,
     * everybody following: the probability of moving first, second and so on; the whole of it first where everybody
     * moves at once. Empty if he never hears the signal.
     */
    public List<Double> place(int signal) {
        return Bayes.place(this, signal);
    }

    /**
     * How many things to do an action stands for: 1, but under a {@link PriorityRule}, where his actions are to follow
     * or to switch to another one drawn uniformly, switching stands for all the others.
     */
    public int standsFor(int action) {
        return action != 0 && mechanism instanceof PriorityRule rule
                ? rule.law().actions() - 1
                : 1;
    }

    /** Whether he can tell his actions apart by what is recommended only. */
    public boolean actionsAreAlike() {
        return mechanism instanceof PriorityRule;
    }

    public int actions() {
        return player().actions().size();
    }

    @Override
    public String toString() {
        return player().name();
    }
}
