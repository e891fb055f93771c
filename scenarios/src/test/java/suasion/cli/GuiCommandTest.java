package suasion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import suasion.family.Families;
import suasion.scenario.Catalogue;

class GuiCommandTest {
    private static String title(String name, String... changes) {
        return GuiCommand.title(Families.read(Catalogue.find(name), List.of(changes)));
    }

    @Test
    void theInformationStructureInPlayIsNamed() {
        assertEquals("Insurance, structure 'customer'", title("xu-2019/insurance", "structure=customer"));
        assertEquals("Prosecutor and judge", title("kamenica-gentzkow-2011/court"));
    }
}
