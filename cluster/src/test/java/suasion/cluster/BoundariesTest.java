package suasion.cluster;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Who may know whom, where clusters come in, over the production classes of all modules. */
@AnalyzeClasses(packages = "suasion", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {
    @ArchTest
    static final ArchRule sparkStaysHere = noClasses()
            .that()
            .resideOutsideOfPackage("suasion.cluster..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "scala..", "org.apache.hadoop..", "io.netty..")
            .because("the ordinary class path has no Spark, and needs none");

    @ArchTest
    static final ArchRule nobodyNeedsACluster = noClasses()
            .that()
            .resideOutsideOfPackage("suasion.cluster..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("suasion.cluster..")
            .because("the engine is found by its name where it is on the class path");

    @ArchTest
    static final ArchRule clustersRunJobsAndKnowNothingElse = noClasses()
            .that()
            .resideInAPackage("suasion.cluster..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "suasion.sim..", "suasion.solve..", "suasion.lp..", "suasion.audit..", "suasion.report..")
            .because("jobs go out and rows come back; what a job does is its own business");

    @ArchTest
    static void theRulesSeeEveryModule(JavaClasses classes) {
        for (String seen : List.of(
                "suasion.game.Game",
                "suasion.sim.Tally",
                "suasion.audit.Verdict",
                "suasion.cli.Main",
                "suasion.cluster.SparkEngine")) {
            assertTrue(classes.contain(seen), seen + " is not looked at, so the rules above say nothing of its module");
        }
    }
}
