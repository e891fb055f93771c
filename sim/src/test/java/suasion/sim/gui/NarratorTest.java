package suasion.sim.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import suasion.sim.Round;

/** Court (Kamenica and Gentzkow 2011): hearing "convict", the judge believes 1/2 each; hearing "acquit", innocent. */
class NarratorTest {
    private final Narrator narrator = new Narrator(Plays.catalogue().get(0), Plays.court());

    private static Round round(int cell, int message, int action) {
        return new Round(16, cell, List.of(0), message, List.of(message), List.of(action), action);
    }

    @Test
    void theJudgeWhoHearsConvictIsIndifferent() {
        Moment.Hearing judge = narrator.after(round(0, 1, 1), "", "").hearings().get(0);
        assertEquals(
                List.of("1/2", "1/2"), judge.beliefs().stream().map(Bar::text).toList());
        assertEquals(
                List.of(.75, .25), judge.beliefs().stream().map(Bar::reference).toList());
        assertEquals("convict", judge.signal());
        assertTrue(judge.obeyed());
    }

    @Test
    void theJudgeWhoHearsAcquitIsCertain() {
        Moment.Hearing judge = narrator.after(round(0, 0, 0), "", "").hearings().get(0);
        assertEquals(List.of("1", "0"), judge.beliefs().stream().map(Bar::text).toList());
    }

    @Test
    void disobedienceIsSaid() {
        Moment.Hearing judge = narrator.after(round(0, 1, 0), "", "").hearings().get(0);
        assertEquals("convict", judge.recommended());
        assertEquals("acquit", judge.done());
        assertFalse(judge.obeyed());
    }

    @Test
    void theSenderSpeaksByHisSchemeAndPaysNobody() {
        Moment moment = narrator.after(round(0, 1, 1), "", "");
        assertEquals("innocent", moment.state());
        assertEquals(
                List.of("2/3", "1/3"), moment.sayable().stream().map(Bar::text).toList());
        assertEquals(
                List.of(false, true), moment.sayable().stream().map(Bar::marked).toList());
        // the innocent is convicted: 1 for the prosecutor, 0 for the judge; promised 1/2 and 3/4
        assertEquals(
                List.of(new Moment.Earning("prosecutor", "1", "", "1/2"), new Moment.Earning("judge", "0", "", "3/4")),
                moment.earnings());
    }

    @Test
    void beforeTheFirstRoundTheJudgeBelievesThePrior() {
        Moment moment = narrator.before("", "");
        assertFalse(moment.begun());
        assertEquals(
                List.of("3/4", "1/4"),
                moment.hearings().get(0).beliefs().stream().map(Bar::text).toList());
    }

    /** Told to convict in any case and paid 1/2 for it, the least that he follows for: 1 - 1/2, and 1/4 + 1/2. */
    @Test
    void paymentsAreShownWithPayoffsAndPromises() {
        Scene paying = Plays.payingCourt();
        Narrator teller = new Narrator(Plays.catalogue().get(0), paying);
        assertEquals(
                List.of(
                        new Moment.Earning("prosecutor", "1/2", "pays 1/2", "1/2"),
                        new Moment.Earning("judge", "1/2", "paid 1/2", "3/4")),
                teller.after(round(0, 1, 1), "", "").earnings());
        // who does not follow is not paid
        assertEquals(
                List.of(new Moment.Earning("prosecutor", "0", "", "1/2"), new Moment.Earning("judge", "1", "", "3/4")),
                teller.after(round(0, 1, 0), "", "").earnings());
    }
}
