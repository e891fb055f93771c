package suasion.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sim.engine.Steppable;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.PostedMenu;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Types;

/**
 * Who plays beside the players, by the mechanism of an arm.
 *
 * @param opening nature and whoever comes before anybody reports, in order; the first opens the block
 * @param reporters who tell the mediator something, at once
 * @param sender the mediator
 * @param observer who looks at the round after the players; null where nobody does
 * @param stages where players move in sequence; null where everybody moves at once
 * @param bidders where several compete; null elsewhere
 * @param wares where values are drawn from laws; null elsewhere
 * @param largestBlock the most rounds of a block
 */
record Cast(
        List<Steppable> opening,
        List<Steppable> reporters,
        Steppable sender,
        Steppable observer,
        Stages stages,
        Bidders bidders,
        Wares wares,
        int largestBlock) {
    static Cast of(Arm arm, ObservationCells cells, long seed) {
        int replication = arm.replication();
        if (arm.mechanism() instanceof PriorityRule rule) {
            Profiles profiles = new Profiles(rule.law());
            return new Cast(
                    List.of(new NatureOfTypes(rule.law(), profiles, seed, replication)),
                    List.of(),
                    new PriorityMediator(rule, profiles, seed, replication),
                    new PairObserver(rule, profiles, cells, seed, replication),
                    null,
                    null,
                    null,
                    profiles.rounds());
        }
        if (arm.mechanism() instanceof AuctionRule rule) {
            Bidders bidders =
                    new Bidders(rule.sale().bidders(), rule.sale().goods().size());
            return at(
                    List.of(new NatureOfBidders(rule, bidders, seed, replication)),
                    List.of(new Reporter(arm), new Rivals(bidders)),
                    new Auctioneer(rule, bidders, arm, cells, seed),
                    bidders,
                    null);
        }
        if (arm.mechanism() instanceof PostedMenu menu) {
            Wares wares = new Wares(menu.laws().size());
            return at(
                    List.of(
                            new NatureOfValues(menu, wares, seed, replication),
                            new Shopper(menu, wares),
                            new ValueObserver(menu, wares, seed, replication)),
                    List.of(new Reporter(arm)),
                    new Shop(menu.table(), cells, seed, replication, Chance.NATURE),
                    null,
                    wares);
        }
        if (arm.learns() && arm.problem().sale().isPresent()) {
            // what is drawn depends on a report that nature does not know beforehand
            return at(
                    List.of(new Nature(arm, cells, seed)),
                    List.of(new Reporter(arm)),
                    new Shop(arm.announced(), cells, seed, replication, Chance.mediator(0)),
                    null,
                    null);
        }
        Stages stages = arm.announced().signals().sequence().isPresent()
                ? Stages.of(arm.announced(), new Packing(cells))
                : null;
        return new Cast(
                List.of(new Nature(arm, cells, seed)),
                arm.problem().types() == Types.REPORTED ? List.of(new Reporter(arm)) : List.of(),
                new Sender(arm, cells, stages),
                null,
                stages,
                null,
                null,
                Chance.CHUNK);
    }

    private static Cast at(
            List<Steppable> opening, List<Steppable> reporters, Steppable sender, Bidders bidders, Wares wares) {
        return new Cast(opening, reporters, sender, null, null, bidders, wares, Chance.CHUNK);
    }

    /** Whether they can go on in another arm of the same game; a buyer who learns is given what is drawn later. */
    boolean suits(Arm arm) {
        boolean givenLater = sender instanceof Shop && wares == null;
        boolean wanted = arm.learns() && arm.problem().sale().isPresent();
        return bidders != null || wares != null || givenLater == wanted;
    }

    /** Everybody whom it concerns goes on as in another arm of the same game. */
    void begin(Arm arm) {
        List<Steppable> all = new ArrayList<>(opening);
        all.addAll(reporters);
        all.add(sender);
        all.stream()
                .flatMap(agent -> agent instanceof Replayed replayed ? Stream.of(replayed) : Stream.empty())
                .forEach(agent -> agent.begin(arm));
    }

    /** The round at a place of the chunk as an auction; empty where it is none. */
    Optional<Auctioned> auctioned(int place) {
        return Optional.ofNullable(bidders).map(all -> Auctioned.at(all, place));
    }

    /** What the buyer values every good at in the round at a place of the chunk; empty where values are his type's. */
    List<Double> values(int place) {
        return wares == null
                ? List.of()
                : Stream.of(wares.values).map(column -> column[place]).toList();
    }
}
