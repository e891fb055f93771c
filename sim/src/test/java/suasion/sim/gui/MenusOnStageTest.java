package suasion.sim.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import suasion.mechanism.Reports;
import suasion.sim.MonteCarlo;
import suasion.sim.Progress;
import suasion.sim.Round;
import suasion.sim.Strategy;

/** What the console shows of buyers who report their types, and of players whose information is given. */
class MenusOnStageTest {
    private static final int RAIN_HIGH = 1;
    private static final int SUN_LOW = 2;
    private static final int PLOUGH = 0;
    private static final int HARVEST = 1;
    private static final int LOW = 0;
    private static final int HIGH = 1;

    private static Moment menu(int cell, int report, int message, int action) {
        int heard = report == Reports.OUT ? Strategy.NOTHING : message;
        Round round = new Round(0, cell, List.of(report), message, List.of(heard), List.of(action), action);
        return new Narrator(Plays.catalogue().get(4), Plays.menu()).after(round, "", "");
    }

    private static List<String> texts(List<Bar> bars) {
        return bars.stream().map(bar -> bar.label() + " " + bar.text()).toList();
    }

    @Test
    void anHonestBuyerPaysTheFeeOfHisType() {
        Moment moment = menu(RAIN_HIGH, HIGH, PLOUGH, PLOUGH);
        assertEquals("rain", moment.state());
        assertEquals("hears high", moment.told());
        Moment.Hearing buyer = moment.hearings().get(0);
        assertEquals("type high", buyer.type());
        assertEquals("plough", buyer.signal());
        assertEquals("fee 2/5", buyer.aside());
        assertEquals(List.of("rain 1", "sun 0"), texts(buyer.beliefs()));
        assertTrue(buyer.obeyed());
        // ploughing in the rain brings the high type 4/5, of which 2/5 goes to the seller
        assertEquals(
                List.of(
                        new Moment.Earning("forecaster", "2/5", "charges 2/5", "1/4"),
                        new Moment.Earning("farmer", "2/5", "charged 2/5", "7/10")),
                moment.earnings());
        assertEquals("fees low 1/10, high 2/5", moment.scheme().caption());
        assertEquals("rain, high", moment.scheme().rows().get(moment.scheme().row()));
    }

    @Test
    void aLiarPaysWhatHeReportsAndBelievesByTheItemHeBought() {
        Moment moment = menu(RAIN_HIGH, LOW, PLOUGH, PLOUGH);
        assertEquals("hears low", moment.told());
        Moment.Hearing buyer = moment.hearings().get(0);
        assertEquals("type high, reports low", buyer.type());
        assertEquals("fee 1/10", buyer.aside());
        // the low type is told to plough always in the rain and half of the time in the sun: 1 to 1/2
        assertEquals(List.of("rain 2/3", "sun 1/3"), texts(buyer.beliefs()));
        assertEquals("lied, obeyed", buyer.verdict());
        assertFalse(buyer.obeyed());
        assertEquals("7/10", moment.earnings().get(1).now());
        assertEquals("rain, low", moment.scheme().rows().get(moment.scheme().row()));
        assertEquals(
                "lied, disobeyed",
                menu(RAIN_HIGH, LOW, PLOUGH, HARVEST).hearings().get(0).verdict());
    }

    @Test
    void whoStaysOutHearsNothingPaysNothingAndKeepsHisBelief() {
        Moment moment = menu(SUN_LOW, Reports.OUT, HARVEST, PLOUGH);
        assertEquals("hears nothing", moment.told());
        assertEquals(List.of(), moment.sayable());
        assertEquals(-1, moment.scheme().row());
        Moment.Hearing buyer = moment.hearings().get(0);
        assertEquals("type low, stays out", buyer.type());
        assertEquals("", buyer.signal());
        assertEquals("", buyer.aside());
        assertEquals(List.of("rain 1/2", "sun 1/2"), texts(buyer.beliefs()));
        assertEquals("stayed out", buyer.verdict());
        assertEquals(
                List.of("0", "0"),
                moment.earnings().stream().map(Moment.Earning::now).toList());
    }

    /** Pr(rain) = 3/8 + 1/8, Pr(rain | low) = (3/8) / (3/8 + 1/8). */
    @Test
    void whatABuyerKnowsByHisTypeStandsBesideThePrior() {
        Narrator narrator = new Narrator(Plays.catalogue().get(4), Plays.menu("3/8 1/8 1/8 3/8"));
        Round round = new Round(0, 0, List.of(LOW), PLOUGH, List.of(PLOUGH), List.of(PLOUGH), PLOUGH);
        Bar rain = narrator.after(round, "", "").hearings().get(0).beliefs().get(0);
        assertEquals(.5, rain.reference());
        assertEquals(.75, rain.known());
        assertTrue(Double.isNaN(
                menu(0, LOW, PLOUGH, PLOUGH).hearings().get(0).beliefs().get(0).known()));
    }

