package suasion.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Who may know whom, over the production classes of all modules. */
@AnalyzeClasses(packages = "suasion", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {
    private static final String[] MASON = {"sim..", "ec.util.."};

    @ArchTest
    static final ArchRule playKnowsGamesAndMechanismsOnly = knowsOnly("sim", "game", "mechanism", "value", "learn")
            .because("agents who could ask the solver would repeat its mistakes, and play would prove nothing");

    @ArchTest
    static final ArchRule thoseWhoLearnKnowWhatPlayersKnow = knowsOnly("learn", "sim", "game", "mechanism", "value")
            .because("what could be read off a solution would not be learnt");

    @ArchTest
    static final ArchRule gamesKnowNothingElse =
            knowsOnly("game").because("a game is what it is, whatever is done with it");

    @ArchTest
    static final ArchRule mechanismsKnowGamesOnly = knowsOnly("mechanism", "game", "value")
            .because("play reads mechanisms and must not see the solvers through them");

    @ArchTest
    static final ArchRule lawsOfValuesKnowGamesOnly =
            knowsOnly("value", "game").because("play draws from laws and must not see the solvers through them");

    @ArchTest
    static final ArchRule judgementAndWordsAreNotSeenFromBelow = noClasses()
            .that()
            .resideInAnyPackage(
                    "suasion.game..", "suasion.mechanism..", "suasion.lp..", "suasion.solve..", "suasion.sim..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "suasion.audit..", "suasion.report..", "suasion.scenario..", "suasion.family..", "suasion.cli..")
            .because("theory and play serve judgement and words, never the other way round");

    @ArchTest
    static final ArchRule masonStaysInPlay = noClasses()
            .that()
            .resideOutsideOfPackage("suasion.sim..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(MASON)
            .because("only play is agent-based; a tally is all that leaves it");

    @ArchTest
    static final ArchRule enginesStayBehindOneDoor = noClasses()
            .that()
            .resideOutsideOfPackage("suasion.lp..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.ortools..")
            .because("no answer of an engine is believed, so nothing may be built on one unchecked");

    @ArchTest
    static final ArchRule programsDoNotKnowWhatTheySolve = noClasses()
            .that()
            .resideInAPackage("suasion.lp..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("suasion.solve..")
            .because("a linear program is rows and columns; what they mean is said by who builds it");

    private static final String PROVE = "GridCertificate|GridMaximum|ContinuumBound|BoxSearch|ConcaveBox|Tilt";

    /** They and what they prove something of, as classes and as arrays. */
    private static final String PROVED = PROVE + "|BeliefDesign|EnclosedPayoff|Grid|Curve|Potentials";

    @ArchTest
    static final ArchRule certificatesShareNothingWithPrograms = noClasses()
            .that()
            .haveNameMatching(
                    "suasion\\.solve\\.(Menu|Sale|ExPost)?Lagrangian|suasion\\.solve\\.(Certifier|Lie|PaymentBoxes)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "suasion.lp..",
                    "suasion.selling..",
                    "suasion.receivers..",
                    "suasion.symmetric..",
                    "suasion.myerson..",
                    "suasion.menu..",
                    "suasion.convex..",
                    "suasion.reduced..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Program")
            .because("a proof that read the program's numbers would repeat the program's mistakes");

    @ArchTest
    static final ArchRule transportIsProvedWithoutWhatFoundIt = noClasses()
            .that()
            .haveNameMatching("suasion\\.transport\\.(" + PROVE + ")(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("suasion.lp..")
            .orShould()
            .dependOnClassesThat(resideInAPackage("suasion.transport..")
                    .and(not(nameMatching("(\\[+L)?suasion\\.transport\\.(" + PROVED + ")(\\$.*)?;?"))))
            .because("a proof that read a search's numbers would repeat its mistakes; it knows the question only");

    @ArchTest
    static final ArchRule commandLineLibraryStaysInTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("suasion.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("everything below can be called from other programs");

    @ArchTest
    static final ArchRule yamlStaysWithTheScenarioFiles = noClasses()
            .that()
            .resideOutsideOfPackage("suasion.scenario..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.dataformat.yaml..", "org.yaml..")
            .because("one class reads files strictly (no anchors, no duplicate keys), and a second would not");

    @ArchTest
    static final ArchRule onlyTheCommandLineEndsTheProgram = noClasses()
            .that()
            .resideOutsideOfPackage("suasion.cli..")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class)
            .because("exit codes are the command line's to give");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackage("suasion.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("with --format json standard output is one document and nothing else");

    @ArchTest
    static final ArchRule chanceIsDrawnFromTheSeedAlone = noClasses()
            .that()
            .resideInAPackage("suasion.sim..")
            .should()
            .dependOnClassesThat(anyOf(Random.class, ThreadLocalRandom.class, SecureRandom.class))
            .orShould()
            .callMethod(Math.class, "random")
            .because("chance is keyed by (seed, replication, chunk, stream): same seed, same report, bit for bit");

    @ArchTest
    static final ArchRule noTimeInPlayOrTheory = noClasses()
            .that()
            .resideInAnyPackage(
                    "suasion.game..",
                    "suasion.mechanism..",
                    "suasion.sim",
                    "suasion.audit..",
                    "suasion.interval..",
                    "suasion.transport..",
                    "suasion.feasible..")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .because("what is played and judged must not depend on when");

    @ArchTest
    static final ArchRule packagesHaveAnOrder = slices().assignedFrom(new ReadingOrder())
            .should()
            .beFreeOfCycles()
            .because("a newcomer reads them one after the other");

    @ArchTest
    static void theRulesSeeEveryModule(JavaClasses classes) {
        for (String seen :
                List.of("suasion.game.Game", "suasion.sim.Tally", "suasion.audit.Verdict", "suasion.cli.Main")) {
            assertTrue(classes.contain(seen), seen + " is not looked at, so the rules above say nothing of its module");
        }
    }

    /** What is not named is forbidden, so that a package which comes later is forbidden as well. */
    /** Packages by their first name; the console comes after those who learn, whom it shows, and they after play. */
    private static final class ReadingOrder implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String[] names = type.getPackageName().split("\\.");
            if (names.length < 2 || !names[0].equals("suasion")) {
                return SliceIdentifier.ignore();
            }
            return SliceIdentifier.of(type.getPackageName().startsWith("suasion.sim.gui") ? "gui" : names[1]);
        }

        @Override
        public String getDescription() {
            return "packages in reading order";
        }
    }

    private static ArchRule knowsOnly(String own, String... others) {
        String[] known = Stream.concat(Stream.of(own), Arrays.stream(others))
                .map(name -> "suasion." + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("suasion." + own + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("suasion..").and(resideOutsideOfPackages(known)));
    }

    private static DescribedPredicate<JavaClass> anyOf(Class<?>... classes) {
        return DescribedPredicate.describe("are one of the shared generators", type -> Arrays.stream(classes)
                .anyMatch(type::isEquivalentTo));
    }
}
