package suasion.sim.gui;

import java.util.Locale;
import suasion.game.Sense;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.Device;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Types;

/** What the board calls things, by the sort of the scene. */
enum Wording {
    /** A designer informs one receiver by a scheme. */
    SCHEME("Nature draws the state", "Sender", "Receiver", "signal", "recommended", "The announced scheme", "states"),
    /** A designer informs several players, each in private. */
    PLAYERS("Nature draws the state", "Designer", "Player", "told", "told", "The announced scheme", "states"),
    /** What players are told is the worst that is consistent with equilibrium: nobody chooses it. */
    WORST("Nature draws the state", "Information", "Player", "told", "told", "The information", "states"),
    /** A seller posts a price, and a buyer who has learnt something buys up to some price. */
    POSTED("Nature draws the value", "Information", "Player", "told", "told", "Prices and thresholds", "values"),
    /** A sender tells everybody what to believe. */
    BELIEFS("Nature draws the state", "Sender", "Receiver", "told", "told", "The announced scheme", "states"),
    /** A designer informs a receiver by a rule over the types of actions. */
    RULE("Nature draws the types", "Sender", "Receiver", "signal", "recommended", "The announced scheme", "types"),
    /** Players report their types and are charged for what they report. */
    MENU("Nature draws the state", "Seller", "Buyer", "signal", "recommended", "The announced menu", "rows"),
    /** A buyer reports his type, gets what goes with it and pays. */
    SALE("Nature draws the values", "Seller", "Buyer", "gets", "gets", "The announced menu", "types"),
    /** Of several bidders who report one is looked at. */
    AUCTION("Nature draws the values", "Seller", "Bidder", "gets", "gets", "The announced auction", "types"),
    /** A device also says who moves when, and answers those who do not follow. */
    SEQUENCE("Nature draws the state", "Device", "Player", "hears", "told", "The announced device", "states"),
    /** Information is given and players play strategies of their own. */
    GIVEN("Nature draws the state", "Nobody designs", "Player", "observes", "strategy", "The strategies", "rows");

    private final String nature;
    private final String sender;
    private final String receiver;
    private final String signal;
    private final String recommended;
    private final String scheme;
    private final String rows;

    Wording(
            String nature,
            String sender,
            String receiver,
            String signal,
            String recommended,
            String scheme,
            String rows) {
        this.nature = nature;
        this.sender = sender;
        this.receiver = receiver;
        this.signal = signal;
        this.recommended = recommended;
        this.scheme = scheme;
        this.rows = rows;
    }

    static Wording of(Scene scene) {
        if (scene.problem().told().isPresent()) {
            return BELIEFS;
        }
        if (!scene.problem().hasDesigner()) {
            return GIVEN;
        }
        if (scene.scheme().signals().sequence().isPresent()) {
            return SEQUENCE;
        }
        if (scene.problem().sale().isPresent()) {
            return scene.mechanism() instanceof AuctionRule ? AUCTION : SALE;
        }
        if (scene.problem().types() == Types.REPORTED) {
            return MENU;
        }
        if (scene.mechanism() instanceof PriorityRule) {
            return RULE;
        }
        // replies off the path though everybody moves at once: they are to prices that are not posted
        if (scene.mechanism() instanceof Device) {
            return POSTED;
        }
        if (scene.problem().sense() == Sense.MIN) {
            return WORST;
        }
        return scene.problem().game().players().size() > 1 ? PLAYERS : SCHEME;
    }

    /** Whether goods are sold, so that there is nothing to believe and nothing to obey. */
    boolean isSale() {
        return this == SALE || this == AUCTION;
    }

    /** Whether players tell the designer something. */
    boolean isAsked() {
        return this == MENU || isSale();
    }

    /** Heading of the card of what nature draws. */
    String nature() {
        return nature;
    }

    /** What the bars on that card are. */
    String drawn() {
        return this == AUCTION ? "Values (strong: who wins)" : this == SALE ? "Prior of types" : "Prior";
    }

    /** Heading of the designer's card. */
    String sender() {
        return sender;
    }

    /** Heading of a player's card. */
    String receiver() {
        return receiver;
    }

    /** "receiver" or "receivers". */
    String cast(int players) {
        return receiver.toLowerCase(Locale.ROOT) + (players == 1 ? "" : "s");
    }

    /** What the card of the designer says first; what is lowest for him is nobody's choice. */
    String informer(String designer) {
        return this == WORST ? "lowest for " + designer : designer;
    }

    /** What a player does whom another one has in mind: "told" or "plays". */
    String verb() {
        return this == GIVEN ? "plays" : "told";
    }

    /** What stands under the arrow to a player. */
    String signal() {
        return signal;
    }

    /** What is compared with what a player did; where there is little room. */
    String recommended(boolean briefly) {
        return briefly && this != GIVEN && !isSale() ? "told" : recommended;
    }

    /** Heading of the card of what a player does. */
    String deed() {
        return this == BELIEFS ? "Belief held" : isSale() ? "Deal" : "Action";
    }

    /** What stands before what he did. */
    String done() {
        return this == BELIEFS ? "holds" : isSale() ? "pays" : "done";
    }

    /** What the bars on a player's card are: his belief, or what the goods are worth to him. */
    String held(boolean begun) {
        return isSale() ? "values" : begun ? "now believes" : "believes";
    }

    /** What rounds are called in which everybody did what he was told. */
    String obeyed() {
        return isSale() ? "honest" : this == BELIEFS ? "believed" : "obeyed";
    }

    /** What a ring at a bar of his belief is: what he knows by his type alone, or the belief that he is told. */
    String ringed() {
        return this == BELIEFS ? "told" : "knows";
    }

    /** Heading of the table. */
    String scheme() {
        return scheme;
    }

    /** What the rows of the table are. */
    String rows() {
        return rows;
    }

    /** What the designer does in a state. */
    String says(String state, boolean anybodyListens) {
        return switch (this) {
            case RULE -> "recommends one of type";
            case GIVEN -> "strategies draw";
            case SEQUENCE -> state.isEmpty() ? "draws" : "sees " + state + ", draws";
            case SALE, AUCTION -> anybodyListens ? "gives for that report" : "gives nothing";
            case SCHEME, MENU -> "sees " + state + (anybodyListens ? ", says" : ", says nothing");
            case PLAYERS -> state.isEmpty() ? "draws what each is told" : "sees " + state + ", says";
            case BELIEFS -> "sees " + state + ", tells everybody";
            case WORST, POSTED -> state.isEmpty() ? "is drawn" : "given " + state;
        };
    }

    /** The same before the first round, where it depends on no state. */
    String willDraw() {
        return switch (this) {
            case GIVEN -> "strategies will draw";
            case WORST, POSTED -> "will be drawn";
            case SALE, AUCTION -> "will give";
            default -> "will draw";
        };
    }

    /** What a player has done, who was honest or not and did what he was told or not. */
    String verdict(boolean honest, boolean followed) {
        if (this == BELIEFS) {
            return followed ? "believes it" : "knows better";
        }
        if (this == GIVEN) {
            return followed ? "keeps to it" : "deviates";
        }
        return (honest ? "" : "lied, ") + (followed ? "obeyed" : "disobeyed");
    }
}
