package suasion.scenario;

import java.util.List;
import suasion.family.Families;

/** The scenarios of the catalogue, apart from those that are there to be refused. */
public final class Accepted {
    private Accepted() {}

    /** Their names. */
    public static List<String> names() {
        return Catalogue.list().stream()
                .filter(name ->
                        Families.read(Catalogue.find(name), List.of()).refusal().isEmpty())
                .toList();
    }
}
