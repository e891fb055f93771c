package suasion.solve;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Player;
import suasion.mechanism.Table;

/** Pr(type and signal) of every player, computed once per mechanism. */
final class SignalMasses {
  private final List<List<List<BigFraction>>> masses = new ArrayList<>();

  SignalMasses(Table mechanism) {
    List<Player> players = mechanism.game().players();
    for (int i = 0; i < players.size(); i++) {
      List<List<BigFraction>> ofPlayer = new ArrayList<>();
      for (int type = 0; type < players.get(i).types().size(); type++) {
        ofPlayer.add(mechanism.signalMass(i, type));
      }
      masses.add(ofPlayer);
    }
  }

  BigFraction of(int player, int type, int signal) {
    return masses.get(player).get(type).get(signal);
  }
}
