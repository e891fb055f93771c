package suasion.report;

import suasion.mechanism.DesignProblem;
import suasion.mechanism.Promise;
import suasion.mechanism.Types;

/** What people read of a kind of problem: the one place that says "scheme", "device", "menu" or "strategies". */
enum Wording {
    /** A designer announces what he will tell. */
    SCHEME("The scheme", "scheme", "this scheme", "best scheme", "Broken schemes"),
    /** A designer announces who moves when, what he will tell, and what he will tell after a departure. */
    DEVICE("The device", "device", "this device", "best device", "Broken devices"),
    /** A designer announces what he will tell everybody to believe; or what is told is given, and nobody designs it. */
    TOLD("The scheme", "scheme", "this scheme", "best scheme", "Broken schemes"),
    /** A seller offers what he will tell for a fee. */
    MENU("The menu", "menu", "this menu", "best menu", "Broken menus"),
    /** A seller posts prices for goods: one buyer is offered what is on the menu. */
    SALE("The menu", "menu", "this menu", "best menu", "Broken menus"),
    /** A seller has several bidders for his goods. */
    AUCTION("The auction", "auction", "this auction", "best auction", "Broken auctions"),
    /** Nobody designs anything: players know what they know, and play. */
    GIVEN("The strategies", "strategies", "these strategies", "best", "Broken strategies");

    private final String title;
    private final String noun;
    private final String here;
    private final String best;
    private final String broken;

    Wording(String title, String noun, String here, String best, String broken) {
        this.title = title;
        this.noun = noun;
        this.here = here;
        this.best = best;
        this.broken = broken;
    }

    static Wording of(DesignProblem problem) {
        if (problem.told().isPresent()) {
            return TOLD;
        }
        if (!problem.hasDesigner()) {
            return GIVEN;
        }
        if (problem.sale().isPresent()) {
            return problem.sale().get().bidders() > 1 ? AUCTION : SALE;
        }
        if (problem.sequence().isPresent()) {
            return DEVICE;
        }
        return problem.types() == Types.REPORTED ? MENU : SCHEME;
    }

    static Wording of(Report report) {
        return of(report.solution().problem());
    }

    /** Heading of the chapter that shows it. */
    String title() {
        return title;
    }

    /** "scheme", "device", "menu" or "strategies". */
    String noun() {
        return noun;
    }

    /** "this scheme", as the head of a column. */
    String here() {
        return here;
    }

    /** "best scheme", as the head of a column. */
    String best() {
        return best;
    }

    /** Heading of the chapter on what is known to be broken. */
    String broken() {
        return broken;
    }

    /** "1 scheme", "2 menus", "2 sets of strategies". */
    String counted(long count) {
        return this == GIVEN ? Amounts.counted(count, "set") + " of strategies" : Amounts.counted(count, noun);
    }

    /** "the scheme is" or "the strategies are". */
    String is() {
        return "the " + noun + (this == GIVEN ? " are" : " is");
    }

    /** Whether goods are sold, so that there is nothing to obey. */
    boolean isSale() {
        return this == SALE || this == AUCTION;
    }

    /** Whether the designer is a seller who lives on what types pay. */
    boolean isPaidFor() {
        return this == MENU || isSale();
    }

    /** Whether the designer tells players what to do for nothing. */
    boolean recommends() {
        return this == SCHEME || this == DEVICE;
    }

    /** A promise in one line; what is recommended to a player by his own strategy is what he plays. */
    String of(Promise promise) {
        return this == GIVEN && promise.kind() != null ? promise.id().replace(": told ", ": plays ") : promise.id();
    }

    /**
     * What somebody who hears and acts is called: "receiver" where he is the only one and is spoken to, else "player".
     */
    String player(Report report) {
        DesignProblem problem = report.solution().problem();
        if (this == TOLD) {
            return "receiver";
        }
        if (isSale()) {
            return this == SALE ? "buyer" : "bidder";
        }
        return problem.game().players().size() == 1 && !Asked.isIn(problem) ? "receiver" : "player";
    }

    /** What the player of a promise does, in few words: "plays buy, not not-buy", "convict, not acquit". */
    String deed(Promise promise) {
        return this == GIVEN && promise.kind() != null ? "plays " + promise.label() : promise.label();
    }

    /**
     * Name of an arm of play, or of the kind of players in it: who is told what is true, or sold a good, obeys nobody.
     */
    String arm(String arm) {
        return !arm.equals("obedient") ? arm : this == TOLD ? "believing" : isSale() ? "honest" : arm;
    }

    /** When an incentive counts: "heard" or "played". */
    String heard() {
        return this == GIVEN ? "played" : "heard";
    }

    /** What a gain is over, on an axis. */
    String gain() {
        return switch (this) {
            case SCHEME, DEVICE, TOLD -> "gain from following";
            case MENU -> "gain from honesty and following";
            case SALE, AUCTION -> "gain from honesty and taking part";
            case GIVEN -> "gain from keeping to the strategy";
        };
    }

    /** What no mechanism passes: "no menu brings more than". */
    String none(boolean maximised, String which) {
        String way = maximised ? "more" : "less";
        if (this == TOLD) {
            return "no information of any kind gives " + way + " than";
        }
        return isPaidFor() ? "no %s brings %s than".formatted(noun, way) : "no " + which + " gives " + way + " than";
    }
}
