package suasion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import suasion.family.Families;
import suasion.learn.Strategies;
import suasion.scenario.Catalogue;
import suasion.sim.gui.Casting;
import suasion.sim.gui.Scene;

class GuiCommandTest {
    private static String title(String name, String... changes) {
        return GuiCommand.title(Families.read(Catalogue.find(name), List.of(changes)));
    }

    @Test
    void theInformationStructureInPlayIsNamed() {
        assertEquals("Insurance, structure 'customer'", title("xu-2019/insurance", "structure=customer"));
        assertEquals("Prosecutor and judge", title("kamenica-gentzkow-2011/court"));
    }

    private static Scene scene(String name) {
        return GuiCommand.scene(Families.design(Families.read(Catalogue.find(name), List.of())));
    }

    @Test
    void whoLearnsInTheFileIsOnStageFirst() {
        Scene judges = scene("chen-lin-2023/learning-judges");
        assertEquals(
                List.of("hedge", "exp3", "thompson", "empirical", "crowd", ""),
                judges.castings().stream().map(Casting::name).limit(6).toList());
        assertEquals(List.of(Strategies.of("hedge")), judges.arm(0).strategies());
        assertEquals(
                1,
                judges.castings().stream()
                        .filter(one -> one.strategies().equals(List.of(Strategies.of("hedge"))))
                        .count(),
                "whom the file names is not offered again");
    }

    @Test
    void everyPlayerOnStageHasTheStrategyThatTheFileGivesHim() {
        Scene voters = scene("arieli-babichenko-2019/learning-voters");
        Casting mixed = voters.castings().get(4);
        assertEquals("mixed", mixed.name());
        assertEquals(
                List.of(Strategies.of("hedge"), Strategies.of("exp3"), Strategies.of("credulous")),
                voters.arm(4).strategies());
    }

    @Test
    void aScenarioWithoutLearnersBeginsWithThoseWhoObey() {
        Scene court = scene("kamenica-gentzkow-2011/court");
        assertTrue(court.castings().stream().allMatch(one -> one.name().isEmpty()));
        assertEquals("[obedient]", court.arm(0).strategies().toString());
    }
}
