package suasion.sim;

/** What a buyer values the goods of a posted menu at in the rounds of a block, one column per good, and his class. */
final class Wares {
    final double[][] values;
    final long[] classes = new long[Chance.CHUNK];

    Wares(int goods) {
        values = new double[goods][Chance.CHUNK];
    }
}
