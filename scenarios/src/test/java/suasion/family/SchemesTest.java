package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.mechanism.Signal;
import suasion.mechanism.Table;
import suasion.scenario.Catalogue;
import suasion.solve.Claim;

/** A user's own scheme for the court of Kamenica and Gentzkow (2011). */
class SchemesTest {
    private static Table scheme(String scheme) {
        Designed designed = Families.design(Families.read(Catalogue.find("court"), List.of("scheme=" + scheme)));
        assertEquals(Claim.AUDITED, designed.promisedClaim());
        return designed.scheme().orElseThrow().table();
    }

    @Test
    void aSignalThatIsAnActionRecommendsIt() {
        Table table = scheme("{innocent: {acquit: 2/3, convict: 1/3}, guilty: convict}");
        assertEquals(
                List.of(new Signal("acquit", 0), new Signal("convict", 1)),
                table.signals().of(0));
        assertEquals(new BigFraction(1, 3), table.probability(0, 1));
        assertEquals(BigFraction.ONE, table.probability(1, 1));
    }

    @Test
    void anyOtherSignalAmountsToTheBestResponseWithTiesForTheDesigner() {
        // Posteriors of guilt: "clean" 0, "doubtful" (1/4)/(1/4 + 1/4) = 1/2, where the judge is indifferent.
        Table table = scheme("{innocent: {clean: 2/3, doubtful: 1/3}, guilty: doubtful}");
        assertEquals(
                List.of(new Signal("clean", 0), new Signal("doubtful", 1)),
                table.signals().of(0));
    }

    @Test
    void severalSignalsMayAmountToTheSameAction() {
        Table table =
                scheme("{innocent: {convict: 1/4, alibi: 1/4, silence: 1/2}, guilty: {convict: 1/2, witness: 1/2}}");
        assertEquals(
                List.of(
                        new Signal("convict", 1),
                        new Signal("alibi", 0),
                        new Signal("silence", 0),
                        new Signal("witness", 1)),
                table.signals().of(0));
    }

    @Test
    void oneNameIsSaidInEveryState() {
        assertEquals(scheme("{innocent: {convict: 1}, guilty: {convict: 1}}"), scheme("convict"));
    }

    @Test
    void probabilitiesMayUseParameters() {
        Table table = Families.design(Families.read(
                        Catalogue.find("police"),
                        List.of("scheme={patrol: obey, free: {obey: patrolled/2, speed: 0.85}}")))
                .scheme()
                .orElseThrow()
                .table();
        assertEquals(new BigFraction(3, 20), table.probability(1, 0));
    }
}
