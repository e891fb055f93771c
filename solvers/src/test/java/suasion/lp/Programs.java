package suasion.lp;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LinearProgram.Row;
import suasion.lp.LpAnswer.Basis;

/** Small programs by hand. */
final class Programs {
    private static final List<Relation> RELATIONS = List.of(Relation.values());

    private Programs() {}

    static BigFraction[] numbers(String text) {
        return text.isBlank()
                ? new BigFraction[0]
                : List.of(text.strip().split("\\s+")).stream().map(Exact::parse).toArray(BigFraction[]::new);
    }

    static BigFraction[][] table(String... lines) {
        return List.of(lines).stream().map(Programs::numbers).toArray(BigFraction[][]::new);
    }

    /** A program from text: costs, then rows such as "1 2 <= 3". */
    static LinearProgram of(Sense sense, String costs, String... rows) {
        LinearProgram program = new LinearProgram(sense);
        for (BigFraction cost : numbers(costs)) {
            program.column("x" + program.columns().size(), cost);
        }
        for (String row : rows) {
            add(program, row);
        }
        return program;
    }

    static void add(LinearProgram program, String text) {
        String[] sides = text.split("<=|>=|=");
        Relation relation =
                text.contains("<=") ? Relation.AT_MOST : text.contains(">=") ? Relation.AT_LEAST : Relation.EQUAL;
        Row row = program.row(text, relation, numbers(sides[1])[0]);
        BigFraction[] coefficients = numbers(sides[0]);
        for (int j = 0; j < coefficients.length; j++) {
            row.add(j, coefficients[j]);
        }
    }

    /** Up to 6 columns and 6 rows with entries in -3..3, zeros, free columns, all relations, either sense. */
    static LinearProgram random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LinearProgram program = new LinearProgram(random.nextBoolean() ? Sense.MAX : Sense.MIN);
        int columns = 1 + random.nextInt(6);
        for (int j = 0; j < columns; j++) {
            BigFraction cost = new BigFraction(random.nextInt(7) - 3, 1 + random.nextInt(3));
            if (random.nextInt(5) == 0) {
                program.freeColumn("x" + j, cost);
            } else {
                program.column("x" + j, cost);
            }
        }
        int rows = 1 + random.nextInt(6);
        for (int k = 0; k < rows; k++) {
            // Mostly bounding rows, so that a good part of the programs has an optimum.
            boolean bounding = random.nextInt(3) > 0;
            Relation relation = bounding ? Relation.AT_MOST : RELATIONS.get(random.nextInt(3));
            Row row = program.row("row " + k, relation, new BigFraction(random.nextInt(6), 1 + random.nextInt(3)));
            for (int j = 0; j < columns; j++) {
                int entry = bounding ? random.nextInt(5) - 1 : random.nextInt(7) - 3;
                row.add(j, new BigFraction(random.nextInt(3) == 0 ? 0 : entry, 1 + random.nextInt(2)));
            }
        }
        return program;
    }

    /** Any subset of columns and rows, of any number, with numbers that do not exist among them. */
    static Basis randomBasis(LinearProgram program, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Basis(
                IntStream.range(-1, program.columns().size() + 2)
                        .filter(j -> random.nextBoolean())
                        .boxed()
                        .toList(),
                IntStream.range(-1, program.rows().size() + 2)
                        .filter(j -> random.nextBoolean())
                        .boxed()
                        .toList());
    }
}
