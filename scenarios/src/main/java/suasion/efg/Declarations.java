package suasion.efg;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.extensive.Event;
import suasion.extensive.InformationSet;
import suasion.extensive.Outcome;
import suasion.game.Exact;
import suasion.scenario.Place;

/** What an .efg file has said of its information sets, moves of chance and outcomes; whoever repeats must agree. */
final class Declarations {
    private final Map<InformationSet.Key, Known<InformationSet>> sets = new HashMap<>();
    private final Map<Integer, Known<Event>> events = new HashMap<>();
    private final Map<Integer, Known<Outcome>> outcomes = new HashMap<>();

    private record Known<T>(T what, Place place) {}

    /** What a declaration says, by which it is compared. */
    private record Said(String name, List<String> words, List<BigFraction> numbers) {
        String differsFrom(Said other) {
            if (!name.equals(other.name)) {
                return "is called \"%s\" here, but \"%s\"".formatted(name, other.name);
            }
            if (!words.equals(other.words)) {
                return "has the actions %s here, but %s".formatted(words, other.words);
            }
            return "has the numbers %s here, but %s"
                    .formatted(
                            numbers.stream().map(Exact::show).toList(),
                            other.numbers.stream().map(Exact::show).toList());
        }
    }

    private static Said said(InformationSet set) {
        return new Said(set.name(), set.actions(), List.of());
    }

    private static Said said(Event event) {
        return new Said(event.name(), event.actions(), event.probabilities());
    }

    private static Said said(Outcome outcome) {
        return new Said(outcome.name(), List.of(), outcome.payoffs());
    }

    InformationSet declare(Token at, InformationSet set) {
        Known<InformationSet> known = sets.putIfAbsent(set.key(), new Known<>(set, at.place()));
        if (known == null) {
            return set;
        }
        requireSame(
                at,
                "information set %d of player %d".formatted(set.number(), set.player() + 1),
                known,
                said(set),
                said(known.what));
        return known.what;
    }

    Event declare(Token at, Event event) {
        Known<Event> known = events.putIfAbsent(event.number(), new Known<>(event, at.place()));
        if (known == null) {
            return event;
        }
        requireSame(at, "chance move " + event.number(), known, said(event), said(known.what));
        return known.what;
    }

    Outcome declare(Token at, Outcome outcome) {
        Known<Outcome> known = outcomes.putIfAbsent(outcome.number(), new Known<>(outcome, at.place()));
        if (known == null) {
            return outcome;
        }
        requireSame(at, "outcome " + outcome.number(), known, said(outcome), said(known.what));
        return known.what;
    }

    private static void requireSame(Token at, String what, Known<?> known, Said here, Said there) {
        if (!here.equals(there)) {
            throw at.mistake("%s %s where it was declared (line %d); a repetition must agree or be left out"
                    .formatted(what, here.differsFrom(there), known.place.line()));
        }
    }

    InformationSet set(Token at, int player, int number, String name) {
        Known<InformationSet> known = sets.get(new InformationSet.Key(player, number));
        String what = "information set %d of player %d".formatted(number, player + 1);
        return known(at, what, "a name and the actions", known, name, known == null ? null : known.what.name());
    }

    Event event(Token at, int number, String name) {
        Known<Event> known = events.get(number);
        String needed = "a name, and actions with probabilities";
        return known(at, "chance move " + number, needed, known, name, known == null ? null : known.what.name());
    }

    Outcome outcome(Token at, int number, String name) {
        Known<Outcome> known = outcomes.get(number);
        String needed = "a name and the payoffs";
        return known(at, "outcome " + number, needed, known, name, known == null ? null : known.what.name());
    }

    /** What was declared before; a name alone may be repeated. */
    private static <T> T known(Token at, String what, String needed, Known<T> known, String name, String named) {
        if (known == null) {
            throw at.mistake("%s is used here, but nothing was said of it; %s are needed".formatted(what, needed));
        }
        if (name != null && !name.equals(named)) {
            throw at.mistake("%s is called \"%s\" here, but \"%s\" where it was declared (line %d); a repetition must"
                            .formatted(what, name, named, known.place.line())
                    + " agree or be left out");
        }
        return known.what;
    }
}
