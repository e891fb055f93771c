package suasion.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import suasion.mechanism.Device;
import suasion.mechanism.Mechanism;
import suasion.mechanism.OffPath;
import suasion.sim.Arm;
import suasion.sim.Deviations;
import suasion.sim.Obedient;

/**
 * What a device says off the path of play, played where it is heard: the node is drawn from the belief that the device
 * names; once it is followed, and once for every deviation.
 *
 * @param offPath the recommendation and the belief
 * @param arms "off the path: column told D" and "off the path: column told D; deviating (the other action)"
 */
record Excursion(OffPath offPath, List<Arm> arms) {
    Excursion {
        arms = List.copyOf(arms);
    }

    /** All of a mechanism, with arms of different names; none of one that says nothing off the path. */
    static List<Excursion> of(Mechanism mechanism) {
        List<Excursion> all = new ArrayList<>();
        if (mechanism instanceof Device device) {
            Map<String, Integer> times = new HashMap<>();
            for (OffPath off : device.offPath()) {
                String name = "off the path: " + off.player() + " told " + off.recommendation();
                int time = times.merge(name, 1, Integer::sum);
                all.add(of(off, time == 1 ? name : name + " (" + time + ")"));
            }
        }
        return all;
    }

    private static Excursion of(OffPath off, String name) {
        List<Arm> arms = new ArrayList<>();
        arms.add(Arm.of(name, off.problem(), off.table(), new Obedient()));
        Deviations.cover(off.problem(), off.table().signals())
                .forEach(deviation -> arms.add(new Arm(
                        name + "; " + deviation.name(), off.problem(), off.table(), deviation.strategies(), 0)));
        return new Excursion(off, arms);
    }

    /** How many arms the excursions of a mechanism have. */
    static long count(Mechanism mechanism) {
        return of(mechanism).stream()
                .mapToLong(excursion -> excursion.arms().size())
                .sum();
    }
}
