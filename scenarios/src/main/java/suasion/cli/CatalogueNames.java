package suasion.cli;

import java.util.ArrayList;
import suasion.scenario.Catalogue;

/** The catalogue's names, for completion in the shell. */
final class CatalogueNames extends ArrayList<String> {
    CatalogueNames() {
        super(Catalogue.list());
    }
}
