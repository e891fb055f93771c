package suasion.menu;

import java.util.List;
import suasion.mechanism.Deal;
import suasion.mechanism.PostedMenu;
import suasion.value.Law;

/** Builds menus that are offered to buyers whose values are drawn from continuous laws. */
public final class PostedMenus {
    private PostedMenus() {}

    /** Every buyer gets the deal that he likes best. */
    public static PostedMenu of(List<Law> laws, List<String> goods, String buyer, List<Deal> menu) {
        return charged(laws, goods, buyer, menu, menu);
    }

    /**
     * Buyers are assigned deals as if they chose from one menu, and get those of another: a lie may pay.
     *
     * @param charged what the buyers get who like the deal of the same index best, of the same number of deals
     */
    public static PostedMenu charged(
            List<Law> laws, List<String> goods, String buyer, List<Deal> menu, List<Deal> charged) {
        throw new UnsupportedOperationException(laws + " " + goods + " " + buyer + " " + menu + " " + charged);
    }
}