    @Test
    void everyStrategyOfABuyerCanBeChosenAndIsPlayedAsWithoutWindows() {
        Scene scene = Plays.menu();
        assertEquals(
                List.of(
                        "obedient",
                        "bayesian (ties: recommendation)",
                        "bayesian (ties: adversarial)",
                        "bayesian (ties: uniform)",
                        "choosing (the best report)",
                        "deviating (the other action)",
                        "lying (reports the other type)",
                        "staying out"),
                Plays.knowing(scene));
        for (int strategy = 0; strategy < scene.castings().size(); strategy++) {
            Stage stage = new Stage(Plays.catalogue(), 42);
            stage.show(4, scene);
            stage.setStrategy(strategy);
            stage.setBlock(512);
            stage.start();
            for (int step = 0; step < 20; step++) {
                assertTrue(stage.step());
            }
            assertEquals(
                    MonteCarlo.play(scene.arm(strategy), 42, stage.model().played(), 1, Progress.NONE),
                    stage.model().tally());
        }
    }

    @Test
    void theMeansOfThoseWhoStayOutAreTheirsWithoutInformation() {
        Scene scene = Plays.menu();
        var arm = scene.arm(scene.castings().size() - 1);
        var tally = MonteCarlo.play(arm, 42, 100_000, 2, Progress.NONE);
        Statistics statistics = Statistics.of(scene, arm.reports(), tally);
        assertEquals(0, statistics.obeyed());
        assertEquals("forecaster (revenue)", statistics.payoffs().get(0).label());
        assertEquals(0, statistics.payoffs().get(0).observed());
        // 4/5 and 3/5 by type, standard deviation below 1: five standard errors, false alarms 6e-7
        assertEquals(.7, statistics.payoffs().get(1).observed(), 5 / Math.sqrt(100_000));
        assertEquals(0, statistics.signals().get(0).observed());
    }

    @Test
    void revenueIsTheFeesOfWhatIsReported() {
        Scene scene = Plays.menu();
        var lying = scene.arm(scene.castings().size() - 2);
        var tally = MonteCarlo.play(lying, 42, 100_000, 2, Progress.NONE);
        Statistics statistics = Statistics.of(scene, lying.reports(), tally);
        // either fee in half of the rounds: (1/10 + 2/5) / 2; five standard errors of .15 / sqrt(rounds)
        assertEquals(.25, statistics.payoffs().get(0).observed(), 5 * .15 / Math.sqrt(100_000));
    }

    @Test
    void whereInformationIsGivenPlayersObserveAndNobodyDesigns() {
        Scene scene = Plays.insurance();
        Narrator narrator = new Narrator(Plays.catalogue().get(5), scene);
        // healthy (cell 0), buys but is not sold: outcome and message 1
        Moment moment =
                narrator.after(new Round(0, 0, List.of(0, 0), 1, List.of(0, 1), List.of(0, 1), 1), "", "players");
        assertEquals("healthy", moment.state());
        assertEquals("healthy", moment.hearings().get(0).signal());
        assertEquals("", moment.hearings().get(1).signal());
        assertEquals(
                List.of("healthy 1", "unhealthy 0"),
                texts(moment.hearings().get(0).beliefs()));
        assertEquals(
                List.of("healthy 9/10", "unhealthy 1/10"),
                texts(moment.hearings().get(1).beliefs()));
        assertEquals("keeps to it", moment.hearings().get(0).verdict());
        assertEquals(
                List.of("customer", "insurer"),
                moment.earnings().stream().map(Moment.Earning::who).toList());
        // cells that never happen have no row
        assertEquals(List.of("healthy", "unhealthy"), moment.scheme().rows());
        assertEquals(
                List.of("customer", "insurer"),
                Statistics.before(scene).payoffs().stream()
                        .map(Comparison::label)
                        .toList());
        assertEquals(
                List.of("obedient", "bayesian (ties: recommendation)", "bayesian (ties: uniform)"),
                Plays.knowing(scene));
    }

    /** Pr(healthy) = 9/10, whatever the customer has observed; what he knows is then what he believes: no ring. */
    @Test
    void thePriorIsWhatHeldBeforeAnybodyObservedAnything() {
        Narrator narrator = new Narrator(Plays.catalogue().get(5), Plays.insurance());
        Moment.Hearing customer = narrator.after(
                        new Round(0, 0, List.of(0, 0), 1, List.of(0, 1), List.of(0, 1), 1), "", "players")
                .hearings()
                .get(0);
        assertEquals(
                List.of(.9, .1), customer.beliefs().stream().map(Bar::reference).toList());
        assertTrue(customer.beliefs().stream().allMatch(bar -> Double.isNaN(bar.known())));
    }

    /** The customer buys with 9/10 x 5/9 + 1/10 = 3/5, and the insurer never sells. */
    @Test
    void beforePlayTheBoardSaysHowOftenStrategiesDrawWhat() {
        Moment moment = new Narrator(Plays.catalogue().get(5), Plays.insurance()).before("", "");
        assertFalse(moment.begun());
        assertEquals(
                List.of("0", "3/5", "0", "2/5"),
                moment.sayable().stream().map(Bar::text).toList());
        assertTrue(new Narrator(Plays.catalogue().get(0), Plays.court())
                .before("", "")
                .sayable()
                .isEmpty());
    }

    @Test
    void beliefsAreComparedGivenWhatAPlayerObserves() {
        List<String> labels = Statistics.before(Plays.insurance()).beliefs().stream()
                .map(Comparison::label)
                .toList();
        assertEquals(
                List.of(
                        "healthy | customer: healthy",
                        "unhealthy | customer: unhealthy",
                        "healthy | insurer",
                        "unhealthy | insurer"),
                labels);
    }
}
